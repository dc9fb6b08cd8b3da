/** Mean of a sample with its 95 % interval by the normal approximation (mean ± 1.96 standard errors). */
export interface MeanInterval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly sd: number;
  readonly n: number;
}

const Z95 = 1.959963984540054;

/** With fewer than two values there is no interval: low and high are NaN, and callers say so. */
export function meanInterval(values: ArrayLike<number>): MeanInterval {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) * (values[i]! - mean);
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : NaN;
  const half = (Z95 * sd) / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half, sd, n };
}

/**
 * Difference of two independent means, with its 95 % interval from both standard errors (Welch's standard error, normal
 * quantile).
 */
export function differenceInterval(a: MeanInterval, b: MeanInterval): MeanInterval {
  const se = Math.sqrt((a.sd * a.sd) / a.n + (b.sd * b.sd) / b.n);
  const mean = a.mean - b.mean;
  return { mean, low: mean - Z95 * se, high: mean + Z95 * se, sd: NaN, n: a.n + b.n };
}
