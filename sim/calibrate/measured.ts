import { mean, variance } from '../stats/moments.ts';

/** A figure of the model with its standard error over the seeds it was measured on. */
export interface Figure {
  readonly value: number;
  readonly error: number;
}
export type Measured = Readonly<Record<string, Figure>>;

export function meanOf(values: readonly number[]): Figure {
  return { value: mean(values), error: Math.sqrt(variance(values) / values.length) };
}

/** The error of a median is taken as 1.2533 times that of a mean, which holds for bell-shaped scatter. */
export function medianOf(values: readonly number[]): Figure {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  return { value: (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2, error: 1.2533 * meanOf(values).error };
}

export function sdOf(values: readonly number[]): Figure {
  const sd = Math.sqrt(variance(values));
  return { value: sd, error: sd / Math.sqrt(2 * (values.length - 1)) };
}

export function shareOf(count: number, size: number): Figure {
  const value = count / size;
  return { value, error: Math.sqrt((value * (1 - value)) / size) };
}
