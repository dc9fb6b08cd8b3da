/** Few cells or many, later outcomes, and the studies. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  ARMS,
  defaultDesign,
  defaultValues,
  givingSummary,
  joinPieces,
  lineageSummary,
  newStudy,
  parseStudy,
  scenarioFromPreset,
  seriesOf,
  stressTestSummary,
  TEST_MINUTES,
  type InputError,
  type Scenario,
} from '../../../sim/page.ts';
import { isSilenced } from '../../../sim/model/receptors.ts';
import { reserveCurve, stressReactivity } from '../../../sim/model/reserve.ts';
import { OUTCOMES, outcomeOf, outcomesOf } from '../../../sim/model/outcome.ts';
import { childCourses } from '../../../sim/study/stress-test/live.ts';
import { differenceInterval, meanInterval } from '../../../sim/stats/interval.ts';
import { long } from '../../long.ts';

const values = defaultValues();
const world: Scenario = { ...scenarioFromPreset('both-parents', 'later'), siblings: 1, cells: 2000 };

describe('silenced cells', () => {
  it('are the chosen share, and a larger share holds all of a smaller', () => {
    const cells = Array.from({ length: 5000 }, (_, cell) => cell);
    for (const share of [0, 0.1, 0.37, 0.5, 1]) {
      const held = cells.filter((cell) => isSilenced(cell, share));
      expect(Math.abs(held.length - share * 5000)).toBeLessThanOrEqual(3);
      expect(held.every((cell) => isSilenced(cell, Math.min(1, share + 0.05)))).toBe(true);
    }
  });
  it('make only the residual: receptors fall in a straight line, marks do not move', () => {
    const run = (share: number) =>
      runNow({ kind: 'life', scenario: { ...world, set: { 'silence.cells': share } }, from: 0, to: 1 });
    const [none, half, all] = [run(0), run(0.5), run(1)] as const;
    expect([...half.strands.data]).toEqual([...none.strands.data]);
    const receptors = (result: typeof none) => seriesOf(result, 0).receptors[60]!;
    const gene = receptors(all) / 30.6;
    expect(gene).toBeGreaterThan(0.7);
    expect(gene).toBeLessThan(1.3);
    expect(receptors(half)).toBeCloseTo((receptors(none) + receptors(all)) / 2, 0);
    expect(half.closedCopies.data[60]).toBeGreaterThanOrEqual(2000);
    expect(all.closedCopies.data[60]).toBe(4000);
  });
  it('change the response hardly at first, then a lot: the reserve', () => {
    const { shares, response, reactivity } = reserveCurve(92, 0, values);
    const at = (share: number) => response[shares.findIndex((x) => Math.abs(x - share) < 1e-9)]!;
    expect(at(0)).toBe(1);
    expect(1 - at(0.2)).toBeLessThan(0.05);
    expect(at(0.8) - at(1)).toBeGreaterThan(8 * (1 - at(0.2)));
    for (let i = 1; i < shares.length; i++) {
      expect(response[i]!).toBeLessThan(response[i - 1]!);
      expect(reactivity[i]!).toBeGreaterThan(reactivity[i - 1]!);
    }
  });
  it("as the reserve job runs them equal the parameter's own run", () => {
    const job = runNow({ kind: 'reserve', scenario: { ...world, set: { 'silence.cells': 0.5 } }, day: 60 });
    const life = seriesOf(
      runNow({ kind: 'life', scenario: { ...world, set: { 'silence.cells': 0.5 } }, from: 0, to: 1 }),
      0,
    );
    const whole = seriesOf(runNow({ kind: 'life', scenario: world, from: 0, to: 1 }), 0);
    expect(job.receptors).toBeCloseTo(whole.receptors[60]!, 9);
    expect(job.response[10]! * whole.response[60]!).toBeCloseTo(life.response[60]!, 0);
  });
});

describe('later outcomes', () => {
  const typical = { receptors: 92, methylation: 0.3 };
  const scores = Array.from({ length: 6000 }, (_, family) => {
    // Receptors that spread so that the response has the spread the outcome assumes.
    const receptors = 92 * (1 + 0.072 * Math.sin(family * 12.9898) * Math.SQRT2);
    return { receptors, ...outcomesOf({ seed: 'outcome', family, individual: 0, receptors, typical, values }) };
  });
  const mean = (of: (one: (typeof scores)[number]) => number) =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
  it.each(OUTCOMES)('%s leans on receptors by its slope and no more', (outcome) => {
    const [mr, mo] = [mean((one) => one.receptors), mean((one) => one[outcome])];
    const spread = (of: (one: (typeof scores)[number]) => number, centre: number) =>
      Math.sqrt(mean((one) => (of(one) - centre) ** 2));
    const sd = spread((one) => one[outcome], mo);
    const r = mean((one) => (one.receptors - mr) * (one[outcome] - mo)) / (sd * spread((one) => one.receptors, mr));
    expect(Math.abs(sd - 1)).toBeLessThan(0.05);
    expect(Math.abs(r - values[`outcome.${outcome}`])).toBeLessThan(0.06);
  });
  long('are shared in families by the tabled share', () => {
    const flat = { ...values, 'outcome.score': 0 };
    const pairs = Array.from({ length: 3000 }, (_, family) =>
      [0, 1].map((young) =>
        outcomeOf('score', { seed: 'pairs', family, individual: young, receptors: 92, typical, values: flat }),
      ),
    );
    const product = pairs.reduce((sum, [a, b]) => sum + a! * b!, 0) / pairs.length;
    expect(Math.abs(product - values['outcome.familyShare'])).toBeLessThan(4 / Math.sqrt(3000));
  });
  it('stress reactivity falls as receptors rise', () => {
    const areas = [20, 50, 80, 110].map((receptors) => stressReactivity(receptors, values));
    expect([...areas].sort((a, b) => b - a)).toEqual(areas);
  });
});

describe('lineages', () => {
  const design = { lines: 24, generations: 3, cells: 128 };
  const run = (own: object, from = 0, to = 24) =>
    runNow({ kind: 'lineage', study: newStudy('lineage', world, { ...design, ...own }), from, to });
  const gaps = (own: object) => lineageSummary(run(own).methylation, 24, 3).map(({ gap }) => gap);
  it('open a gap in the founders that care makes', () => {
    const [first] = gaps({});
    expect(first!.low).toBeGreaterThan(5);
  });
  long('without transmission have no gap in generation 2; with inherited marks they do', () => {
    const [, none] = gaps({ transmitCare: false });
    // Within 3.3 standard errors: a 95 % interval alone would miss 0 once in twenty seeds.
    expect(Math.abs(none!.mean)).toBeLessThan((1.7 * (none!.high - none!.low)) / 2);
    const [, inherited] = gaps({ transmitCare: false, germlineReset: false });
    expect(inherited!.low).toBeGreaterThan(4);
  });
  long('with strong transmission bring the gap back with no inherited marks', () => {
    const strong = { ...world, set: { 'giver.responseGain': 20, 'giver.oxytocin': 0.1 } };
    const result = runNow({
      kind: 'lineage',
      study: newStudy('lineage', strong, { ...design, lines: 80, transmitGenes: false }),
      from: 0,
      to: 80,
    });
    const [, second] = lineageSummary(result.methylation, 80, 3);
    expect(second!.gap.low).toBeGreaterThan(0);
    const mothers = lineageSummary(result.responsiveness, 80, 3)[1]!;
    expect(mothers.groups.high.mean).toBeGreaterThan(mothers.groups.low.mean);
  });
  it('fostered at generation 2 lose what the line would hand on there', () => {
    const strong = { ...world, set: { 'giver.responseGain': 20, 'giver.oxytocin': 0.1 } };
    const result = runNow({
      kind: 'lineage',
      study: newStudy('lineage', strong, { ...design, fosterAt: 2 }),
      from: 0,
      to: 24,
    });
    const { gap } = lineageSummary(result.care, 24, 3)[1]!;
    expect(gap.low).toBeLessThan(0);
    expect(gap.high).toBeGreaterThan(0);
  });
  long('supported at a generation are cared for more there', () => {
    const care = (own: object) => lineageSummary(run(own).responsiveness, 24, 3).map(({ groups }) => groups.high.mean);
    expect(care({ supportAt: 2 })[1]! / care({})[1]!).toBeCloseTo(1.1, 1);
    expect(care({ supportAt: 2 })[0]).toBe(care({})[0]);
  });
  it('give the same numbers in pieces, and each line alone', () => {
    const whole = run({});
    expect(
      joinPieces({ kind: 'lineage', study: whole.study, from: 0, to: 24 }, [run({}, 10, 24), run({}, 0, 10)]),
    ).toEqual(whole);
    expect([...run({}, 7, 8).methylation.subarray(0, 3)]).toEqual([...whole.methylation.subarray(7 * 3, 8 * 3)]);
  });
});

describe('the stress test', () => {
  const study = newStudy('stress-test', world, { children: 60, cells: 64 });
  const result = runNow({ kind: 'stress-test', study, from: 0, to: 180 });
  const [contact, voice, none] = stressTestSummary(result) as [
    ReturnType<typeof stressTestSummary>[number],
    ReturnType<typeof stressTestSummary>[number],
    ReturnType<typeof stressTestSummary>[number],
  ];
  it('orders its arms as published: voice ≈ contact > none in oxytocin', () => {
    expect(none.area.oxytocin.high).toBeLessThan(contact.area.oxytocin.low);
    expect(none.area.oxytocin.high).toBeLessThan(voice.area.oxytocin.low);
    expect(voice.area.oxytocin.mean / contact.area.oxytocin.mean).toBeGreaterThan(0.8);
    expect(voice.area.oxytocin.mean / contact.area.oxytocin.mean).toBeLessThan(1.25);
  });
  it('in cortisol: contact lowest, voice between and nearly there by the end (same child in each arm, no noise)', () => {
    const design = { ...defaultDesign('stress-test'), spread: 0 };
    const [a, b, c] = ARMS.map((arm) => childCourses('one', 0, arm, 90, design, values).cortisol) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    for (const minute of [40, 60, 105]) {
      expect(a[minute]!).toBeLessThan(b[minute]!);
      expect(b[minute]!).toBeLessThan(c[minute]!);
    }
    const lag = (minute: number) => (b[minute]! - a[minute]!) / (c[minute]! - a[minute]!);
    expect(lag(105)).toBeLessThan(0.2);
    expect(lag(40)).toBeGreaterThan(2 * lag(105));
  });
  it('calms heart, blood pressure and felt anxiety in the same direction', () => {
    for (const id of ['heartRate', 'bloodPressure', 'anxiety'] as const) {
      const at = (arm: typeof contact) => arm.course[id].mean[60]!;
      expect(at(contact)).toBeLessThan(at(none));
    }
  });
  long('keeps truth and readings apart, and reads the same in pieces', () => {
    expect([...result.truth.cortisol]).not.toEqual([...result.observed.cortisol]);
    const piece = (from: number, to: number) => runNow({ kind: 'stress-test', study, from, to });
    expect(joinPieces({ kind: 'stress-test', study, from: 0, to: 180 }, [piece(0, 50), piece(50, 180)])).toEqual(
      result,
    );
    expect([...piece(33, 34).observed.oxytocin]).toEqual([
      ...result.observed.oxytocin.subarray(33 * (TEST_MINUTES + 1), 34 * (TEST_MINUTES + 1)),
    ]);
  });
});

describe('the giving game', () => {
  const game = (people: number, own: object = {}) =>
    givingSummary(runNow({ kind: 'giving', study: newStudy('giving', world, { people, ...own }) }).arms);
  it('is about 80 % more generous in the split and the same one-sidedly, in large samples', () => {
    const { gain, difference } = game(2000, { scatter: 0.5 });
    expect(gain.generosity).toBeGreaterThan(0.65);
    expect(gain.generosity).toBeLessThan(0.95);
    expect(difference.transfer.low).toBeLessThan(0);
    expect(difference.transfer.high).toBeGreaterThan(0);
  });
  it('scatters more than the dose moves people', () => {
    const { arms, difference } = game(400);
    expect(arms.dose.generosity.sd).toBeGreaterThan(difference.generosity.mean);
  });
});

describe('intervals', () => {
  it('are mean ± 1.96 standard errors', () => {
    const one = meanInterval([1, 2, 3, 4]);
    expect(one.mean).toBe(2.5);
    expect(one.sd).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(one.high - 2.5).toBeCloseTo(1.959964 * Math.sqrt(5 / 3 / 4), 6);
    const gap = differenceInterval(one, meanInterval([0, 0, 1, 1]));
    expect(gap.mean).toBe(2);
    expect(gap.high - gap.mean).toBeCloseTo(1.959964 * Math.sqrt(5 / 12 + 1 / 12), 6);
    expect(meanInterval([3]).low).toBeNaN();
  });
});

describe('a study as a file', () => {
  const good = newStudy('lineage', scenarioFromPreset('both-parents'));
  const codes = (input: unknown) => {
    try {
      parseStudy(input);
    } catch (error) {
      return (error as InputError).problems.map(({ code, path }) => `${code} ${path}`);
    }
    return [];
  };
  it('is read back as it was', () => expect(parseStudy(JSON.parse(JSON.stringify(good)))).toEqual(good));
  it.each<[string, unknown, string]>([
    ['unknown kind', { ...good, kind: 'cohort' }, 'not-one-of kind'],
    ['unknown field', { ...good, design: { ...good.design, line: 3 } }, 'unknown-field design.line'],
    ['too few lines', { ...good, design: { ...good.design, lines: 1 } }, 'out-of-range design.lines'],
    [
      'fostering after the last generation',
      { ...good, design: { ...good.design, fosterAt: 9 } },
      'out-of-range design.fosterAt',
    ],
    ['text for a number', { ...good, design: { ...good.design, lines: '20' } }, 'not-a-number design.lines'],
    ['another schema', { ...good, schema: 'tend.study/2' }, 'wrong-schema schema'],
    ['a bad world', { ...good, scenario: { ...good.scenario, days: 0 } }, 'out-of-range days'],
  ])('with %s is refused by name', (_, input, code) => expect(codes(input)).toContain(code));
});
