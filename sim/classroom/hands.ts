import type { Ask, Lesson, Misconception } from '../lesson/types.ts';
import { count } from '../lesson/fields.ts';
import type { InputProblem } from '../params/types.ts';
import { isDictionary, kindOf, unknownKeys } from '../params/validate.ts';
import { stateOf, statesOf, type BoardState } from './board-states.ts';
import { MOST_SEATS } from './code.ts';
import { FEWEST_POOLED, type TooFew } from './pool.ts';
import { askAt, type Tally } from './pool-answers.ts';

/**
 * Hands that a teacher counted, where pupils have no device: how many for each option of a question that the board
 * asks. Nobody's in particular, and never added to what tickets say: whoever handed in may have raised a hand too.
 */

/** How many hands each option got, by question: { 's1.closed': [3, 14, 5] }. */
export type Hands = Readonly<Record<string, readonly number[]>>;

export const NO_HANDS: Hands = {};

/** Most hands of one option: as many as a class has seats. */
export const MOST_HANDS = MOST_SEATS;

/** What hands can be raised for: options of a kind that has them, and the side on which two marks lie. */
export type HandsOf = 'choice' | 'direction' | 'claim' | 'order' | 'marks';

/** A question of the board that can be answered by hand. */
export interface HandsAsk {
  /** 's1.closed', 'exit.1'. */
  readonly ask: string;
  readonly of: HandsOf;
  /** Counted from 0 in the order of the file, as in a `Tally`. */
  readonly options: readonly { readonly meets?: Misconception }[];
}

/** Counted hands of one question. */
export interface PooledHands {
  readonly kind: 'hands';
  readonly ask: string;
  readonly of: HandsOf;
  /** All hands that were counted. */
  readonly n: number;
  readonly tallies: readonly Tally[];
}

/** Three directions, or three ways in which two marks can lie. */
const THREE = [{}, {}, {}] as const;

/** All questions of the board that can be answered by hand, in its order. Numbers and curves cannot. */
export function handsAsks(lesson: Lesson): readonly HandsAsk[] {
  const asked = statesOf(lesson).flatMap((state) => askOfState(lesson, state) ?? []);
  return [...new Set(asked)].flatMap((ask) => handsAsk(lesson, ask) ?? []);
}

/** The question whose answers a state shows; null where it shows none. */
export function askOfState(lesson: Lesson, state: BoardState): string | null {
  const what = stateOf(lesson, state);
  if (what.shows === 'answers') return `exit.${what.question}`;
  if (what.shows !== 'picture') return null;
  const { picture } = what;
  return picture.picture === 'expected' || picture.picture === 'claims' ? picture.ask : null;
}

function handsAsk(lesson: Lesson, key: string): HandsAsk | null {
  const ask: Ask = askAt(lesson, key);
  switch (ask.kind) {
    case 'choice':
    case 'claim':
      return { ask: key, of: ask.kind, options: ask.options };
    case 'order':
      return { ask: key, of: 'order', options: Array.from({ length: ask.items.length }, () => ({})) };
    case 'direction':
    case 'marks':
      return { ask: key, of: ask.kind, options: THREE };
    default:
      return null;
  }
}

/** Hands that were counted for the question of a state; null where none were, or where it shows no answers. */
export function poolHands(lesson: Lesson, hands: Hands, state: BoardState): PooledHands | TooFew | null {
  const key = askOfState(lesson, state);
  const counts = key === null ? undefined : hands[key];
  const asked = key === null ? null : handsAsk(lesson, key);
  if (counts === undefined || asked === null) return null;
  const n = counts.reduce((all, each) => all + each, 0);
  if (n < FEWEST_POOLED) return { kind: 'too few', n, need: FEWEST_POOLED };
  const tallies = asked.options.map(({ meets }, option): Tally => {
    const tally = { option, count: counts[option] ?? 0 };
    return meets === undefined ? tally : { ...tally, meets };
  });
  return { kind: 'hands', ask: asked.ask, of: asked.of, n, tallies };
}

/** Looks at counted hands of a file: questions of this class, a whole number for each of their options. */
export function checkHands(input: unknown, lesson: Lesson, path: string, problems: InputProblem[]): void {
  if (!isDictionary(input)) return void problems.push({ code: 'not-an-object', path, got: kindOf(input) });
  const asks = handsAsks(lesson);
  unknownKeys(
    input,
    asks.map(({ ask }) => ask),
    `${path}.`,
    problems,
  );
  for (const { ask, options } of asks) {
    if (!Object.hasOwn(input, ask)) continue;
    const counts = input[ask];
    const own = `${path}.${ask}`;
    if (!Array.isArray(counts)) problems.push({ code: 'not-a-list', path: own, got: kindOf(counts) });
    else if (counts.length !== options.length)
      problems.push({
        code: 'out-of-range',
        path: own,
        got: counts.length,
        allowed: [options.length, options.length],
        unit: 'entries',
      });
    else counts.forEach((each, i) => count(each, `${own}[${i}]`, [0, MOST_HANDS], problems));
  }
}
