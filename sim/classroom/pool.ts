import type { Picture } from '../lesson/types.ts';
import type { ClassOf, Judged, Runs } from './judged.ts';
import { poolAnswers, poolChange, type PooledAnswers, type PooledChange } from './pool-answers.ts';
import {
  hollowRows,
  poolResults,
  poolReveal,
  poolSketches,
  poolTable,
  type HollowRow,
  type PooledResults,
  type PooledReveal,
  type PooledSketches,
  type PooledTable,
} from './pool-results.ts';
import { pooledSeats, seatsOfOtherVersions } from './pool-seats.ts';

/** What a board draws, in numbers: the tickets of a class put together for one picture of its lesson. */

/** Below so many tickets nothing is drawn: with fewer, everybody would know whose is whose. */
export const FEWEST_POOLED = 5;

/** Too few are in: nothing else is said of them. */
export interface TooFew {
  readonly kind: 'too few';
  readonly n: number;
  readonly need: number;
}

/** A picture in numbers. */
export type Pooled =
  | TooFew
  | PooledAnswers
  | PooledChange
  | PooledResults
  | PooledSketches
  | PooledTable
  | PooledReveal;

/** The data of a picture. */
export function poolOf(of: ClassOf, judged: readonly Judged[], runs: Runs, picture: Picture): Pooled {
  const seats = pooledSeats(of, judged, runs);
  if (seats.length < FEWEST_POOLED) return { kind: 'too few', n: seats.length, need: FEWEST_POOLED };
  const { lesson } = of;
  switch (picture.picture) {
    case 'expected':
    case 'claims':
      return enough(poolAnswers(lesson, seats, picture.ask));
    case 'before and after':
      return enough(poolChange(lesson, seats, picture.asks));
    case 'forest':
    case 'dance':
    case 'dots':
      return enough(poolResults(lesson, seats, picture.result, picture.by === 'world'));
    case 'sketch against result':
      return enough(poolSketches(lesson, seats, picture.ask));
    case 'table':
      return poolTable(lesson, seats, picture);
    case 'reveal':
      return poolReveal(lesson, seats);
  }
}

/** A result beside what is true: by world where seats live in several. */
export function poolTruth(of: ClassOf, judged: readonly Judged[], runs: Runs, result: string): PooledResults | TooFew {
  const seats = pooledSeats(of, judged, runs);
  if (seats.length < FEWEST_POOLED) return { kind: 'too few', n: seats.length, need: FEWEST_POOLED };
  return enough(poolResults(of.lesson, seats, result, of.lesson.sealed?.deal === 'seat'));
}

/** Results of other versions, to be drawn hollow beside those that count; none where too few count. */
export function poolHollow(of: ClassOf, judged: readonly Judged[], pooled: Pooled | null): readonly HollowRow[] {
  return pooled?.kind === 'results' ? hollowRows(of.lesson, seatsOfOtherVersions(of, judged), pooled.result) : [];
}

/** What was answered to a question at the end. @param question from 1 */
export function poolExit(of: ClassOf, judged: readonly Judged[], runs: Runs, question: number): PooledAnswers | TooFew {
  const seats = pooledSeats(of, judged, runs);
  if (seats.length < FEWEST_POOLED) return { kind: 'too few', n: seats.length, need: FEWEST_POOLED };
  return enough(poolAnswers(of.lesson, seats, `exit.${question}`));
}

/** A picture whose question few have answered says as little as one for which few tickets are in. */
function enough<P extends { readonly n: number }>(pooled: P): P | TooFew {
  return pooled.n < FEWEST_POOLED ? { kind: 'too few', n: pooled.n, need: FEWEST_POOLED } : pooled;
}
