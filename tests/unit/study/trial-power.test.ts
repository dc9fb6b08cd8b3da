/** How many litters it takes: the formula against trials that are drawn, spreads against what they were drawn with. */
import { describe, expect, it } from 'vitest';
import {
  drawnPower,
  isComputed,
  littersFor,
  powerByLitters,
  trialPower,
  trialSpread,
  type TrialPoint,
  type TrialSpread,
} from '../../../sim/page.ts';
import { differencePower, tTestPower } from '../../../sim/stats/power.ts';
import { drawTrials } from '../../../sim/study/vole-trial/shortcut.ts';

const SPREAD: TrialSpread = { litterSd: 2, animalSd: 3, pups: 2, litters: [7, 6] };
const number = (value: ReturnType<typeof trialPower>) => (isComputed(value) ? value : NaN);

describe('power of a trial', () => {
  it('is that of Student’s t of litter means: equal arms as published tables, unequal ones in between', () => {
    expect(differencePower(1.3, 4, [9, 9])).toBe(tTestPower(0.65, 9));
    // R: power.t.test(n = 20, delta = 1, sd = 1)$power
    expect(number(differencePower(1, 1, [20, 20]))).toBeCloseTo(0.868953, 5);
    expect(differencePower(4, 9, [4, 15])).toBeCloseTo(differencePower(4, 9, [15, 4]) as number, 12);
    const [few, mixed, many] = [
      [6, 6],
      [7, 6],
      [7, 7],
    ].map((sizes) => number(trialPower(SPREAD, 4, sizes as [number, number], 2)));
    expect(few! < mixed! && mixed! < many!).toBe(true);
  });
  it('agrees with trials drawn one by one, and a sign in the wrong direction never counts', () => {
    for (const [litters, difference] of [
      [4, 4],
      [8, 3],
      [20, -1.5],
    ] as const) {
      const { low, high } = drawnPower(SPREAD, difference, litters, 2, 4000, 'agree');
      const power = number(trialPower(SPREAD, difference, [litters, litters], 2));
      expect(power > low - 0.7 && power < high + 0.7, `${litters}: ${power} in ${low} to ${high}`).toBe(true);
    }
    expect(drawnPower(SPREAD, 1e-9, 6, 2, 4000, 'wrong way').percent).toBeLessThan(3.5);
  });
  it('grows more by litters than by pups, and says how many litters it takes', () => {
    const [usual, morePups, moreLitters] = [
      [6, 2],
      [6, 4],
      [12, 2],
    ].map(([n, pups]) => number(trialPower(SPREAD, 4, [n!, n!], pups!)));
    expect(usual! < morePups! && morePups! < moreLitters!).toBe(true);
    const need = littersFor(SPREAD, 4, 2)!;
    const curve = powerByLitters(SPREAD, 4, 2, 40);
    expect(curve.find(({ n }) => n === need)!.percent).toBeGreaterThanOrEqual(80);
    expect(curve.find(({ n }) => n === need - 1)!.percent).toBeLessThan(80);
    expect(littersFor(SPREAD, 0.01, 2)).toBeNull();
  });
});

describe('the spread of a trial', () => {
  const pointsOf = (
    litters: readonly [number, number],
    pups: number,
    means: readonly [number, number] = [30, 25],
  ): TrialPoint[] => {
    const [[a, b]] = [...drawTrials({ means, litterSd: 2, animalSd: 3 }, litters, pups, 1, 'spread')] as [
      readonly [number[][], number[][]],
    ];
    return [a, b].flatMap((arm, at) =>
      arm.flatMap((values, litter) => values.map((value) => ({ litter: `${at} ${litter}`, arm: at, value }))),
    );
  };
  it('is what it was drawn with, whatever the difference of the arms', () => {
    const spread = trialSpread(pointsOf([600, 500], 3)) as TrialSpread;
    expect(Math.abs(spread.litterSd - 2)).toBeLessThan(0.3);
    expect(Math.abs(spread.animalSd - 3)).toBeLessThan(0.2);
    expect(spread).toMatchObject({ pups: 3, litters: [600, 500] });
  });
  it('of one pup a litter is all between litters', () => {
    const spread = trialSpread(pointsOf([400, 400], 1)) as TrialSpread;
    expect(spread.animalSd).toBe(0);
    expect(Math.abs(spread.litterSd - Math.sqrt(13))).toBeLessThan(0.5);
  });
  it('cannot be had from two litters, from one arm, or where all are alike', () => {
    expect(trialSpread(pointsOf([1, 1], 2))).toMatchObject({ notComputable: 'too-few-groups' });
    expect(trialSpread(pointsOf([3, 0], 2))).toMatchObject({ notComputable: 'too-few-groups' });
    expect(trialSpread([1, 2, 3].map((litter) => ({ litter, arm: litter % 2, value: 5 })))).toMatchObject({
      notComputable: 'no-spread',
    });
    expect(trialPower({ ...SPREAD, litterSd: 0, animalSd: 0 }, 1, [3, 3], 1)).toMatchObject({
      notComputable: 'no-spread',
    });
  });
});
