/**
 * One slider or two through their values: the numbers of `tend run`, the same however they are cut, and only what must
 * move moves.
 */
import { describe, expect, it } from 'vitest';
import {
  ENTRIES,
  InputError,
  joinPieces,
  presetValues,
  resolveValues,
  scenarioFromPreset,
  SERIES,
  sliderGrid,
  summariseReplicates,
  sweepChecksum,
  sweepCsv,
  worldAt,
  type NumberEntry,
  type ParamId,
  type Scenario,
  type Sweep,
  type SweepResult,
} from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';

const scenario = { ...scenarioFromPreset('both-parents', 'sweep'), cells: 2000, days: 40, siblings: 2 };
const sweep: Sweep = {
  scenario,
  x: { param: 'care.licking', values: [10, 40, 41] },
  y: { param: 'family.hardship', values: [0, 1] },
  day: 20,
  replicates: 3,
  cells: 100,
};
const whole = runNow({ kind: 'sweep', sweep, from: 0, to: 6 });
const at = ({ values }: SweepResult, place: number, replicate: number) =>
  values.methylation.data[place * sweep.replicates + replicate]!;

/** The litters of a world, run on their own without a sweep. */
function apart(set: object, day = sweep.day, replicates = sweep.replicates, cells = sweep.cells, base = scenario) {
  const { series } = runNow({
    kind: 'litters',
    scenario: { ...base, cells, set: { ...base.set, ...set } },
    from: 0,
    to: replicates,
    pups: 1,
  });
  return SERIES.flatMap(({ id }) =>
    Array.from({ length: replicates }, (_, r) => series[id].data[r * (base.days + 1) + day]!),
  );
}
const valuesOf = (result: SweepResult, place: number, replicates = sweep.replicates) =>
  SERIES.flatMap(({ id }) => [...result.values[id].data.subarray(place * replicates, (place + 1) * replicates)]);

describe('a sweep', () => {
  it('gives at each point what the same families give on their own, though it stops on the day asked for', () => {
    for (const [place, set] of [
      [0, { 'care.licking': 10, 'family.hardship': 0 }],
      [5, { 'care.licking': 41, 'family.hardship': 1 }],
    ] as const)
      expect(valuesOf(whole, place)).toEqual(apart(set));
  });
  it(
    'shares nothing that a parameter changes: every number of the table, two values each',
    { timeout: 120_000 },
    () => {
      // The sensitive window closes while they are looked at, so that its parameters count.
      const small = { ...scenario, days: 12, set: { 'window.fullUntil': 3, 'window.endsAt': 8, 'kappa.stress': 0.05 } };
      const numbers = ENTRIES.filter(
        (entry) => entry.kind === 'number' || entry.kind === 'integer',
      ) as unknown as (NumberEntry & { id: ParamId })[];
      for (const { id } of numbers) {
        // One step either side of what is there, in one job: what was kept ready for the first must not serve the
        // second.
        const values = [...new Set([0.7, 1.3].map((share) => near(small, id, share)))].sort((a, b) => a - b);
        const job: Sweep = { scenario: small, x: { param: id, values }, y: null, day: 12, replicates: 1, cells: 64 };
        const result = runNow({ kind: 'sweep', sweep: job, from: 0, to: values.length });
        expect(result.refused, id).toEqual([]);
        values.forEach((value, place) =>
          expect(valuesOf(result, place, 1), `${id}=${value}`).toEqual(apart({ [id]: value }, 12, 1, 64, small)),
        );
      }
    },
  );
  it('comes to the same bits in any pieces and any order of points', () => {
    const pieces = [
      [4, 6],
      [0, 1],
      [1, 4],
    ].map(([from, to]) => runNow({ kind: 'sweep', sweep, from: from!, to: to! }));
    const joined = joinPieces({ kind: 'sweep', sweep, from: 0, to: 6 }, pieces);
    expect(joined).toEqual(whole);
    expect(sweepChecksum(joined)).toBe(sweepChecksum(whole));
    const points = [5, 2, 0];
    const some = runNow({ kind: 'sweep', sweep, points, from: 1, to: 3 });
    expect(some.points).toEqual([2, 0]);
    expect([at(some, 0, 1), at(some, 1, 2)]).toEqual([at(whole, 2, 1), at(whole, 0, 2)]);
  });
  it('meets every point with the same luck: a small move is a small change in each family', () => {
    const near = Math.max(...[0, 1, 2].map((r) => Math.abs(at(whole, 2, r) - at(whole, 1, r))));
    const between = Math.max(...[1, 2].map((r) => Math.abs(at(whole, 1, r) - at(whole, 1, 0))));
    expect(near).toBeLessThan(between / 5);
    expect(at(whole, 0, 0)).not.toBe(at(whole, 1, 0));
  });
  it('moves only what its slider moves: response settings leave marks and receptors alone', () => {
    const result = runNow({
      kind: 'sweep',
      sweep: {
        ...sweep,
        scenario: { ...scenario, set: { 'giver.responseGain': 0 } },
        x: { param: 'response.transduction', values: [5, 10] },
        y: null,
      },
      from: 0,
      to: 2,
    });
    for (const id of ['methylation', 'closedCopies', 'receptors'] as const)
      expect([...result.values[id].data.subarray(0, 3)]).toEqual([...result.values[id].data.subarray(3)]);
    expect(result.values.response.data[0]).not.toBe(result.values.response.data[3]);
  });
  it('tells refused points with their problem, by the rules of the table and by the model', () => {
    const hours = runNow({
      kind: 'sweep',
      sweep: {
        ...sweep,
        x: { param: 'care.huddling', values: [360, 1440] },
        y: { param: 'care.nursing', values: [240, 1440] },
      },
      from: 0,
      to: 4,
    });
    expect(hours.refused.map(({ point, problems }) => [point, problems[0]!.code])).toEqual([
      [2, 'care-above-a-day'],
      [3, 'care-above-a-day'],
    ]);
    expect([at(hours, 0, 0), at(hours, 3, 0)].map(Number.isNaN)).toEqual([false, true]);
    const strong = { ...scenario, set: { 'kappa.care': 0.65, 'kappa.stress': 0.05, 'variation.individual': 0.25 } };
    const balance = runNow({
      kind: 'sweep',
      sweep: {
        ...sweep,
        scenario: strong,
        x: { param: 'care.licking', values: [40, 720] },
        y: { param: 'variation.region', values: [0, 0.25] },
        replicates: 20,
      },
      from: 0,
      to: 4,
    });
    expect(balance.refused.map(({ problems }) => problems[0]!.code)).toContain('balance-too-large');
    const lost = balance.refused[0]!.point;
    expect([...balance.values.methylation.data.subarray(lost * 20, lost * 20 + 20)].every(Number.isNaN)).toBe(true);
  });
  it.each([
    ['not-swept', { x: { param: 'dam.present', values: [1] } }],
    ['unknown-parameter', { x: { param: 'care.love', values: [1] } }],
    ['swept-twice', { y: { param: 'care.licking', values: [1] } }],
    ['not-rising', { x: { param: 'care.licking', values: [2, 2] } }],
    ['out-of-range', { x: { param: 'care.licking', values: [2, 721] } }],
    ['missing', { x: { param: 'care.licking', values: [] } }],
    ['not-a-whole-number', { x: { param: 'site.dyads', values: [2.5] } }],
    ['out-of-range', { day: 41 }],
    ['out-of-range', { replicates: 0 }],
    ['out-of-range', { cells: 0 }],
    ['too-many-points', { x: { param: 'care.licking', values: Array.from({ length: 50_001 }, (_, i) => i / 100) } }],
  ])('is refused as a whole where it is faulty: %s', (code, fault) => {
    const faulty = { ...sweep, ...fault } as unknown as Sweep;
    const codes = problemsOf(() => runNow({ kind: 'sweep', sweep: faulty, from: 0, to: 1 })).map(
      (problem) => problem.code,
    );
    expect(codes).toContain(code);
  });
  it('refuses places and points that are not there', () => {
    for (const job of [
      { from: 0, to: 7 },
      { from: 3, to: 3 },
      { from: 0, to: 1, points: [6] },
    ])
      expect(problemsOf(() => runNow({ kind: 'sweep', sweep, ...job }))[0]!.path).toBe('points');
  });
  it('has a checksum that any value changes', () => {
    const other = structuredClone(whole) as SweepResult;
    other.values.response.data[17]! += 1e-12;
    expect(sweepChecksum(other)).not.toBe(sweepChecksum(whole));
    expect(
      sweepChecksum({
        ...whole,
        sweep: {
          ...sweep,
          scenario: { ...scenario, set: { 'care.licking': presetValues('both-parents')['care.licking'] } },
        },
      }),
    ).toBe(sweepChecksum(whole));
  });
  it('writes a row a point with mean and spread over families', () => {
    const lines = sweepCsv(whole, 'methylation', 'sum', () => 'why', String)
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines[0]).toBe('care.licking,family.hardship,methylation,sd,standardError,low,median,high,refused');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join())).toEqual([
      '10,0',
      '40,0',
      '41,0',
      '10,1',
      '40,1',
      '41,1',
    ]);
    const mean = (at(whole, 4, 0) + at(whole, 4, 1) + at(whole, 4, 2)) / 3;
    expect(Number(lines[5]!.split(',')[2])).toBeCloseTo(mean, 10);
  });
});

/** A value of a parameter near its own, inside its limits. */
function near(base: Scenario, id: ParamId, share: number): number {
  const {
    domain: [low, high],
    step,
    kind,
  } = ENTRIES.find((entry) => entry.id === id) as unknown as NumberEntry;
  const own = resolveValues(base)[id] as number;
  const moved =
    kind === 'integer' ? own + Math.sign(share - 1) : own === 0 ? Math.max(0, share - 1) * 10 * step : own * share;
  return Math.max(low, Math.min(high, moved));
}

function problemsOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('was not refused');
}

describe('what a slider offers', () => {
  it('is even from end to end, in whole numbers where only those make sense', () => {
    expect(sliderGrid('care.licking', 41)).toEqual(Array.from({ length: 41 }, (_, i) => 3 * i));
    expect(sliderGrid('site.dyads', 41)).toEqual(Array.from({ length: 29 }, (_, i) => 4 + i));
    expect(sliderGrid('family.hardship', 11)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
  });
  it('is a world like any other at every point', () => {
    expect(worldAt(sweep, 4).set).toEqual({ 'family.hardship': 1 });
    expect(() => worldAt({ ...sweep, x: { param: 'care.nursing', values: [1440] }, y: null }, 0)).toThrow(InputError);
  });
});

describe('replicates', () => {
  it('have a mean, a spread and limits', () => {
    const { mean, sd, standardError, median, low, high } = summariseReplicates(Float64Array.of(9, 4, 1, 3, 2), 1, 4);
    expect([mean, median, low, high]).toEqual([2.5, 2.5, 1.15, 3.8499999999999996]);
    expect([sd, standardError].map((value) => value.toFixed(6))).toEqual(['1.290994', '0.645497']);
  });
  it('are unknown where one of them is, and say nothing of spread where there is one', () => {
    expect(summariseReplicates(Float64Array.of(1, NaN)).mean).toBeNaN();
    expect(summariseReplicates(Float64Array.of(7))).toMatchObject({ mean: 7, sd: 0, low: 7, high: 7 });
  });
});
