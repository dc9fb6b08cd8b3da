/** Dots side by side: each stays at its value and moves only across, as little as it can without covering another. */

const SIZES = [5, 4.5, 4, 3.5, 3, 2.5, 2];
/** px between two dots */
const AIR = 0.8;
/** a share of the lane that never repeats: where dots go for which there is no room left */
const GOLDEN = 0.618034;

export interface Swarm {
  /** px from the middle of the lane, in the order of the values; NaN where the value is */
  offsets: number[];
  /** how many lie upon others because the lane is full */
  covered: number;
  /** the furthest offset, px */
  reach: number;
}

const free = (x: number, y: number, near: readonly { x: number; y: number }[], apart: number): boolean =>
  near.every((dot) => (dot.x - x) ** 2 + (dot.y - y) ** 2 >= apart ** 2 - 1e-6);

/** Offsets for dots of radius r at these px, no further than `half` from the middle. */
export const swarm = (xs: readonly number[], r: number, half: number): Swarm => {
  const apart = 2 * r + AIR;
  const most = Math.max(0, half - r);
  const offsets = new Array<number>(xs.length).fill(NaN);
  const order = xs
    .map((_, i) => i)
    .filter((i) => Number.isFinite(xs[i]!))
    .sort((a, b) => xs[a]! - xs[b]! || a - b);
  let placed: { x: number; y: number }[] = [];
  let covered = 0;
  order.forEach((i, k) => {
    const x = xs[i]!;
    placed = placed.filter((dot) => x - dot.x < apart);
    const side = k % 2 ? 1 : -1;
    const wanted = placed
      .flatMap((dot) => {
        const away = Math.sqrt(Math.max(0, apart ** 2 - (x - dot.x) ** 2));
        return [dot.y + away, dot.y - away];
      })
      .filter((y) => Math.abs(y) <= most + 1e-9)
      .sort((a, b) => Math.abs(a) - Math.abs(b) || (b - a) * side);
    const y = [0, ...wanted].find((each) => free(x, each, placed, apart));
    if (y === undefined) covered++;
    else placed.push({ x, y });
    offsets[i] = y ?? (2 * ((k * GOLDEN) % 1) - 1) * most;
  });
  return { offsets, covered, reach: Math.max(0, ...offsets.filter(Number.isFinite).map(Math.abs)) };
};

/** What the dots of a row that is too full are drawn at, if no other row asks for less. */
const CROWDED = 3;

/**
 * The largest dots of one size for all rows that cover none. Rows that are too full even for the smallest have no say:
 * theirs lie upon each other.
 */
export const swarms = (rows: readonly (readonly number[])[], half: number): { r: number; rows: Swarm[] } => {
  const least = SIZES.at(-1)!;
  const fitting = rows.filter((xs) => swarm(xs, least, half).covered === 0);
  const r =
    fitting.length === 0
      ? CROWDED
      : (SIZES.find((size) => fitting.every((xs) => swarm(xs, size, half).covered === 0)) ?? least);
  return { r, rows: rows.map((xs) => swarm(xs, r, half)) };
};

/** The lowest of these lanes in which all rows find room at a size that is easily seen; else the highest. */
export const laneFor = (rows: readonly (readonly number[])[], lanes: readonly number[]): number =>
  lanes.find((lane) => rows.every((xs) => swarm(xs, CROWDED, lane / 2).covered === 0)) ?? lanes.at(-1)!;
