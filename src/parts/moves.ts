import type { DaySeries } from '../../sim/page.ts';

/** Finds a day on which a change can be seen, when the day on screen does not show it. */

/** A change of methylation, in points as they are shown, on a day. */
export interface Shift {
  readonly day: number;
  readonly points: number;
}

/** Points as shown: one decimal. */
function shown(now: number, was: number): number {
  return Math.round((now - was) * 10) / 10;
}

/**
 * Finds the day to point at when methylation did not change on the day shown. That is the last day, if methylation
 * changed there. Otherwise it is the day with the largest change. The result is null if the day shown shows a change,
 * or if no day does.
 */
export function showsOn(now: DaySeries, before: DaySeries, day: number): Shift | null {
  const last = Math.min(now.methylation.length, before.methylation.length) - 1;
  const at = (on: number): Shift => ({ day: on, points: shown(now.methylation[on]!, before.methylation[on]!) });
  if (at(Math.min(day, last)).points !== 0) return null;
  const end = at(last);
  if (end.points !== 0) return end;
  let most = end;
  for (let on = 0; on < last; on++) if (Math.abs(at(on).points) > Math.abs(most.points)) most = at(on);
  return most.points === 0 ? null : most;
}
