import type { ReactNode } from 'react';
import type { Answer, Ask, Step } from '../../../sim/lessons.ts';
import { advance, answersOf, change, type Running } from '../../state/lesson/running.ts';
import { useSay } from '../../state/react.tsx';
import type { AskProps } from './asks/ask.ts';
import { ChoiceAsk } from './asks/ChoiceAsk.tsx';
import { ClaimAsk } from './asks/ClaimAsk.tsx';
import { CurveAsk } from './asks/CurveAsk.tsx';
import { DirectionAsk } from './asks/DirectionAsk.tsx';
import { KeepAsk } from './asks/KeepAsk.tsx';
import { MarksAsk } from './asks/MarksAsk.tsx';
import { NumberAsk, NumberSketch } from './asks/NumberAsk.tsx';
import { Options } from './asks/Options.tsx';
import { OrderAsk } from './asks/OrderAsk.tsx';
import { PickAsk } from './asks/PickAsk.tsx';
import { SurenessAsk } from './asks/SurenessAsk.tsx';

interface AnswersProps {
  readonly on: Running;
  readonly step: Step;
  /** What the word keys of the step begin with. */
  readonly words: string;
  /** Whether a prediction waits for its lock. */
  readonly open: boolean;
}

/** All that a step asks, and the because. */
export function Answers({ on, step, words, open }: AnswersProps) {
  const { progress } = on;
  const given = answersOf(progress, step);
  const fixed = step.phase === 'predict' && !open;
  const named = step.asks.filter(({ kind }) => kind !== 'keep').length > 1;
  return (
    <div className="answers" data-part="answer" id="answer">
      {step.asks.map((ask) => (
        <AnyAsk
          key={ask.id}
          step={step}
          ask={ask}
          words={`${words}.${ask.id}`}
          answer={given[ask.id] ?? null}
          fixed={fixed}
          named={named}
          onAnswer={(answer) => {
            advance(({ answers }) => ({ answers: { ...answers, [`${step.id}.${ask.id}`]: answer } }));
            change({ line: null });
          }}
        />
      ))}
      {step.because === undefined ? null : <Why on={on} step={step} words={words} fixed={fixed} />}
    </div>
  );
}

/** Why one thinks so. */
function Why({ on, step, words, fixed }: Omit<AnswersProps, 'open'> & { fixed: boolean }) {
  const say = useSay();
  return (
    <Options
      legend={say('column.because')}
      shown
      small
      texts={step.because!.map((_, i) => say(`${words}.because.${i + 1}`))}
      chosen={on.progress.because[step.id] ?? null}
      fixed={fixed}
      onChoose={(chosen) => {
        advance(({ because }) => ({ because: { ...because, [step.id]: chosen } }));
        change({ line: null });
      }}
    />
  );
}

type AnyProps = Omit<AskProps, 'ask' | 'answer'> & {
  readonly step: Step;
  readonly ask: Ask;
  readonly answer: Answer | null;
};

function AnyAsk({ step, ...props }: AnyProps): ReactNode {
  const { ask } = props;
  // The answer to an ask is of the ask's kind, or there is none; the union cannot say so.
  const answer = props.answer?.kind === ask.kind ? props.answer : null;
  const own = { ...props, answer } as never;
  switch (ask.kind) {
    case 'choice':
      return <ChoiceAsk {...(own as AskProps<'choice'>)} />;
    case 'direction':
      return <DirectionAsk {...(own as AskProps<'direction'>)} />;
    case 'number':
      return step.phase === 'predict' ? (
        <NumberSketch {...(own as AskProps<'number'>)} />
      ) : (
        <NumberAsk {...(own as AskProps<'number'>)} />
      );
    case 'marks':
      return <MarksAsk {...(own as AskProps<'marks'>)} />;
    case 'curve':
      return <CurveAsk {...(own as AskProps<'curve'>)} />;
    case 'order':
      return <OrderAsk {...(own as AskProps<'order'>)} />;
    case 'pick':
      return <PickAsk {...(own as AskProps<'pick'>)} />;
    case 'keep':
      return <KeepAsk {...(own as AskProps<'keep'>)} />;
    case 'claim':
      return <ClaimAsk {...(own as AskProps<'claim'>)} />;
    case 'sureness':
      return <SurenessAsk {...(own as AskProps<'sureness'>)} />;
  }
}
