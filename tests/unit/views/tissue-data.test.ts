/** Brain and saliva as the page draws them: samples, how far tissues move, correlations, and the expected curve. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  salivaCsv,
  scenarioFromPreset,
  type ExpectedResult,
  type PresetId,
  type SalivaResult,
} from '../../../sim/page.ts';
import { leadEnds } from '../../../src/state/world.ts';
import { expectedText, lineOf } from '../../../src/views/expected/expected-data.ts';
import {
  correlationOf,
  correlationText,
  courseOf,
  joinedSaliva,
  movedOf,
  sampleDays,
  scatterOf,
  summaryOf,
} from '../../../src/views/tissue/tissue-data.ts';
import { createEnglish } from '../../../src/words/say.ts';

const say = createEnglish();
const world = (preset: PresetId = 'both-parents', set = {}) => ({
  ...scenarioFromPreset(preset, 'tissue'),
  days: 30,
  cells: 128,
  siblings: 4,
  set,
});
const one = (scenario: ReturnType<typeof world>, number = 0): SalivaResult =>
  runNow({ kind: 'saliva', scenario, from: number, to: number + 1 });
const scenario = world();
const result = one(scenario);
const litter = { scenario, young: [0, 1, 2, 3].map((number) => one(scenario, number)), of: 4, ends: null };

describe('samples', () => {
  it('are evenly spaced, end on the last day and are a dozen or so', () => {
    expect(sampleDays(90)).toEqual([6, 13, 20, 27, 34, 41, 48, 55, 62, 69, 76, 83, 90]);
    expect(sampleDays(1)).toEqual([0, 1]);
    for (const days of [5, 13, 14, 29, 550, 3650]) {
      const all = sampleDays(days);
      expect([all.at(-1), all[0]! >= 0, all.length <= 14]).toEqual([days, true, true]);
    }
  });
});

describe('courses', () => {
  it('are the engine’s own, and samples those of their days', () => {
    const { courses, samples, axis } = courseOf(result, 12, 'level', say);
    expect(courses.map(({ id }) => id)).toEqual(['neurons', 'leukocytes', 'epithelium']);
    for (const { id, values } of courses) expect(Array.from(values)).toEqual([...result[id]]);
    expect(samples.reading).toEqual(sampleDays(30).map((day) => result.reading[day]));
    expect(samples.share[2]).toBeCloseTo(100 * (1 - result.mixture[sampleDays(30)[2]!]!), 12);
    expect([samples.sd, samples.usualShare]).toEqual([3.3, 30.000000000000004]);
    for (const value of [...samples.truth, ...samples.reading.map((reading) => reading + 3.3), result.neurons[0]!])
      expect(value > axis[0] && value < axis[1]).toBe(true);
  });
  it('start at nothing when change is asked for', () => {
    const { courses, samples } = courseOf(result, 12, 'change', say);
    for (const { id, values } of courses)
      expect([values[0], values[30]]).toEqual([0, result[id][30]! - result[id][0]!]);
    expect([samples.truth[0], samples.reading[0]]).toEqual([0, 0]);
    expect(samples.truth.at(-1)).toBe(result.saliva[30]! - result.saliva[sampleDays(30)[0]!]!);
  });
  it('are told in a sentence with the numbers of the day', () => {
    const text = summaryOf(result, 12, say);
    for (const id of ['neurons', 'leukocytes', 'epithelium', 'saliva', 'reading'] as const)
      expect(text).toContain(`${result[id][12]!.toFixed(1)} %`);
    expect(text).toContain(`${Math.round(100 * (1 - result.mixture[12]!))} %`);
  });
  it('speak of children where infants are looked at, with months along the bottom', () => {
    const infants = world('infant-both-parents');
    const { words, unit } = courseOf(one({ ...infants, days: 150 }), 140, 'level', createEnglish('infant'));
    expect([words.day, words.age, unit! > 30]).toEqual(['5 months', 'months', true]);
  });
});

describe('how far tissues move', () => {
  const ends = (set = {}) => {
    const { least, most } = leadEnds(world('both-parents', set));
    return { least: one(least as typeof scenario), most: one(most as typeof scenario) };
  };
  it('is the difference of the two ends, blood in proportion to ten points of brain', () => {
    const both = ends();
    const moved = movedOf(both, 30)!;
    expect(moved.brain).toBe(both.most.neurons[30]! - both.least.neurons[30]!);
    expect(moved.brain).toBeLessThan(-3);
    expect(moved.bloodPerTen).toBeCloseTo(
      (10 * (both.most.leukocytes[30]! - both.least.leukocytes[30]!)) / moved.brain,
      12,
    );
    expect(Math.abs(moved.bloodPerTen)).toBeLessThan(5);
    expect(movedOf(both, 0)).toBeNull();
  });
  it('is not computable where care has no effect, or an end is refused', () => {
    expect(movedOf(ends({ 'kappa.care': 0 }), 30)).toBeNull();
    expect(movedOf({ least: null, most: result }, 30)).toBeNull();
  });
});

describe('correlation', () => {
  it('has the values of a worked example', () => {
    // r = 16/20 by hand; Fisher: atanh .8 = 1.098612, half 1.959964/√2.
    const found = correlationOf([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])!;
    expect(found.r).toBeCloseTo(0.8, 12);
    expect([found.low, found.high]).toEqual([
      expect.closeTo(Math.tanh(1.0986123 - 1.3859038), 6),
      expect.closeTo(Math.tanh(1.0986123 + 1.3859038), 6),
    ]);
  });
  it('is not computable for constant sides or fewer than four pairs, and stays within one', () => {
    expect(correlationOf([1, 2, 3, 4], [7, 7, 7, 7])).toBeNull();
    expect(correlationOf([0.1 + 0.2, 0.3, 0.3, 0.3], [1, 2, 3, 4])).toBeNull();
    expect(correlationOf([1, 2, 3], [3, 2, 1])).toBeNull();
    expect(correlationOf([1, 2, 3, 4], [-2, -4, -6, -8])).toMatchObject({ r: -1, low: -1, high: -1, n: 4 });
    expect(correlationText(null, say)).toContain('cannot be worked out');
  });
  it('is of brain cells with saliva as read, and as it is', () => {
    const { data, read, truth } = scatterOf(litter, 30, say);
    expect(data.x).toEqual(litter.young.map(({ neurons }) => neurons[30]));
    expect(data.y).toEqual(litter.young.map(({ reading }) => reading[30]));
    expect(read).toEqual(correlationOf(data.x, data.y));
    expect(truth!.r).not.toBe(read!.r);
  });
});

describe('the file', () => {
  it('is the one that the command line writes for the whole litter', () => {
    expect(salivaCsv(joinedSaliva(litter))).toBe(salivaCsv(runNow({ kind: 'saliva', scenario, from: 0, to: 4 })));
  });
});

describe('the expected curve', () => {
  const expected: ExpectedResult = {
    kind: 'expected',
    scenario: { ...scenario, days: 1 },
    individual: 0,
    mean: Float64Array.of(30, 28),
    sd: Float64Array.of(10, 12),
    luck: Float64Array.of(0.5, 1),
    exact: true,
  };

  it('comes with what luck does to so many cells', () => {
    const { values, low, high, endText } = lineOf(expected, say);
    expect(Array.from(values)).toEqual([30, 28]);
    expect([low[1], high[1]]).toEqual([expect.closeTo(28 - 1.96, 3), expect.closeTo(28 + 1.96, 3)]);
    expect(endText).toBe('expected 28.0');
    expect(expectedText(expected, 0, say)).toMatch(/, worked out exactly\..* 128 cells .* 1\.0 points/);
    expect(expectedText({ ...expected, exact: false }, 9, say)).toMatch(/within 0\.1 points\..* 2\.0 points/);
  });
  it('keeps the room for its name while it is worked out', () => {
    const { values, endText } = lineOf(null, say);
    expect([values.length, endText.length]).toEqual([0, 'expected 28.0'.length]);
  });
});
