import type { Box } from '../parts/box.ts';

const LEFT = 40;
const TOP = 30;
const BELOW = 62;
const RIGHT = 14;

/** The plot inside a chart of this size; below it sizes, spreads and the name of the axis. */
export const luckFrame = (width: number, height: number): Box => ({
  left: LEFT,
  right: Math.max(LEFT + 60, width - RIGHT),
  top: TOP,
  bottom: Math.max(TOP + 60, height - BELOW),
});

/** Ends of the axis of sizes: room for half a step beyond the smallest and the largest. */
export const sizeEdges = (sizes: readonly number[]): readonly [number, number] => {
  const [least, most] = [sizes[0]!, sizes.at(-1)!];
  const half = sizes.length > 1 ? Math.sqrt(most / least) ** (1 / (sizes.length - 1)) : 2;
  return [least / half, most * half];
};

/** Dots this close in height would lie on each other. */
const DOT = 4.2;

/**
 * How far to the side each dot of a column stands, so that none lies on another where there is room: the free place
 * nearest to the middle, left and right in turn. Past `most` they overlap.
 */
export const swarmOffsets = (heights: readonly number[], most: number): number[] => {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]! || a - b);
  const offsets = new Array<number>(heights.length).fill(0);
  let open: number[] = [];
  for (const i of order) {
    open = open.filter((other) => heights[i]! - heights[other]! < DOT);
    const steps = Math.floor(most / DOT);
    const free = Array.from({ length: 2 * steps + 1 }, (_, k) => (k % 2 === 0 ? 1 : -1) * Math.ceil(k / 2) * DOT).find(
      (offset) => open.every((other) => Math.hypot(offsets[other]! - offset, heights[i]! - heights[other]!) >= DOT),
    );
    offsets[i] = free ?? 0;
    open.push(i);
  }
  return offsets;
};
