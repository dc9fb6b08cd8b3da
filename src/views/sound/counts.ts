import { bits, closedOn, flips } from '../../state/copies.ts';
import type { Focal } from '../../state/types.ts';

/** What opens and closes from one morning to the next, counted for sound. */

export interface Changes {
  readonly closed: number;
  readonly opened: number;
}

/** Days passed in one step, as when play is fast, that are all heard; of a longer jump only the day it ends on. */
const MOST_DAYS = 7;

/** Gene copies that closed and that opened between the morning of a day and the morning before. */
export function changesOn(focal: Focal, day: number): Changes {
  if (day < 1 || day > focal.scenario.days) return { closed: 0, opened: 0 };
  const { closed, opened } = flips(closedOn(focal, day - 1), closedOn(focal, day), 2 * focal.scenario.cells);
  return { closed, opened };
}

/** The same of one cell. */
export function cellChangesOn(focal: Focal, day: number, cell: number): Changes {
  if (day < 1 || day > focal.scenario.days) return { closed: 0, opened: 0 };
  const copies = (on: number) => (closedOn(focal, on)[cell >> 4]! >>> ((cell & 15) * 2)) & 3;
  const [was, is] = [copies(day - 1), copies(day)];
  return { closed: bits(is & ~was), opened: bits(was & ~is) };
}

/** The days that are heard when the day on screen moves: those passed, or the one it jumps to. None on the way back. */
export function heardDays(from: number, to: number): readonly number[] {
  if (to <= from) return [];
  const first = to - from > MOST_DAYS ? to : from + 1;
  return Array.from({ length: to - first + 1 }, (_, i) => first + i);
}

export function sum(all: readonly Changes[]): Changes {
  return all.reduce((a, b) => ({ closed: a.closed + b.closed, opened: a.opened + b.opened }), { closed: 0, opened: 0 });
}

/** From so many copies on it grows no louder. */
const LOUDEST_FROM = 64;
const MOST_GRAINS = 5;

/** How many single sounds stand for so many copies, and how loud they are together, 0 to 1. */
export function voiceOf(count: number): { readonly grains: number; readonly gain: number } {
  if (count === 0) return { grains: 0, gain: 0 };
  return {
    grains: Math.min(MOST_GRAINS, 1 + Math.floor(Math.log2(count) / 2)),
    gain: Math.min(1, Math.log2(1 + count) / Math.log2(1 + LOUDEST_FROM)),
  };
}
