/** What studies sum up, by hand: area above rest, late level, and bands of litters. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  areaAboveRest,
  ARMS,
  COMFORT_FROM,
  newStudy,
  READOUTS,
  REST,
  scenarioFromPreset,
  seriesOf,
  stressTestSummary,
  TEST_MINUTES,
  type StressTestPiece,
} from '../../../sim/page.ts';
import { litterQuantiles } from '../../../sim/run/litter-series.ts';
import { childRows } from '../../../src/views/experiment/stress-test/stress-data.ts';
import { twinBand } from '../../../src/views/compare/panel-data.ts';
import { summariseLitter } from '../../../src/state/litter.ts';

const MINUTES = TEST_MINUTES + 1;
const course = (value: (minute: number) => number) =>
  Float64Array.from({ length: MINUTES }, (_, minute) => value(minute));

describe('the stress test', () => {
  it('counts the area above rest and not the level of rest', () => {
    expect(areaAboveRest(course(() => 80))).toBe(0);
    // A step of 3 from the stressor on, above a rest of 5: the first trapezoid is whole, since the step has begun.
    expect(areaAboveRest(course((minute) => (minute < REST ? 5 : 8)))).toBeCloseTo(3 * (TEST_MINUTES - REST), 9);
    expect(areaAboveRest(course((minute) => 5 + (minute < REST ? 0 : (minute - REST) / 10)))).toBeCloseTo(
      (TEST_MINUTES - REST) ** 2 / 20,
      9,
    );
  });
  it('takes the late level from an hour after comfort began to the end', () => {
    const late = (COMFORT_FROM + 60 + TEST_MINUTES) / 2;
    const piece: StressTestPiece = {
      from: 0,
      to: 2 * ARMS.length,
      receptors: new Float64Array(2 * ARMS.length),
      ...(Object.fromEntries(
        ['truth', 'observed'].map((of) => [
          of,
          Object.fromEntries(
            READOUTS.map(({ id }) => [
              id,
              Float64Array.from(
                { length: 2 * ARMS.length * MINUTES },
                (_, i) => (i % MINUTES) + 1000 * (Math.floor(i / MINUTES) % ARMS.length),
              ),
            ]),
          ),
        ]),
      ) as unknown as Pick<StressTestPiece, 'truth' | 'observed'>),
    };
    for (const [arm, summary] of stressTestSummary(piece).entries()) {
      expect([summary.arm, summary.children]).toEqual([ARMS[arm], 2]);
      for (const { id } of READOUTS) expect(summary.late[id].mean).toBeCloseTo(late + 1000 * arm, 9);
      for (const minute of [0, REST, TEST_MINUTES])
        expect(summary.course.cortisol.mean[minute]).toBeCloseTo(minute + 1000 * arm, 9);
    }
    const study = newStudy('stress-test', scenarioFromPreset('infant-both-parents', 'late'), { children: 2 });
    const rows = childRows({ kind: 'stress-test', study, ...piece }, 'cortisol');
    expect(rows.map(({ late: own }) => own - late)).toEqual(ARMS.flatMap((_, arm) => [1000 * arm, 1000 * arm]));
  });
});

describe('quantiles of a litter', () => {
  it('do not depend on who was born first', () => {
    const litter = [5, 1, 4, 2, 3].map((value) => Float64Array.from([value, 10 - value]));
    expect(litterQuantiles(litter, [0, 0.25, 0.5, 1]).map((each) => [...each])).toEqual([
      [1, 5],
      [2, 6],
      [3, 7],
      [5, 9],
    ]);
  });
  it('are those of nine in ten, and of the middle half, on the page', () => {
    const scenario = { ...scenarioFromPreset('both-parents', 'band'), days: 4, cells: 64, siblings: 21 };
    const life = runNow({ kind: 'life', scenario, from: 0, to: 21, digest: true });
    const { bands } = summariseLitter(scenario, life);
    const sorted = Array.from({ length: 21 }, (_, young) => seriesOf(life, young).receptors[4]!).sort((a, b) => a - b);
    const { low, lowerQuarter, upperQuarter, high } = bands.receptors;
    const other = runNow({
      kind: 'life',
      scenario: { ...scenario, set: { 'care.licking': 10 } },
      from: 0,
      to: 21,
      digest: true,
    });
    const twins = twinBand(summariseLitter(scenario, life), summariseLitter(other.scenario, other), 'receptors');
    const apart = Array.from(
      { length: 21 },
      (_, young) => seriesOf(life, young).receptors[4]! - seriesOf(other, young).receptors[4]!,
    ).sort((a, b) => a - b);
    expect([twins.low[4], twins.high[4]]).toEqual([expect.closeTo(apart[1]!, 9), expect.closeTo(apart[19]!, 9)]);
    [low, lowerQuarter, upperQuarter, high].forEach((band, i) =>
      expect(band[4]).toBeCloseTo(sorted[[1, 5, 15, 19][i]!]!, 9),
    );
  });
});
