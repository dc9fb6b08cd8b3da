import { useEffect, useMemo, useState } from 'react';
import {
  poolExit,
  poolHands,
  poolOf,
  poolTruth,
  pooledSeats,
  isRevealed as isRevealedAt,
  shownCode,
  stateOf,
  statesOf,
  type BoardState,
  type ClassOf,
  type Hands,
  type HollowRow,
  type Judged,
  type Pooled,
  type PooledHands,
  type Runs,
  type TooFew,
  type Truths,
} from '../../../../sim/classroom.ts';
import { loadExpected } from '../../../../sim/lessons.ts';
import { QrDrawing } from '../../../parts/QrDrawing.tsx';
import { qrCode } from '../../../parts/qr-code.ts';
import { useSay } from '../../../state/react.tsx';
import { LARGEST_CODE } from '../CodeCard.tsx';
import { BoardPicture } from './BoardPicture.tsx';
import { askText, findingOf, headingOf, hollowText, optionText, type Drawn, type Told } from './says.ts';
import { useTruths } from './useTruths.ts';

export interface BodyProps {
  readonly of: ClassOf;
  readonly judged: readonly Judged[];
  readonly runs: Runs;
  /** Hands that the teacher counted. */
  readonly hands: Hands;
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
  /** Results of other versions, where they are wanted. */
  readonly hollow: readonly HollowRow[];
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

interface PicturesProps extends BodyProps {
  readonly truths: Truths | null;
}

/** What tickets say, and beside it what hands said. Each is told by itself, and neither is added to the other. */
function Picture(props: PicturesProps) {
  const { of, judged, runs, hands, state } = props;
  const pooled = useMemo(() => pooledAt({ of, judged, runs, state }), [of, judged, runs, state]);
  const counted = useMemo(() => poolHands(of.lesson, hands, state), [of, hands, state]);
  const right = useRight(of, state);
  const say = useSay();
  if (pooled === null) return null;
  const told: Told = { of, say, truths: props.truths ?? NO_TRUTHS };
  const parts: readonly Drawn[] = [pooled, counted].filter(
    (part): part is Drawn => part !== null && part.kind !== 'too few',
  );
  const [first, second] = parts;
  if (first === undefined)
    return <TooFewSaid tickets={pooled} hands={counted} isDry={props.isDry && runs.size > 0} isLarge />;
  return (
    <>
      <h3 className="board-heading">{headingOf(first, told)}</h3>
      {second === undefined ? (
        <Part {...props} pooled={first} told={told} right={right} isNamed={first.kind === 'hands'} />
      ) : (
        <div className="board-both">
          {parts.map((part) => (
            <section key={part.kind} className="board-part">
              <Part {...props} pooled={part} told={told} right={right} isNamed />
            </section>
          ))}
        </div>
      )}
      <TooFewSaid tickets={pooled} hands={counted} isDry={false} isLarge={false} />
    </>
  );
}

interface PartProps extends PicturesProps {
  readonly pooled: Drawn;
  readonly told: Told;
  readonly right: readonly number[] | null;
  /** Whether it is said that these are tickets, or hands. */
  readonly isNamed: boolean;
}

/** The finding first, then its picture. */
function Part({ pooled, told, isNamed, ...props }: PartProps) {
  const { of, state, truths } = props;
  const say = useSay();
  const isDancing = pooled.kind !== 'hands' && props.marksLast && props.shown < rowsOf(pooled);
  return (
    <>
      {/* The sum of all rows waits for the last of them. */}
      {isDancing || (pooled.kind === 'reveal' && pooled.worlds.length === 0) ? null : (
        <p className="board-says" aria-live="polite">
          {isNamed ? (
            <span className="board-from">
              {say(pooled.kind === 'hands' ? 'class.board.from.hands' : 'class.board.from.tickets', {
                n: pooled.n,
              })}{' '}
            </span>
          ) : null}
          {findingOf(pooled, told)}
          {pooled.kind === 'results' ? hollowText(props.hollow, say) : ''}
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
        isRevealed={isRevealedAt(of.lesson, state)}
        isDancing={isDancing}
      />
    </>
  );
}

interface TooFewProps {
  readonly tickets: Pooled;
  readonly hands: PooledHands | TooFew | null;
  /** Whether nobody is asked at all. */
  readonly isDry: boolean;
  readonly isLarge: boolean;
}

/** That more is needed before it is drawn. Where the other is drawn, nothing is said of what nobody brought. */
function TooFewSaid({ tickets, hands, isDry, isLarge }: TooFewProps) {
  const say = useSay();
  const saysTickets = tickets.kind === 'too few' && (isLarge || tickets.n > 0);
  return (
    <>
      {saysTickets ? (
        <p className={isLarge ? 'board-large' : 'board-few'} aria-live="polite">
          {say(`class.board.tooFew${tickets.n > 0 ? '' : isDry ? '.dry' : '.none'}`, {
            n: tickets.n,
            need: tickets.need,
          })}
        </p>
      ) : null}
      {hands?.kind === 'too few' && hands.n > 0 ? (
        <p className="board-few">{say('class.board.hands.tooFew', { n: hands.n, need: hands.need })}</p>
      ) : null}
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
