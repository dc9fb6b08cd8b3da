/**
 * What every statistic returns: numbers, or the reason why there are none. Never NaN and never Infinity, so that a
 * result can be printed, stored as JSON and compared without further care.
 */

/** Why a number cannot be computed; sim/words has a sentence for each under `stats.REASON`. */
export const REASONS = [
  'too-few',
  'too-few-groups',
  'lengths-differ',
  'not-finite',
  'no-spread',
  'collinear',
  'perfect-fit',
  'one-per-group',
  'out-of-range',
  'overflow',
] as const;
export type Reason = (typeof REASONS)[number];

/** Why there is no number, in place of one. */
export interface NotComputable {
  readonly notComputable: Reason;
  /** Named values for the sentence: which sample or column, what was got, what is needed. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** A result, or the reason why there is none. */
export type Computed<T> = T | NotComputable;

/** An estimate with its standard error, a test of "it is 0" and its confidence interval. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Degrees of freedom; fractions are possible. */
  readonly df: number;
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: readonly [low: number, high: number];
  /** Values used in all. */
  readonly n: number;
}

export function cannot(notComputable: Reason, detail: NotComputable['detail']): NotComputable {
  return { notComputable, detail };
}

/** Tells a result from the reason why there is none. */
export function isComputed<T extends object | number>(result: Computed<T>): result is T {
  return typeof result === 'number' || !('notComputable' in (result as object));
}

/** The result itself when all its numbers are finite. Numbers near the ends of what a computer holds end here. */
export function settled<T>(result: T): Computed<T> {
  return allFinite(result) ? result : cannot('overflow', {});
}

function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : Object.values(value)).every(allFinite);
}

/**
 * Columns by name; as pairs where names may look like numbers, which the keys of an object would put in another order.
 */
export type NamedColumns =
  | Readonly<Record<string, ArrayLike<number>>>
  | readonly (readonly [name: string, values: ArrayLike<number>])[];

/** Named columns in their order. */
export function inOrder(columns: NamedColumns): readonly (readonly [name: string, values: ArrayLike<number>])[] {
  return Array.isArray(columns) ? columns : Object.entries(columns);
}

/** The first thing wrong with named samples: too few values, or one that is no number. */
export function samplesFault(samples: NamedColumns, need: number): NotComputable | null {
  for (const [name, values] of inOrder(samples)) {
    if (values.length < need) return cannot('too-few', { name, got: values.length, need });
    for (let i = 0; i < values.length; i++)
      if (!Number.isFinite(values[i])) return cannot('not-finite', { name, row: i + 1 });
  }
  return null;
}

/**
 * As `samplesFault`, for columns of one table, which must be equally long. The first is apart, since others may bear
 * its name.
 */
export function columnsFault(
  first: readonly [name: string, values: ArrayLike<number>],
  others: NamedColumns,
  need: number,
): NotComputable | null {
  const [name, { length }] = first;
  const odd = inOrder(others).find(([, values]) => values.length !== length);
  if (odd !== undefined) return cannot('lengths-differ', { name, got: length, other: odd[0], need: odd[1].length });
  return samplesFault([first], need) ?? samplesFault(others, need);
}

/** A parameter and the range it must lie in, its ends left out unless the range is closed. */
export type Range = readonly [name: string, got: number, low: number, high: number, ends?: 'closed'];

/** The first parameter outside its range. */
export function rangeFault(ranges: readonly Range[]): NotComputable | null {
  const bad = ranges.find(
    ([, got, low, high, ends]) => !(ends === 'closed' ? got >= low && got <= high : got > low && got < high),
  );
  if (bad === undefined) return null;
  const [name, got, low, high] = bad;
  return Number.isFinite(got)
    ? cannot('out-of-range', { name, got, low, high })
    : cannot('not-finite', { name, row: 1 });
}
