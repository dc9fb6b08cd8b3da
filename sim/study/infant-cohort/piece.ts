import type { Study } from '../../params/study-types.ts';
import type { Observed, Truth } from '../truth.ts';

/** A cohort as columns: what was true of each family, and what was read. */

export interface CohortTruth {
  /** Standing care index. */
  readonly careIndex: Float64Array;
  readonly hardship: Float64Array;
  readonly irritability: Float64Array;
  /** Copies of the high-output allele of mother and infant. */
  readonly damAlleles: Float64Array;
  readonly childAlleles: Float64Array;
  readonly temperament: Float64Array;
  /**
   * True percent at the site that stands for -924 at the usual mix of cells: index (dyad · people + person) · visits +
   * visit.
   */
  readonly saliva: Float64Array;
  /** True percent at each site of the child: index (dyad · visits + visit) · K + site. */
  readonly sites: Float64Array;
}

/** NaN where a family did not come. */
export interface CohortReadings {
  /** Coded involvement: index (dyad · 2 + session) · raters + rater. */
  readonly engagement: Float64Array;
  readonly behaviour: Float64Array;
  readonly proxy: Float64Array;
  readonly temperament: Float64Array;
  /** Of the mother's white blood cells at the first visit. */
  readonly blood: Float64Array;
  /** Index (dyad · people + person) · visits + visit. */
  readonly saliva: Float64Array;
  /** Index (dyad · visits + visit) · K + site. */
  readonly sites: Float64Array;
}

/** Families [from, to). */
export interface CohortPiece {
  readonly from: number;
  readonly to: number;
  readonly truth: Truth<CohortTruth>;
  readonly observed: Observed<CohortReadings>;
}

/** Families [from, to) of an infant cohort, observed and true. */
export interface InfantCohortResult extends CohortPiece {
  readonly kind: 'infant-cohort';
  readonly study: Study<'infant-cohort'>;
}

/** Names of the true columns, in the order of tables. */
export const COHORT_TRUTHS = [
  'careIndex',
  'hardship',
  'irritability',
  'damAlleles',
  'childAlleles',
  'temperament',
  'saliva',
  'sites',
] as const satisfies readonly (keyof CohortTruth)[];
/** Names of the observed columns, in the order of tables. */
export const COHORT_READINGS = [
  'engagement',
  'behaviour',
  'proxy',
  'temperament',
  'blood',
  'saliva',
  'sites',
] as const satisfies readonly (keyof CohortReadings)[];

/** Reported of every cohort. */
export const COHORT_ESTIMATES = ['change', 'levelled', 'proxied', 'behaviour', 'lag', 'halves'] as const;
/** An estimate that every cohort reports. */
export type CohortEstimate = (typeof COHORT_ESTIMATES)[number];

/** Estimates of cohorts [from, to): estimate, ends of the 95 % interval and p; NaN where nothing could be computed. */
export interface CohortsPiece {
  readonly from: number;
  readonly to: number;
  readonly estimates: Readonly<Record<CohortEstimate, EstimateColumns>>;
}
/** One estimate over cohorts, a row each: value, ends of its 95 % interval, p. */
export interface EstimateColumns {
  readonly estimate: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly p: Float64Array;
}
/** Names of those columns, in the order of tables. */
export const ESTIMATE_COLUMNS = ['estimate', 'low', 'high', 'p'] as const satisfies readonly (keyof EstimateColumns)[];

/** Columns by estimate and name. */
export function cohortColumns(
  column: (name: keyof EstimateColumns, estimate: CohortEstimate) => Float64Array,
): CohortsPiece['estimates'] {
  const of = (estimate: CohortEstimate) =>
    Object.fromEntries(ESTIMATE_COLUMNS.map((name) => [name, column(name, estimate)])) as unknown as EstimateColumns;
  return Object.fromEntries(COHORT_ESTIMATES.map((estimate) => [estimate, of(estimate)])) as Record<
    CohortEstimate,
    EstimateColumns
  >;
}
