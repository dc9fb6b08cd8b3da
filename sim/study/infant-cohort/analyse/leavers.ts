import { mean } from '../../../stats/moments.ts';
import type { Computed, Estimate } from '../../../stats/result.ts';
import { welchTest } from '../../../stats/t-test.ts';
import { peopleOf, visitsOf } from '../../../params/designs/infant-cohort.ts';
import type { CohortReadings } from '../piece.ts';
import type { CohortDesign } from '../causes.ts';
import type { Observed } from '../../truth.ts';

/** Families that were not seen again against those that were, by what was read of all of them at the first visit. */

/** How many left, and how they differed at the first visit. */
export interface Leavers {
  readonly left: number;
  readonly n: number;
  /**
   * Those who left less those who stayed (Welch): coded involvement and reported hardship in SD, the child's reading in
   * points.
   */
  readonly engagement: Computed<Estimate>;
  readonly hardship: Computed<Estimate>;
  readonly first: Computed<Estimate>;
}

/** Compares both groups by what was read of everybody; fewer than two in either is not computable. */
export function cohortLeavers(observed: Observed<CohortReadings>, design: CohortDesign): Leavers {
  const { raters } = design;
  const perFamily = peopleOf(design).length * visitsOf(design).length;
  const rows = Array.from({ length: observed.behaviour.length }, (_, row) => row);
  const gone = rows.filter((row) => Number.isNaN(observed.temperament[row]!));
  const stayed = rows.filter((row) => !Number.isNaN(observed.temperament[row]!));
  const compare = (read: (row: number) => number) => welchTest(gone.map(read), stayed.map(read));
  return {
    left: gone.length,
    n: rows.length,
    engagement: compare((row) => mean(observed.engagement.subarray(2 * row * raters, (2 * row + 1) * raters))),
    hardship: compare((row) => observed.proxy[row]!),
    first: compare((row) => observed.saliva[row * perFamily]!),
  };
}
