/** Round numbers along an axis, digit for digit those of d3. */
import { ticks as theirs } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ticks } from '../../../src/charts/parts/ticks.ts';

const place = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.integer({ min: -200, max: 4000 }),
);

it('are where d3 puts them', () => {
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 12 }), (a, b, count) => {
      fc.pre(Math.abs(a - b) > 1e-6);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(ticks(low, high, count)).toEqual(theirs(low, high, count));
    }),
    { numRuns: 2000 },
  );
});
