import type { DaySeries } from '../../sim/page.ts';

/** Where a change shows that the day on screen does not show. */

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
 * The last day, where methylation differs from before though it does not on the day shown; where it does not on the
 * last day either, the day on which it differs most. Null where the day shown shows it, or no day does.
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
