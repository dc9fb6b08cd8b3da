import { bitAt, cellCorner, townLayout } from '../../../charts/town/town-layout.ts';

/** Where the chain of one bout ends: a house of the town with a copy that the drag has changed. */

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Half a house and a little more, px. */
  readonly r: number;
}

/** A ring this much wider than the plot of its house. */
const ROUND = 0.6;

/**
 * The changed house nearest to a point of the town as it is first drawn.
 * @param changed a bit a copy, two copies a cell
 * @param below houses above this line are covered
 */
export function changedHouse(
  town: { readonly width: number; readonly height: number; readonly cells: number },
  changed: Uint32Array,
  near: { readonly x: number; readonly y: number },
  below: number,
): Spot | null {
  const layout = townLayout(town.width, town.height, town.cells);
  const half = [layout.pitchX / 2, layout.pitchY / 2] as const;
  let best: Spot | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < layout.shown; cell++) {
    if (bitAt(changed, 2 * cell) === 0 && bitAt(changed, 2 * cell + 1) === 0) continue;
    const corner = cellCorner(layout, cell);
    const [x, y] = [corner.x + half[0], corner.y + half[1]];
    const far = (x - near.x) ** 2 + (y - near.y) ** 2;
    if (corner.y < below || far >= least) continue;
    [best, least] = [{ x, y, r: layout.pitchX * ROUND }, far];
  }
  return best;
}
