import { advance, change, type Running } from '../../state/lesson/running.ts';
import { useSay } from '../../state/react.tsx';
import { letterOf } from './asks/ask.ts';
import { Options } from './asks/Options.tsx';
import { useOrder } from './asks/useOrder.ts';

/** One of the last three questions. */
export function ExitQuestion({ on: { lesson, progress }, which }: { on: Running; which: number }) {
  const say = useSay();
  const words = `lesson.${lesson.id}.exit${which + 1}`;
  const { options, inOrder } = lesson.exit[which]!;
  const order = useOrder(words, options.length, inOrder);
  const answer = progress.answers[progress.step];
  return (
    <>
      <p className="step-text">{say(`${words}.text`)}</p>
      <div className="answers" data-part="answer" id="answer">
        <Options
          legend={say(`${words}.text`)}
          shown={false}
          texts={options.map((_, option) => say(`${words}.${letterOf(option)}`))}
          order={order}
          chosen={answer?.kind === 'choice' ? answer.option : null}
          fixed={false}
          onChoose={(option) => {
            advance(({ answers }) => ({ answers: { ...answers, [progress.step]: { kind: 'choice', option } } }));
            change({ line: null });
          }}
        />
      </div>
    </>
  );
}
