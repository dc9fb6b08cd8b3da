/** The straight scale, against d3's. */
import { scaleLinear } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linear } from '../../../src/charts/parts/linear.ts';

const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const ends = fc.tuple(place, place).filter(([a, b]) => Math.abs(a - b) > 1e-3);

it('lays values where d3 lays them, and finds them again, clamped or not', () => {
  fc.assert(
    fc.property(ends, ends, place, fc.boolean(), (domain, range, value, clamp) => {
      const [ours, theirs] = [linear(domain, range, clamp), scaleLinear(domain, range).clamp(clamp)];
      const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(b)));
      near(ours(value), theirs(value));
      near(ours.invert(value), theirs.invert(value));
    }),
  );
});

it('puts an interval without length in the middle, as d3 does', () => {
  expect([linear([3, 3], [0, 10])(7), scaleLinear([3, 3], [0, 10])(7)]).toEqual([5, 5]);
  expect(linear([0, 1], [0, 10], true)(3)).toBe(10);
});
