import { mean, variance } from '../../stats/moments.ts';

/** What replicates under the same care show of one outcome. */
export interface ReplicateSummary {
  readonly mean: number;
  /** Between replicates; 0 for a single one, of which nothing is known. */
  readonly sd: number;
  /** Of the mean: sd / √replicates. */
  readonly standardError: number;
  /** Limits within which nine in ten replicates lie, by linear interpolation, and the one in the middle. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Summary of the values [from, from + count). NaN throughout where a value is not known. */
export function summariseReplicates(values: Float64Array, from = 0, count = values.length): ReplicateSummary {
  const own = values.slice(from, from + count).sort();
  const known = !own.some(Number.isNaN);
  const sd = !known ? NaN : count > 1 ? Math.sqrt(variance(own)) : 0;
  return {
    mean: known ? mean(own) : NaN,
    sd,
    standardError: sd / Math.sqrt(count),
    low: between(own, 0.05),
    median: between(own, 0.5),
    high: between(own, 0.95),
  };
}

/** Quantile of sorted values, type 7. */
function between(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}

/** Standard deviation between tissues, for at least two. */
export function spreadOf(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}
