import { describe, expect, it } from 'vitest';
import { luckFrame, sizeEdges, swarmOffsets } from '../../../src/charts/luck/luck-layout.ts';
import {
  endRoom,
  lastKnown,
  nearestPlace,
  placeAfterKey,
  refusedSpans,
  sweepEnds,
} from '../../../src/charts/sweep/sweep-layout.ts';

describe('a curve over a slider', () => {
  const line = (id: string, ...mean: number[]) => ({ id, label: `scenario ${id}`, mean });
  it('ends where its last known value is', () => {
    expect([lastKnown([1, 2, NaN]), lastKnown([NaN]), lastKnown([])]).toEqual([1, -1, -1]);
  });
  it('names its lines at their ends, apart and inside the frame', () => {
    const ends = sweepEnds(
      [line('a', 1, 10), line('b', 1, 10.2), line('c', 2, 9.9), line('d', NaN, NaN)],
      (value) => 200 - 10 * value,
      90,
      150,
    );
    expect(ends.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const ys = ends.map(({ y }) => y).sort((a, b) => a - b);
    expect(ys.every((y, i) => y >= 96 && y <= 144 && (i === 0 || y - ys[i - 1]! >= 14.9))).toBe(true);
    expect(ends.find(({ id }) => id === 'b')!.y).toBeLessThan(ends.find(({ id }) => id === 'c')!.y);
  });
  it('leaves the names room, but never more than a fifth of a wide chart', () => {
    expect(endRoom([{ ...line('a', 1), label: '' }], 600)).toBe(14);
    for (const width of [320, 600, 1200])
      expect(endRoom([{ ...line('a', 1), label: 'a very long name of a scenario '.repeat(4) }], width)).toBe(
        Math.max(72, width * 0.2),
      );
  });
  it('marks what is refused half-way to its neighbours, in one piece', () => {
    expect(refusedSpans([0, 10, 20, 30, 40], [4, 3, 0])).toEqual([
      { from: 0, to: 5 },
      { from: 25, to: 40 },
    ]);
    expect(refusedSpans([0, 10], [])).toEqual([]);
  });
  it('is read at the nearest place and walked by keys', () => {
    expect([-4, 4, 6, 99].map((value) => nearestPlace(value, [0, 10, 20]))).toEqual([0, 0, 1, 2]);
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageUp', 'x'].map((key) => placeAfterKey(key, 3, 6))).toEqual([
      4,
      2,
      0,
      5,
      5,
      null,
    ]);
  });
});

describe('dots of many tissues', () => {
  it('do not lie on each other where there is room', () => {
    const heights = Array.from({ length: 40 }, (_, i) => 100 + 25 * Math.sin(i * 1.7));
    const offsets = swarmOffsets(heights, 60);
    for (let i = 0; i < heights.length; i++)
      for (let j = 0; j < i; j++)
        expect(Math.hypot(offsets[i]! - offsets[j]!, heights[i]! - heights[j]!)).toBeGreaterThan(4.1);
  });
  it('stay within their column and keep their heights whatever happens', () => {
    const offsets = swarmOffsets(new Array<number>(100).fill(50), 30);
    expect(Math.max(...offsets.map(Math.abs))).toBeLessThanOrEqual(30);
    expect(offsets).toHaveLength(100);
  });
  it('stand on an axis with half a step of room at both ends', () => {
    expect(sizeEdges([10, 100, 1000]).map((edge) => edge.toFixed(2))).toEqual(['3.16', '3162.28']);
    for (const width of [320, 700]) {
      const frame = luckFrame(width, 300);
      expect(frame.left < frame.right && frame.right < width && frame.top < frame.bottom && frame.bottom < 300).toBe(
        true,
      );
    }
  });
});
