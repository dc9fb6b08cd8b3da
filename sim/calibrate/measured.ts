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

/**
 * The value that a share `at` of the values lie below. Its error is half the way between the quantiles one binomial
 * standard error below and above it, which supposes nothing about the shape of the scatter.
 */
export function quantileOf(values: readonly number[], at: number): Figure {
  const sorted = Float64Array.from(values).sort();
  const place = (share: number) => {
    const position = (sorted.length - 1) * Math.min(1, Math.max(0, share));
    const below = Math.floor(position);
    return sorted[below]! + (position - below) * (sorted[Math.ceil(position)]! - sorted[below]!);
  };
  const step = Math.sqrt((at * (1 - at)) / sorted.length);
  return { value: place(at), error: (place(at + step) - place(at - step)) / 2 };
}

export function medianOf(values: readonly number[]): Figure {
  return quantileOf(values, 0.5);
}

export function sdOf(values: readonly number[]): Figure {
  const sd = Math.sqrt(variance(values));
  return { value: sd, error: sd / Math.sqrt(2 * (values.length - 1)) };
}

export function shareOf(count: number, size: number): Figure {
  const value = count / size;
  return { value, error: Math.sqrt((value * (1 - value)) / size) };
}

/** A correlation with its large-sample error. */
export function correlationOf(r: number, size: number): Figure {
  return { value: r, error: (1 - r * r) / Math.sqrt(size) };
}
