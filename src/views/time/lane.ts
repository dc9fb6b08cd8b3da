import { SIDE } from '../../charts/timeline/timeline-layout.ts';

/** The lane above the line of days, where the names of events stand and a press adds one. */

/** Where the line lies, as a share of the height, and how far the handles of events reach above it. */
const LINE = 0.6;
const HANDLES = 12;

export function inLane(y: number, height: number): boolean {
  return y >= 0 && y < height * LINE - HANDLES;
}

/** The day at a place along the line. */
export function dayAt(x: number, width: number, days: number): number {
  const day = Math.round(((x - SIDE) / Math.max(1, width - 2 * SIDE)) * days);
  return Math.max(0, Math.min(days, day));
}
