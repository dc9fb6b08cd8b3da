/** What somebody draws before seeing it: the line, and the sentence that holds it against what happened. */
import { expect, it } from 'vitest';
import { scenarioFromPreset } from '../../../sim/page.ts';
import type { Focal } from '../../../src/state/types.ts';
import { heightOf, lineOf, pointsAt, toldText } from '../../../src/views/drawn/drawn-data.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const life = (methylation: readonly number[], preset: 'both-parents' | 'infant-both-parents' = 'both-parents') =>
  ({ scenario: scenarioFromPreset(preset), series: { methylation } }) as unknown as Focal;
const base = life([30, 31, 36]);

it('is a straight line from where the curve begins to where it was drawn to end', () => {
  const { values, label } = lineOf({ base, points: -8, shown: false }, say);
  expect([Array.from(values), label]).toEqual([[30, 29, 28], 'drawn 28.0']);
});

it('follows the pointer in the frame of the axis, to a tenth of a point, and never leaves it', () => {
  const axis = [20, 40] as const;
  expect(pointsAt(0.4, base, axis)).toBeCloseTo(-8, 9);
  expect(pointsAt(0.4041, base, axis)).toBeCloseTo(-7.9, 9);
  expect([pointsAt(-1, base, axis), pointsAt(2, base, axis)]).toEqual([-16, 4]);
  expect(heightOf({ base, points: -8, shown: false }, axis)).toBeCloseTo(0.4, 9);
  expect(heightOf({ base, points: -80, shown: false }, axis)).toBe(0);
});

it('is held against what happened by the last day', () => {
  const drawn = { base, points: -8, shown: true };
  expect(toldText(drawn, life([30, 31, 32.7]), say)).toBe('You drew −8.0 points by day 90. It was −3.3.');
  expect(toldText({ ...drawn, points: 0 }, life([30, 31, 36.04]), say)).toBe(
    'You drew 0.0 points by day 90. It was 0.0.',
  );
  expect(toldText(drawn, life([30, 31, 37], 'infant-both-parents'), createEnglish('infant'))).toBe(
    'You drew −8.0 points by 18 months. It was +1.0.',
  );
});
