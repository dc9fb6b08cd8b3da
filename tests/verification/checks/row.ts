/**
 * What a row is held against. Only the first three are counted as checks of the model:
 * - exact: a closed form, a master equation, a certified figure, or the same thing that must come out equal;
 * - independent: another way to the same quantity, written apart from the engine;
 * - published: a figure that was published, with limits that were chosen from it;
 * - own limit: limits that the authors of the model chose; a run outside them still ends with 1;
 * - report only: a figure that is shown and that nothing can make fail.
 */
export type Kind = 'exact' | 'independent' | 'published' | 'own limit' | 'report only';

/** One comparison of an estimate with an exact figure, or with an estimate got another way. */
export interface CheckRow {
  readonly name: string;
  readonly kind: Kind;
  readonly expected: number;
  readonly observed: number;
  readonly standardError: number;
  /** Distance in standard errors. */
  readonly z: number;
  readonly pass: boolean;
  /** Why the check could not be made here. It then counts neither as passed nor as failed. */
  readonly notRun?: string;
}

/** Passes within four standard errors, the rule of every statistical check here. */
export const MOST_Z = 4;

export function checkRow(
  kind: Kind,
  name: string,
  expected: number,
  observed: number,
  standardError: number,
): CheckRow {
  const distance = observed - expected;
  const z = distance === 0 ? 0 : distance / standardError;
  return { name, kind, expected, observed, standardError, z, pass: Math.abs(z) <= MOST_Z };
}

/** An estimate from independent values, with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

export function meanOf(values: ArrayLike<number>): Estimate {
  const { mean, variance } = centralMoments(values);
  return { value: mean, error: Math.sqrt(variance / values.length) };
}

/** Population variance; its standard error is √((m₄ - σ⁴)/N). */
export function varianceOf(values: ArrayLike<number>): Estimate {
  const { variance, fourth } = centralMoments(values);
  return { value: variance, error: Math.sqrt((fourth - variance * variance) / values.length) };
}

export function spreadOf(values: ArrayLike<number>): Estimate {
  const { value, error } = varianceOf(values);
  return { value: Math.sqrt(value), error: value > 0 ? error / (2 * Math.sqrt(value)) : 0 };
}

export function shareOf(count: number, size: number): Estimate {
  const value = count / size;
  return { value, error: Math.sqrt((value * (1 - value)) / size) };
}

function centralMoments(values: ArrayLike<number>): { mean: number; variance: number; fourth: number } {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  let variance = 0;
  let fourth = 0;
  for (let i = 0; i < n; i++) {
    const square = (values[i]! - mean) * (values[i]! - mean);
    variance += square / n;
    fourth += (square * square) / n;
  }
  return { mean, variance, fourth };
}

/** Against an exact figure. */
export function against(name: string, expected: number, estimate: Estimate): CheckRow {
  return checkRow('exact', name, expected, estimate.value, estimate.error);
}

/** Two independent estimates of the same thing. */
export function between(name: string, one: Estimate, other: Estimate): CheckRow {
  return checkRow(
    'independent',
    name,
    one.value,
    other.value,
    Math.sqrt(one.error * one.error + other.error * other.error),
  );
}

/** A row that passes between two limits; the standard error stands for half the span. */
export function within(kind: Kind, name: string, observed: number, low: number, high: number): CheckRow {
  const expected = (low + high) / 2;
  const half = (high - low) / 2;
  return {
    name: `${name} (${low} to ${high})`,
    kind,
    expected,
    observed,
    standardError: half,
    z: (observed - expected) / half,
    pass: observed >= low && observed <= high,
  };
}

/**
 * A difference or distance that is never below 0 and must not pass a limit; the standard error stands for the limit.
 */
export function atMost(kind: Kind, name: string, observed: number, most: number): CheckRow {
  return {
    name: `${name} (0 to ${most})`,
    kind,
    expected: 0,
    observed,
    standardError: most,
    z: observed / most,
    pass: observed <= most,
  };
}

/** A row that passes from a limit upwards, however far. */
export function atLeast(kind: Kind, name: string, observed: number, low: number): CheckRow {
  return {
    name: `${name} (at least ${low})`,
    kind,
    expected: low,
    observed,
    standardError: NaN,
    z: NaN,
    pass: observed >= low,
  };
}

/** A figure that is only shown. */
export function reported(name: string, observed: number): CheckRow {
  return { name, kind: 'report only', expected: NaN, observed, standardError: NaN, z: NaN, pass: true };
}
