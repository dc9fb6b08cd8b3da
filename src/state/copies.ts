import type { Focal } from './types.ts';

/** Closed copies of the focal young one on a day, as bits: copy c is bit c & 31 of word c >> 5. */
export function closedOn(focal: Focal, day: number): Uint32Array {
  const { data, dims } = focal.result.closedByDay!;
  const words = dims[1]!.size;
  const row = Math.min(day, focal.scenario.days);
  return data.subarray(row * words, (row + 1) * words);
}

/** The cells of a young one on a day, and which copies stand otherwise than before a change, if there was one. */
export function townOn(
  focal: Focal,
  before: Focal | null,
  day: number,
): { readonly cells: number; readonly closed: Uint32Array; readonly changed?: Uint32Array } {
  const changed = before === null ? undefined : flipsBetween(before, focal, day)?.changed;
  return {
    cells: focal.scenario.cells,
    closed: closedOn(focal, day),
    ...(changed === undefined ? {} : { changed }),
  };
}

export interface Flips {
  /** Bit set of the copies that differ. */
  readonly changed: Uint32Array;
  /** Copies open now that were closed, and closed now that were open. */
  readonly opened: number;
  readonly closed: number;
}

/**
 * Which gene copies stand otherwise on this day than they stood before the drag. Null when the two cannot be laid side
 * by side, and while nothing was simulated since.
 */
export function flipsBetween(before: Focal, now: Focal, day: number): Flips | null {
  if (before === now) return null;
  if (before.scenario.cells !== now.scenario.cells || before.scenario.seed !== now.scenario.seed) return null;
  if (day > before.scenario.days || day > now.scenario.days) return null;
  return flips(closedOn(before, day), closedOn(now, day), 2 * now.scenario.cells);
}

/** Which copies stand otherwise in the second of two sets. What sets hold beyond the last copy does not count. */
export function flips(was: Uint32Array, is: Uint32Array, copies: number): Flips {
  const changed = new Uint32Array(is.length);
  let opened = 0;
  let closed = 0;
  for (let word = 0; word < is.length; word++) {
    const left = copies - word * 32;
    const live = left >= 32 ? 0xffffffff : (2 ** Math.max(0, left) - 1) >>> 0;
    const differ = (was[word]! ^ is[word]!) & live;
    changed[word] = differ;
    closed += bits(differ & is[word]!);
    opened += bits(differ & was[word]!);
  }
  return { changed, opened, closed };
}

/** How many bits of a word are set. */
export function bits(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) count++;
  return count;
}
