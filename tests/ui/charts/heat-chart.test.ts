import { describe, expect, it } from 'vitest';
import {
  bandOf,
  bandPaths,
  cellAt,
  cellEdges,
  contourLines,
  lineLabels,
  pointAfterKey,
  rampStep,
  RAMP_STEPS,
} from '../../../src/charts/sweep/heat-layout.ts';

/** A plane that rises by one to the right and by two upwards. */
const plane = (nx: number, ny: number): number[] =>
  Array.from({ length: nx * ny }, (_, i) => (i % nx) + 2 * Math.floor(i / nx));

describe('bands of a heat map', () => {
  it('begin at their threshold; what is not known is in none', () => {
    expect([4.9, 5, 9.9, 10, NaN].map((value) => bandOf(value, [5, 10]))).toEqual([0, 1, 1, 2, -1]);
  });
  it('run from the first step of the ramp to the last, each darker than the one before', () => {
    for (let bands = 2; bands <= RAMP_STEPS; bands++) {
      const steps = Array.from({ length: bands }, (_, band) => rampStep(band, bands));
      expect([steps[0], steps.at(-1)]).toEqual([0, RAMP_STEPS - 1]);
      expect(steps.every((step, i) => i === 0 || step > steps[i - 1]!)).toBe(true);
    }
  });
  it('cover each known cell once, neighbours of a row in one piece', () => {
    const paths = bandPaths([1, 1, 9, NaN, 9, 9], [0, 10, 20, 30], [20, 10, 0], [5]);
    expect(paths).toEqual(['M0,20H20V10H0Z', 'M20,20H30V10H20ZM10,10H30V0H10Z']);
  });
  it('have cells that meet half-way and reach as far out at the ends', () => {
    expect(cellEdges([0, 2, 6])).toEqual([-1, 1, 4, 8]);
    expect(cellEdges([3])).toEqual([2.5, 3.5]);
  });
});

describe('lines of a heat map', () => {
  it('run where a plane has their value, from rim to rim', () => {
    const [line, ...more] = contourLines(plane(9, 7), 9, 7, [9.5]);
    expect(more).toEqual([]);
    for (const [x, y] of line!.points) expect(x + 2 * y).toBeCloseTo(9.5, 6);
    const ys = line!.points.map(([, y]) => y);
    expect([Math.min(...ys) <= 1, Math.max(...ys) >= 4.5]).toEqual([true, true]);
  });
  it('never follow the frame', () => {
    for (const { points } of contourLines(plane(6, 6), 6, 6, [2.5, 7.5, 12.5]))
      points.forEach(([x, y], i) => {
        if (i === 0) return;
        const [px, py] = points[i - 1]!;
        expect((x === px && (x <= -1 || x >= 6)) || (y === py && (y <= -1 || y >= 6))).toBe(false);
      });
  });
  it('stop short of values that are not known', () => {
    const holed = plane(9, 7).map((value, i) => (i % 9 > 4 && Math.floor(i / 9) > 3 ? NaN : value));
    for (const { points } of contourLines(holed, 9, 7, [4.5, 9.5]))
      for (const [x, y] of points) {
        expect(Number.isFinite(x + y)).toBe(true);
        // Nowhere beside the unknown corner, not even along the middle of its last known neighbours.
        expect(x > 4 - 1e-6 && y > 3 - 1e-6).toBe(false);
      }
    expect(contourLines(holed, 9, 7, [9.5]).length).toBeGreaterThan(0);
  });
  it('are none in a single row', () => {
    expect(contourLines([1, 2, 3], 3, 1, [1.5])).toEqual([]);
  });
  it('are labelled once each, apart from each other and inside the frame; short ones not at all', () => {
    const frame = { left: 0, right: 300, top: 0, bottom: 200 };
    const along = (y: number, to: number) =>
      Array.from({ length: 21 }, (_, i) => [10 + (i * (to - 10)) / 20, y] as const);
    const labels = lineLabels(
      [
        { text: '28', points: along(60, 290) },
        { text: '28', points: along(150, 200) },
        { text: '30', points: along(64, 280) },
        { text: '32', points: along(120, 40) },
        { text: '34', points: along(4, 290) },
      ],
      frame,
    );
    expect(labels.map(({ text }) => text).sort()).toEqual(['28', '30']);
    expect(Math.hypot(labels[0]!.x - labels[1]!.x, labels[0]!.y - labels[1]!.y)).toBeGreaterThan(34);
  });
});

describe('points of a heat map', () => {
  it('are found under the pointer, on axes that rise and on axes that fall', () => {
    expect([-5, 0, 9, 10, 25, 99].map((at) => cellAt(at, [0, 10, 20, 30]))).toEqual([0, 0, 0, 1, 2, 2]);
    expect([99, 25, 20, 15, 5, -5].map((at) => cellAt(at, [30, 20, 10, 0]))).toEqual([0, 0, 1, 1, 2, 2]);
  });
  it('are walked by keys and never left', () => {
    expect(
      ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'x'].map((key) =>
        pointAfterKey(key, 4, 3, 3),
      ),
    ).toEqual([5, 3, 7, 1, 3, 5, 7, null]);
    expect(['ArrowRight', 'ArrowUp'].map((key) => pointAfterKey(key, 8, 3, 3))).toEqual([8, 8]);
    expect(['ArrowLeft', 'ArrowDown', 'PageDown'].map((key) => pointAfterKey(key, 0, 3, 3))).toEqual([0, 0, 0]);
  });
});
