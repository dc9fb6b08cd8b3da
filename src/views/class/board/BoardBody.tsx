import { useEffect, useMemo, useState } from 'react';
import {
  poolExit,
  poolOf,
  poolTruth,
  pooledSeats,
  isRevealed as isRevealedAt,
  shownCode,
  stateOf,
  statesOf,
  type BoardState,
  type ClassOf,
  type Judged,
  type Pooled,
  type Runs,
  type Truths,
} from '../../../../sim/classroom.ts';
import { loadExpected } from '../../../../sim/lessons.ts';
import { QrDrawing } from '../../../parts/QrDrawing.tsx';
import { qrCode } from '../../../parts/qr-code.ts';
import { useSay } from '../../../state/react.tsx';
import { LARGEST_CODE } from '../CodeCard.tsx';
import { BoardPicture } from './BoardPicture.tsx';
import { askText, findingOf, headingOf, optionText, type Told } from './says.ts';
import { useTruths } from './useTruths.ts';

export interface BodyProps {
  readonly of: ClassOf;
  readonly judged: readonly Judged[];
  readonly runs: Runs;
  readonly state: BoardState;
  /** Where pupils go; as a code to scan. */
  readonly link: string;
  /** The word of a gate. */
  readonly wordOf: (step: string) => string;
  /** Size of letters in pictures, CSS px. */
  readonly letters: number;
  readonly shown: number;
  readonly marksLast: boolean;
  readonly isLit: boolean;
  /** Whether it shows seats as the engine makes them, and no class. */
  readonly isDry: boolean;
}

/** What a state of the board shows, and nothing of a later one. */
export function BoardBody(props: BodyProps) {
  const { of, state } = props;
  const say = useSay();
  const what = stateOf(of.lesson, state);
  // Asked for some states early, since it takes a while; kept from everything until the truth is told.
  const truths = useTruths(of, props.judged, isNearReveal(of, state));
  switch (what.shows) {
    case 'code':
      return <CodeOf {...props} />;
    case 'question':
      return <p className="board-large">{say(`lesson.${of.lesson.id}.question`)}</p>;
    case 'gate':
      return (
        <div className="board-gate">
          <p>{say('class.board.gate')}</p>
          <p className="board-huge" lang="en">
            {props.wordOf(what.step)}
          </p>
          <p>{say('class.board.gate.how')}</p>
        </div>
      );
    case 'exit':
      return <Question {...props} question={what.question} />;
    case 'thanks': {
      const { length } = pooledSeats(of, props.judged, props.runs);
      return (
        <div className="board-thanks">
          <p className="board-large">{say('class.board.thanks')}</p>
          <p>{length === 0 ? say('class.board.thanks.none') : say('class.board.thanks.what', { n: length })}</p>
        </div>
      );
    }
    default:
      return <Picture {...props} truths={isRevealedAt(of.lesson, state) ? truths : NO_TRUTHS} />;
  }
}

function CodeOf({ of, link }: BodyProps) {
  const say = useSay();
  const code = useMemo(() => qrCode(link, { level: 'L', largest: LARGEST_CODE }), [link]);
  return (
    <div className="board-code">
      <div>
        <p>{say('class.board.join')}</p>
        <p className="board-huge mono" translate="no">
          {shownCode(of.code)}
        </p>
        <h3>{say('class.board.ways')}</h3>
        <ol>
          {['1', '2', '3'].map((way) => (
            <li key={way}>{say(way === '2' && of.setup !== undefined ? 'class.own.way' : `class.board.way.${way}`)}</li>
          ))}
        </ol>
      </div>
      {code === null ? null : <QrDrawing code={code} />}
    </div>
  );
}

function Question({ of: { lesson }, question }: BodyProps & { readonly question: number }) {
  const say = useSay();
  const ask = `exit.${question}`;
  return (
    <div className="board-question">
      <h3>{say('class.board.heading.exit', { number: question })}</h3>
      <p className="board-says">{askText(lesson, ask, say)}</p>
      <ol type="A">
        {lesson.exit[question - 1]!.options.map((_, option) => (
          <li key={option}>{optionText(lesson, ask, 'choice', option, say)}</li>
        ))}
      </ol>
      <p>{say('class.board.says.exit')}</p>
    </div>
  );
}

/** The numbers of a state that draws something; null for the others. */
export function pooledAt({
  of,
  judged,
  runs,
  state,
}: Pick<BodyProps, 'of' | 'judged' | 'runs' | 'state'>): Pooled | null {
  const what = stateOf(of.lesson, state);
  if (what.shows === 'picture') return poolOf(of, judged, runs, what.picture);
  if (what.shows === 'truth') return poolTruth(of, judged, runs, what.result);
  return what.shows === 'answers' ? poolExit(of, judged, runs, what.question) : null;
}

const NO_TRUTHS: Truths = new Map();
/** So many states before the truth is told the engine is asked for it. */
const EARLY = 4;

function isNearReveal({ lesson }: ClassOf, state: BoardState): boolean {
  const states = statesOf(lesson);
  const reveal = states.findIndex((each) => isRevealedAt(lesson, each));
  return reveal >= 0 && states.indexOf(state) >= reveal - EARLY;
}

/** What a picture shows one at a time. */
export function rowsOf(pooled: Pooled | null): number {
  if (pooled?.kind === 'results') return pooled.rows.length;
  return pooled?.kind === 'reveal' ? pooled.worlds.length : 0;
}

function Picture(props: BodyProps & { readonly truths: Truths | null }) {
  const { of, judged, runs, state, truths } = props;
  const say = useSay();
  const isRevealed = isRevealedAt(of.lesson, state);
  const right = useRight(of, state);
  const pooled = useMemo(() => pooledAt({ of, judged, runs, state }), [of, judged, runs, state]);
  if (pooled === null) return null;
  if (pooled.kind === 'too few')
    return (
      <p className="board-large" aria-live="polite">
        {props.isDry && pooled.n === 0 && runs.size > 0
          ? say('class.board.tooFew.dry')
          : say(pooled.n === 0 ? 'class.board.tooFew.none' : 'class.board.tooFew', { n: pooled.n, need: pooled.need })}
      </p>
    );
  const told: Told = { of, say, truths: truths ?? NO_TRUTHS };
  const isDancing = props.marksLast && props.shown < rowsOf(pooled);
  return (
    <>
      <h3 className="board-heading">{headingOf(pooled, told)}</h3>
      {/* The sum of all rows waits for the last of them. */}
      {isDancing || (pooled.kind === 'reveal' && pooled.worlds.length === 0) ? null : (
        <p className="board-says" aria-live="polite">
          {findingOf(pooled, told)}
        </p>
      )}
      {truths === null && stateOf(of.lesson, state).shows === 'truth' ? (
        <output>{say('class.board.truth.soon')}</output>
      ) : null}
      <BoardPicture
        key={state}
        {...props}
        pooled={pooled}
        told={told}
        isRevealed={isRevealed}
        isDancing={isDancing}
        right={right}
      />
    </>
  );
}

/** Which options of a question hold, where answers are shown; null before that. */
function useRight({ lesson }: ClassOf, state: BoardState): readonly number[] | null {
  const what = stateOf(lesson, state);
  const question = what.shows === 'answers' ? what.question : null;
  const [found, setFound] = useState<{ readonly question: number; readonly right: readonly number[] } | null>(null);
  useEffect(() => {
    if (question === null) return;
    void loadExpected(lesson.id).then(
      (expected) => {
        const options = expected?.exit[`exit.${question}`] ?? [];
        const right = options.flatMap((option, i) => (option === 'holds' || option === 'concept' ? [i] : []));
        setFound({ question, right });
      },
      () => undefined,
    );
  }, [lesson.id, question]);
  if (question === null) return null;
  return found?.question === question ? found.right : [];
}
