import { fisherZ, fromFisherZ, partialCorrelation, pearson } from '../../../stats/correlation.ts';
import { crossLagged } from '../../../stats/cross-lagged.ts';
import { correlationPower } from '../../../stats/power.ts';
import { isComputed, type Computed, type Estimate } from '../../../stats/result.ts';
import { welchTest } from '../../../stats/t-test.ts';
import {
  COHORT_ESTIMATES,
  cohortColumns,
  type CohortEstimate,
  type CohortsPiece,
  type EstimateColumns,
} from '../piece.ts';
import type { Observed } from '../../truth.ts';

export { isComputed, type Computed, type Estimate };

/** What a cohort reports, and what a thousand of them would. */

/** Readings of the families that came to the last visit. */
export interface CohortColumns {
  /** Coded involvement in play at the first and at the last visit. */
  readonly engagement: Float64Array;
  readonly engagementLater: Float64Array;
  readonly behaviour: Float64Array;
  readonly proxy: Float64Array;
  /** Percent read in the child's saliva at the first and the last visit. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** Last reading less the first, by family, points of methylation. */
export function changeOf({ first, last }: Pick<CohortColumns, 'first' | 'last'>): Float64Array {
  return last.map((later, i) => later - first[i]!);
}

/** The statistic behind each estimate that a cohort reports. */
export const COHORT_TESTS: Readonly<Record<CohortEstimate, (columns: Observed<CohortColumns>) => Computed<Estimate>>> =
  {
    /** Involvement at the first visit with change. */
    change: (columns) => pearson(columns.engagement, changeOf(columns)),
    /** The same with the first level held fixed. */
    levelled: (columns) => partialCorrelation(columns.engagement, changeOf(columns), { first: columns.first }),
    /** The same with what a questionnaire says of hardship held fixed. */
    proxied: (columns) => partialCorrelation(columns.engagement, changeOf(columns), { proxy: columns.proxy }),
    behaviour: (columns) => pearson(columns.behaviour, changeOf(columns)),
    lag: (columns) => {
      const panel = crossLagged({
        x1: columns.engagement,
        y1: columns.first,
        x2: columns.engagementLater,
        y2: columns.last,
      });
      return isComputed(panel) ? panel.xToY : panel;
    },
    /** Mean change of the more involved half less that of the other. */
    halves: (columns) => {
      const change = changeOf(columns);
      const middle = Float64Array.from(columns.engagement).sort()[columns.engagement.length >> 1] ?? 0;
      return welchTest(
        change.filter((_, i) => columns.engagement[i]! >= middle),
        change.filter((_, i) => columns.engagement[i]! < middle),
      );
    },
  };

/** Room for the estimates of cohorts [from, to), all NaN until written. */
export function emptyCohorts(from: number, to: number): CohortsPiece {
  return { from, to, estimates: cohortColumns(() => new Float64Array(to - from).fill(NaN)) };
}

/** Writes what one cohort reports into row `at`. */
export function estimatesOf(columns: Observed<CohortColumns>, { estimates }: CohortsPiece, at: number): void {
  for (const id of COHORT_ESTIMATES) {
    const found = COHORT_TESTS[id](columns);
    if (!isComputed(found)) continue;
    const into = estimates[id];
    into.estimate[at] = found.estimate;
    [into.low[at], into.high[at]] = found.interval;
    into.p[at] = found.p;
  }
}

/** The sign of a significant estimate, or none. */
export type Verdict = 'negative' | 'none' | 'positive';

/** What a paper would say of an estimate at the usual 5 %. */
export function verdictOf({ estimate, p }: Pick<Estimate, 'estimate' | 'p'>, alpha = 0.05): Verdict {
  if (!(p < alpha)) return 'none';
  return estimate < 0 ? 'negative' : 'positive';
}

/** How many cohorts say what. */
export function verdictsOf({ estimate, p }: EstimateColumns): Readonly<Record<Verdict, number>> {
  const count = { negative: 0, none: 0, positive: 0 };
  estimate.forEach((value, i) => void count[verdictOf({ estimate: value, p: p[i]! })]++);
  return count;
}

/** Mean correlation over cohorts, on Fisher's scale. */
export function meanCorrelation(estimate: Float64Array): number {
  const known = estimate.filter((r) => Number.isFinite(r));
  return fromFisherZ(known.reduce((sum, r) => sum + fisherZ(r), 0) / known.length);
}

/** Percent of studies of n families each that find a correlation of r, by formula. */
export function powerCurve(
  r: number,
  most: number,
  steps = 60,
): readonly { readonly n: number; readonly percent: number }[] {
  return Array.from({ length: steps }, (_, i) => Math.round(8 + ((most - 8) * i) / (steps - 1))).map((n) => {
    const power = correlationPower(Math.max(-0.99, Math.min(0.99, r)), n);
    return { n, percent: isComputed(power) ? 100 * power : 0 };
  });
}

/** Percent of cohorts that find it in the direction of r, with 95 % limits. */
export function foundShare(
  { estimate, p }: EstimateColumns,
  r: number,
): { readonly percent: number; readonly low: number; readonly high: number } {
  const counts = verdictsOf({ estimate, p, low: estimate, high: estimate });
  return shareOf(r < 0 ? counts.negative : counts.positive, estimate.length);
}

/** A count of n as percent, with 95 % limits (Wilson 1927). */
export function shareOf(
  count: number,
  n: number,
): { readonly percent: number; readonly low: number; readonly high: number } {
  const share = count / n;
  const z = 1.959963984540054;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { percent: 100 * share, low: 100 * (centre - half), high: 100 * (centre + half) };
}
