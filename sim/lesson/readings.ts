import { mean, variance } from '../stats/moments.ts';
import { isComputed, type Computed, type Estimate, type Reason } from '../stats/result.ts';
import { tEstimate } from '../stats/t-test.ts';

/** What a measure comes to: a number with what luck does to it, or why there is none. */

export interface Reading {
  readonly estimate: number;
  /** Ends of the 95 % interval; null where nothing says how far luck reaches. */
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  /** One number a seat or a seed, where the estimate is their mean. */
  readonly each?: readonly number[];
}

/**
 * Why there is no reading: what statistics say, that the engine refused the world, that nobody has run it yet, that no
 * cell was picked, that the value asks for what such a world has not, or that the truth is still sealed.
 */
export type WhyNot = Reason | 'refused' | 'not-run' | 'nothing-picked' | 'no-such-reading' | 'sealed';

/** The same in a few kinds, a sentence each: `learn.why.<kind>`. */
export const WHY_KINDS = ['refused', 'not-run', 'nothing-picked', 'no-such-reading', 'sealed', 'statistics'] as const;

/** The kind of a reason: whatever is none of ours is of statistics. */
export function whyKind(why: string): (typeof WHY_KINDS)[number] {
  return WHY_KINDS.find((kind) => kind === why) ?? 'statistics';
}

export interface NoReading {
  readonly whyNot: WhyNot;
  /** Named values for the sentence. */
  readonly detail: Readonly<Record<string, string | number>>;
}

export type Read = Reading | NoReading;

export function isRead(read: Read): read is Reading {
  return !('whyNot' in read);
}

export function noReading(whyNot: WhyNot, detail: NoReading['detail'] = {}): NoReading {
  return { whyNot, detail };
}

/** A number that is known without luck: a count of marks, a switch. */
export function exactly(estimate: number): Reading {
  return { estimate, low: estimate, high: estimate, standardError: 0 };
}

/** A number of which nothing says how far luck reaches. */
export function bare(estimate: number): Read {
  return Number.isFinite(estimate)
    ? { estimate, low: null, high: null, standardError: null }
    : noReading('not-finite', { got: String(estimate) });
}

/** What a statistic says, as a reading. */
export function ofStatistic(found: Computed<Estimate>): Read {
  if (!isComputed(found)) return noReading(found.notComputable, found.detail);
  const [low, high] = found.interval;
  return { estimate: found.estimate, low, high, standardError: found.standardError };
}

/** Mean of one number a seat or seed, with its t interval. */
export function ofEach(each: readonly number[]): Read {
  if (each.length === 0) return noReading('too-few', { name: 'seeds', got: 0, need: 1 });
  const centre = mean(each);
  if (each.length === 1) return { ...bare(centre), each } as Reading;
  const spread = variance(each);
  if (spread === 0) return { estimate: centre, low: centre, high: centre, standardError: 0, each };
  const { standardError, interval } = tEstimate(
    centre,
    Math.sqrt(spread / each.length),
    each.length - 1,
    each.length,
    0.95,
  );
  return { estimate: centre, low: interval[0], high: interval[1], standardError, each };
}
