import { type Computed, rangeFault, samplesFault, settled } from './result.ts';

/** Mean, for at least one value; corrected by the mean of the residuals, which takes away what rounding left. */
export function mean(values: ArrayLike<number>): number {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const first = sum / n;
  let rest = 0;
  for (let i = 0; i < n; i++) rest += values[i]! - first;
  return first + rest / n;
}

/** Sum of squares about the mean. */
export function squaresAbout(values: ArrayLike<number>, centre = mean(values)): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - centre) * (values[i]! - centre);
  return sum;
}

/** Sample variance (n - 1), for at least two values. */
export function variance(values: ArrayLike<number>): number {
  return squaresAbout(values) / (values.length - 1);
}

/** Variance within groups of at least two values in all but one, weighted by degrees of freedom. */
export function pooledVariance(groups: readonly ArrayLike<number>[]): number {
  const squares = groups.reduce((sum, group) => sum + squaresAbout(group), 0);
  return squares / groups.reduce((sum, { length }) => sum + length - 1, 0);
}

/** Whether all values are the same, but for what rounding does to them. */
export function isConstant(values: ArrayLike<number>): boolean {
  return isFlat(squaresAbout(values), values);
}

/** Whether a sum of squares is no more than the rounding of numbers as large as these. */
export function isFlat(squares: number, values: ArrayLike<number>): boolean {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  const rounding = 8 * Number.EPSILON * largest;
  return squares <= values.length * rounding * rounding;
}

/**
 * Quantile of type 7 (Hyndman & Fan 1996): straight lines between order statistics, as R and NumPy do. @param at 0 to 1
 */
export function quantile(values: ArrayLike<number>, at: number): Computed<number> {
  const fault = samplesFault({ values }, 1) ?? rangeFault([['at', at, 0, 1, 'closed']]);
  return fault ?? sortedQuantile(Float64Array.from(values).sort(), at);
}

function sortedQuantile(sorted: Float64Array, at: number): number {
  const place = (sorted.length - 1) * at;
  const below = Math.floor(place);
  const [low, high] = [sorted[below]!, sorted[Math.min(sorted.length - 1, below + 1)]!];
  return low + (place - below) * (high - low);
}

export interface Summary {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/** Mean, standard deviation (n - 1) and five numbers of a sample of at least two. */
export function summary(values: ArrayLike<number>): Computed<Summary> {
  const fault = samplesFault({ values }, 2);
  if (fault !== null) return fault;
  const sorted = Float64Array.from(values).sort();
  const [min, q1, median, q3, max] = [0, 0.25, 0.5, 0.75, 1].map((at) => sortedQuantile(sorted, at)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return settled({ n: sorted.length, mean: mean(values), sd: Math.sqrt(variance(values)), min, q1, median, q3, max });
}

/** Pooled standard deviation of two samples of at least two. */
export function pooledSd(a: ArrayLike<number>, b: ArrayLike<number>): Computed<number> {
  return samplesFault({ a, b }, 2) ?? settled(Math.sqrt(pooledVariance([a, b])));
}
