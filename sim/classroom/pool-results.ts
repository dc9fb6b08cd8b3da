import { MADE_CLASS, seatsOf } from '../lesson/deal.ts';
import type { Plan } from '../lesson/measures.ts';
import { isRead } from '../lesson/readings.ts';
import type { HandedIn, Lesson, Picture, Value } from '../lesson/types.ts';
import { planOf } from '../lesson/values.ts';
import { meanOf, poolAnswers, sum, type PooledAnswers, type PooledMean } from './pool-answers.ts';
import type { PooledSeat } from './pool-seats.ts';

/** What a class found: a row a seat, their mean, and after the reveal what holds in their worlds. */

/** One seat's result, without its seat: a board never says whose it is. */
export interface PooledRow {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly world: string | null;
  /** Whether the interval leaves 0 out. */
  readonly isOff0: boolean;
}

/** A result over seats. */
export interface PooledFound {
  /** Seats that have it. */
  readonly n: number;
  readonly mean: PooledMean;
  /** Least and greatest estimate. */
  readonly least: number;
  readonly most: number;
  /** How many leave out 0; null where nothing says how far luck reaches. */
  readonly off0: number | null;
}

/** A result that another version of the model made. It is in no mean, no count and no sentence but its own. */
export interface HollowRow extends PooledRow {
  readonly version: string;
}

export interface PooledResults extends PooledFound {
  readonly kind: 'results';
  readonly result: string;
  readonly read: HandedIn['value']['read'];
  /** By world, where it is drawn so; else in the order of the board. */
  readonly rows: readonly PooledRow[];
  readonly groups: readonly (PooledFound & { readonly world: string })[];
  /** Seats whose result could not be worked out. */
  readonly missing: number;
}

/** What was expected beside what was found, a seat each. */
export interface PooledSketches {
  readonly kind: 'sketches';
  readonly ask: string;
  readonly result: string;
  readonly n: number;
  readonly rows: readonly (PooledRow & { readonly expected: number; readonly isInside: boolean })[];
  /** How many sketches lie inside the interval of their own seat. */
  readonly inside: number;
  /** How far the interval of one seat reaches, on average: half of it. */
  readonly half: number | null;
}

export interface PooledTable {
  readonly kind: 'table';
  readonly n: number;
  /** By world only after the reveal; else one group of everybody. */
  readonly groups: readonly {
    readonly world: string | null;
    readonly results: readonly { readonly result: string; readonly found: PooledFound | null }[];
  }[];
}

export interface PooledReveal {
  readonly kind: 'reveal';
  readonly n: number;
  /** Sealed worlds with the seats that live in each: those that nobody lives in first. */
  readonly worlds: readonly { readonly world: string; readonly seats: number }[];
  /** What was claimed last; null where the lesson asks for no claim. */
  readonly claims: PooledAnswers | null;
}

/** A result of all seats. @param byWorld rows stand by the world they come from */
export function poolResults(
  lesson: Lesson,
  seats: readonly PooledSeat[],
  result: string,
  byWorld: boolean,
): PooledResults {
  const at = lesson.handIn.findIndex(({ id }) => id === result);
  const all = seats.flatMap((seat) => rowOf(seat, at) ?? []);
  const worlds = byWorld ? worldsDealt(lesson, all) : [];
  const groups = worlds.map((world) => ({ world, ...foundOf(all.filter((row) => row.world === world)) }));
  const rows = byWorld ? worlds.flatMap((world) => all.filter((row) => row.world === world)) : all;
  const { read } = lesson.handIn[at]!.value;
  return { kind: 'results', result, read, rows, groups, missing: seats.length - all.length, ...foundOf(all) };
}

/** Results of seats that count nowhere. */
export function hollowRows(lesson: Lesson, seats: readonly PooledSeat[], result: string): readonly HollowRow[] {
  const at = lesson.handIn.findIndex(({ id }) => id === result);
  return seats.flatMap((seat) => {
    const row = rowOf(seat, at);
    return row === null ? [] : [{ ...row, version: seat.ticket.modelVersion }];
  });
}

/** Marks or a number that were expected, against the first result that was handed in after them. */
export function poolSketches(lesson: Lesson, seats: readonly PooledSeat[], ask: string): PooledSketches {
  const at = resultAfter(lesson, ask);
  const rows = seats.flatMap((seat) => {
    const answer = seat.ticket.answers[ask];
    const row = rowOf(seat, at);
    const expected =
      answer?.kind === 'marks' ? answer.values[0] - answer.values[1] : answer?.kind === 'number' ? answer.value : null;
    if (row === null || expected === null) return [];
    const isInside = row.low !== null && row.high !== null && expected >= row.low && expected <= row.high;
    return [{ ...row, expected, isInside }];
  });
  const halves = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [(high - low) / 2]));
  return {
    kind: 'sketches',
    ask,
    result: lesson.handIn[at]!.id,
    n: rows.length,
    rows,
    inside: rows.filter(({ isInside }) => isInside).length,
    half: halves.length === 0 ? null : sum(halves) / halves.length,
  };
}

/** Results side by side. Which world a seat lives in is told only behind the reveal. */
export function poolTable(
  lesson: Lesson,
  seats: readonly PooledSeat[],
  picture: Extract<Picture, { readonly picture: 'table' }>,
): PooledTable {
  const worlds = isAfterReveal(lesson, picture) && lesson.sealed?.deal === 'seat' ? worldsDealt(lesson, seats) : [null];
  const groups = worlds.map((world) => ({
    world,
    results: picture.results.map((result) => {
      const of = world === null ? seats : seats.filter((seat) => seat.world === world);
      const {
        rows,
        kind: _kind,
        result: _result,
        read: _read,
        groups: _groups,
        missing: _missing,
        ...found
      } = poolResults(lesson, of, result, false);
      return { result, found: rows.length === 0 ? null : found };
    }),
  }));
  return { kind: 'table', n: seats.length, groups };
}

/** What was sealed: the causes in the order in which they are told, one by one. */
export function poolReveal(lesson: Lesson, seats: readonly PooledSeat[]): PooledReveal {
  const worlds = Object.keys(lesson.sealed?.worlds ?? {}).map((world) => ({
    world,
    seats: seats.filter((seat) => seat.world === world).length,
  }));
  const inOrder = worlds.toSorted((a, b) => Number(a.seats > 0) - Number(b.seats > 0));
  const reveal = lesson.board.findIndex(({ picture }) => picture === 'reveal');
  const claimed = lesson.board
    .slice(0, reveal)
    .findLast((each) => each.picture === 'claims' && isKept(lesson, each.ask));
  const claims = claimed !== undefined && 'ask' in claimed ? poolAnswers(lesson, seats, claimed.ask) : null;
  return { kind: 'reveal', n: seats.length, worlds: inOrder, claims: claims?.n === 0 ? null : claims };
}

/** What holds in the long run, by result and world: the mean over many made-up seats. Null where nothing was read. */
export type Truths = ReadonlyMap<string, number | null>;

/** The key of a truth. */
export function truthKey(result: string, world: string | null): string {
  return world === null ? result : `${result}.${world}`;
}

/** Made-up seats that a truth is the mean of. */
export const TRUTH_SEATS = 100;

/** What has to be run to tell what holds in the worlds of a class. Read only behind the reveal. */
export function truthPlan(lesson: Lesson, worlds: readonly (string | null)[]): Plan<Truths> {
  const [seat] = seatsOf(lesson, MADE_CLASS, 1, 1);
  const plans = lesson.handIn.flatMap((handed) => {
    const step = lesson.steps.find(({ id }) => id === handed.step);
    if (step === undefined) return [];
    return worlds.map((world) => {
      const value = {
        ...handed.value,
        on: { world: step.world },
        with: { ...step.laid, ...handed.value.with },
        seeds: TRUTH_SEATS,
        ...(world === null ? {} : { truth: world }),
      } as Value;
      const context = { lesson, step, seat: { ...seat!, truth: world }, screen: null, seats: [seat!], revealed: true };
      return [truthKey(handed.id, world), planOf(value, context)] as const;
    });
  });
  return {
    jobs: plans.flatMap(([, { jobs }]) => jobs),
    read: (results) =>
      new Map(
        plans.map(([key, plan]) => {
          const read = plan.read(results);
          return [key, isRead(read) ? read.estimate : null];
        }),
      ),
  };
}

/** How many intervals hold what is true in their own world; null where there is no truth or no interval. */
export function holdTruth({ result, rows }: Pick<PooledResults, 'result' | 'rows'>, truths: Truths): number | null {
  const judged = rows.flatMap(({ low, high, world }) => {
    const truth = truths.get(truthKey(result, world)) ?? null;
    return truth === null || low === null || high === null ? [] : [low <= truth && truth <= high];
  });
  return judged.length === 0 ? null : judged.filter(Boolean).length;
}

/** Whether a picture stands behind the one that tells the truth. */
export function isAfterReveal({ board }: Lesson, picture: Picture): boolean {
  const reveal = board.findIndex((each) => each.picture === 'reveal');
  return reveal >= 0 && board.indexOf(picture) >= reveal;
}

/** Whether this class goes through the step of an ask. */
function isKept({ steps }: Lesson, ask: string): boolean {
  return steps.some(({ id }) => id === ask.split('.')[0]);
}

function rowOf({ results, world }: PooledSeat, at: number): PooledRow | null {
  const { estimate, low, high } = results[at]!;
  if (estimate === null) return null;
  // A count is one number: it has no interval, and nothing says how far luck reaches.
  if (low === null || high === null || low === high) return { estimate, low: null, high: null, world, isOff0: false };
  return { estimate, low, high, world, isOff0: low > 0 || high < 0 };
}

function foundOf(rows: readonly PooledRow[]): PooledFound {
  const estimates = rows.map(({ estimate }) => estimate);
  const hasIntervals = rows.some(({ low }) => low !== null);
  return {
    n: rows.length,
    mean: meanOf(estimates),
    least: Math.min(...estimates),
    most: Math.max(...estimates),
    off0: hasIntervals ? rows.filter(({ isOff0 }) => isOff0).length : null,
  };
}

/** Worlds that seats live in, in the order of the file. */
function worldsDealt({ sealed }: Lesson, seats: readonly { readonly world: string | null }[]): readonly string[] {
  return Object.keys(sealed?.worlds ?? {}).filter((world) => seats.some((seat) => seat.world === world));
}

function resultAfter({ steps, handIn }: Lesson, ask: string): number {
  const asked = steps.findIndex(({ id }) => id === ask.split('.')[0]);
  const at = handIn.findIndex(({ step }) => steps.findIndex(({ id }) => id === step) > asked);
  if (at < 0) throw new RangeError(`nothing is handed in after ${ask}`);
  return at;
}
