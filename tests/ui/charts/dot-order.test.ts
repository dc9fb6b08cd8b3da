import { describe, expect, it } from 'vitest';
import { dotAfter, inReadingOrder, nearestDot } from '../../../src/charts/parts/dot-order.ts';

const dot = (id: number, x: number, y: number) => ({ id, x, y, title: String(id) });

describe('dots that open', () => {
  it('are met row by row, each from left to right; what is not drawn is left out', () => {
    const rows = [[dot(0, 30, 5), dot(1, 10, 5), dot(2, NaN, 5)], [dot(3, 5, 40)]];
    expect(inReadingOrder(rows).map(({ id }) => id)).toEqual([1, 0, 3]);
  });
  it('are taken by the nearest of them, within reach', () => {
    const dots = [dot(7, 10, 10), dot(8, 20, 10)];
    expect([nearestDot(dots, 14, 10, 8), nearestDot(dots, 16, 10, 8), nearestDot(dots, 40, 10, 8)]).toEqual([0, 1, -1]);
    expect(nearestDot([], 0, 0, 8)).toBe(-1);
  });
  it('are walked by arrow keys, round and round; other keys mean nothing', () => {
    expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'Home', 'End'].map((key) => dotAfter(key, 1, 3))).toEqual([
      2, 2, 0, 0, 2,
    ]);
    expect([dotAfter('ArrowRight', -1, 3), dotAfter('ArrowLeft', -1, 3), dotAfter('ArrowRight', 2, 3)]).toEqual([
      0, 2, 0,
    ]);
    expect([dotAfter('a', 0, 3), dotAfter('ArrowRight', -1, 0)]).toEqual([null, null]);
  });
});
