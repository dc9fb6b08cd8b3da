import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import type { Box } from '../parts/box.ts';

export interface Spot {
  /** middle of the text, px */
  x: number;
  y: number;
}

/** Px from a text box about a spot to the nearest curve, looking at a few days under the text. */
export const clearance = (
  spot: Spot,
  width: number,
  curves: readonly ArrayLike<number>[],
  x: { day: (px: number) => number },
  y: ToPx,
): number => {
  let least = Infinity;
  for (let k = 0; k <= 6; k++) {
    const day = x.day(spot.x + (k / 6 - 0.5) * width);
    for (const curve of curves) least = Math.min(least, Math.abs(y(valueAt(curve, day)) - spot.y));
  }
  return least;
};

/** Where across the frame a spot is looked for. */
const COLUMNS = [0.74, 0.6, 0.46, 0.88, 0.3];
const STEP = 6;
/** More clearance than this is no better. */
const ENOUGH = 30;
/** Px of clearance that standing inside the named area is worth. */
const OUTSIDE = 24;

/**
 * Where a label can stand inside a frame, far from the curves: the spot with the most room. The last spot is kept as
 * long as it has room enough, so that a label does not hop while a slider moves.
 */
export const quietPlace = (
  frame: Box,
  width: number,
  curves: readonly ArrayLike<number>[],
  x: { day: (px: number) => number },
  y: ToPx,
  last?: Spot,
  within: (spot: Spot) => boolean = () => true,
  taken: readonly Box[] = [],
): Spot => {
  const hits = (spot: Spot): boolean =>
    taken.some(
      (box) =>
        spot.y + 10 > box.top &&
        spot.y - 14 < box.bottom &&
        spot.x + width / 2 > box.left - 6 &&
        spot.x - width / 2 < box.right + 6,
    );
  const room = (spot: Spot): number =>
    Math.min(ENOUGH, clearance(spot, width, curves, x, y)) -
    (within(spot) ? 0 : OUTSIDE) -
    (hits(spot) ? 2 * OUTSIDE : 0);
  const inside = (spot: Spot): boolean =>
    spot.y > frame.top && spot.y < frame.bottom && spot.x - width / 2 > frame.left && spot.x + width / 2 < frame.right;
  if (last && inside(last) && room(last) >= 13) return last;
  let best: Spot = { x: (frame.left + frame.right) / 2, y: frame.bottom - 12 };
  let most = -Infinity;
  for (const share of COLUMNS) {
    const across = Math.max(
      frame.left + width / 2 + 4,
      Math.min(frame.right - width / 2 - 6, frame.left + share * (frame.right - frame.left)),
    );
    for (let y = frame.top + 10; y <= frame.bottom - 10; y += STEP) {
      const here = room({ x: across, y });
      if (here > most) [best, most] = [{ x: across, y }, here];
    }
  }
  return best;
};
