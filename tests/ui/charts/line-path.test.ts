/** Paths of curves and bands by day, letter for letter those of d3, with gaps, single days and none at all. */
import { area, line } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandPath, linePath } from '../../../src/charts/parts/line.ts';

const value = fc.oneof(fc.double({ min: -50, max: 150, noNaN: true }), fc.constant(NaN));
const series = fc.array(value, { maxLength: 12 });
const x = (day: number) => 40 + day * 3.37;
const y = (each: number) => 200 - each * 1.71;
const daysOf = (values: readonly number[], days: number) =>
  Array.from({ length: Math.min(values.length, days + 1) }, (_, day) => day);

it('a curve', () => {
  fc.assert(
    fc.property(series, fc.nat(14), (values, days) => {
      const theirs = line<number>()
        .defined((day) => Number.isFinite(values[day]))
        .x(x)
        .y((day) => y(values[day]!))
        .digits(1)(daysOf(values, days));
      expect(linePath(values, days, x, y)).toBe(theirs ?? '');
    }),
  );
});

it('a band', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 12 }), fc.nat(14), (edges, days) => {
      const [low, high] = [edges.map(([a]) => a), edges.map(([, b]) => b)];
      const theirs = area<number>()
        .defined((day) => Number.isFinite(low[day]) && Number.isFinite(high[day]))
        .x(x)
        .y0((day) => y(low[day]!))
        .y1((day) => y(high[day]!))
        .digits(1)(daysOf(low, days));
      expect(bandPath(low, high, days, x, y)).toBe(theirs ?? '');
    }),
  );
});
