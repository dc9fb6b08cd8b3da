import { cannot, type Computed, rangeFault, samplesFault } from './result.ts';

/**
 * p-values as they stand once all of a family are counted, in the order given; a test is rejected when its own is at
 * most α.
 */
export interface Adjusted {
  readonly adjusted: readonly number[];
  readonly rejected: readonly boolean[];
  readonly rejections: number;
}

/** Keeps the chance of any false rejection at α. */
export function bonferroni(pValues: ArrayLike<number>, alpha = 0.05): Computed<Adjusted> {
  return (
    pFault(pValues, alpha) ??
    decide(
      Array.from(pValues, (p) => Math.min(1, p * pValues.length)),
      alpha,
    )
  );
}

/**
 * The same, and never less powerful (Holm 1979, Scandinavian Journal of Statistics 6:65): the smallest p counts m
 * times, the next m - 1 times.
 */
export function holm(pValues: ArrayLike<number>, alpha = 0.05): Computed<Adjusted> {
  const fault = pFault(pValues, alpha);
  if (fault !== null) return fault;
  const m = pValues.length;
  const adjusted = new Array<number>(m);
  const fromSmallest = Array.from({ length: m }, (_, i) => i).sort((i, j) => pValues[i]! - pValues[j]!);
  let most = 0;
  fromSmallest.forEach((at, i) => {
    most = Math.min(1, Math.max(most, pValues[at]! * (m - i)));
    adjusted[at] = most;
  });
  return decide(adjusted, alpha);
}

/** Keeps the expected share of false rejections among all rejections at α (Benjamini & Hochberg 1995). */
export function benjaminiHochberg(pValues: ArrayLike<number>, alpha = 0.05): Computed<Adjusted> {
  const fault = pFault(pValues, alpha);
  if (fault !== null) return fault;
  const m = pValues.length;
  const adjusted = new Array<number>(m);
  const fromLargest = Array.from({ length: m }, (_, i) => i).sort((i, j) => pValues[j]! - pValues[i]!);
  let least = 1;
  fromLargest.forEach((at, i) => {
    least = Math.min(least, (pValues[at]! * m) / (m - i));
    adjusted[at] = least;
  });
  return decide(adjusted, alpha);
}

function pFault(pValues: ArrayLike<number>, alpha: number) {
  const fault = rangeFault([['alpha', alpha, 0, 1]]) ?? samplesFault({ p: pValues }, 1);
  const outside = Array.from(pValues).find((p) => p < 0 || p > 1);
  return fault ?? (outside === undefined ? null : cannot('out-of-range', { name: 'p', got: outside, low: 0, high: 1 }));
}

function decide(adjusted: readonly number[], alpha: number): Adjusted {
  const rejected = adjusted.map((p) => p <= alpha);
  return { adjusted, rejected, rejections: rejected.filter(Boolean).length };
}
