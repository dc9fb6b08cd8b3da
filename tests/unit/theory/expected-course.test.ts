/**
 * The expected course: against published figures, other exact answers and the engine, and what it costs to lump
 * regions.
 */
import { describe, expect, it } from 'vitest';
import { createLocalRunner, runNow } from '../../../sim/engine.ts';
import { scenarioFromPreset, seriesOf, type PresetId, type Scenario } from '../../../sim/page.ts';
import { balanceByDay, dayActivities } from '../../../sim/model/balance.ts';
import { kineticsOf } from '../../../sim/model/methylation.ts';
import { createWorld, createYoung } from '../../../sim/model/world.ts';
import { settledLaw } from '../../../sim/model/settled.ts';
import { courseOf } from '../../../sim/model/upbringing.ts';
import { plasticityAt } from '../../../sim/model/window.ts';
import { chainCourse, neutralShares, plainWindow } from '../../../sim/theory/chain-course.ts';
import {
  balanceGroups,
  expectedCourse,
  luckOf,
  type BalanceGroups,
  type ExpectedCourse,
} from '../../../sim/theory/expected-course.ts';
import { groupChain, type CountsLaw } from '../../../sim/theory/group-chain.ts';
import { countStates, independentDyads, type ChainLaw } from '../../../sim/theory/lumped-chain.ts';
import { LAW_OF_COURSE, oracles } from '../../verification/oracles.ts';

/** The published figures start from independent dyads; lives start settled, which tests of the whole course cover. */
function independent(law: ChainLaw): CountsLaw {
  const K = law.dyads;
  const { index } = countStates(K);
  const found = independentDyads(K, ...neutralShares(law));
  const states = Array.from({ length: K + 1 }, (_, m) =>
    Array.from({ length: K + 1 - m }, (_, h) => ({ m, h })),
  ).flat();
  return {
    methylated: states.map(({ m }) => m),
    hemimethylated: states.map(({ h }) => h),
    probability: states.map(({ m, h }) => found[index(m, K - m - h)]!),
  };
}

function solved(
  law: ChainLaw,
  plasticity: ArrayLike<number>,
  groups: BalanceGroups,
  start = independent(law),
): ExpectedCourse {
  const steps = expectedCourse(law, plasticity, groups, start);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** e of three regions by day, from a course that all share and each region's own push. */
function regions(shared: ArrayLike<number>, own: readonly number[]): Float64Array {
  return Float64Array.from(own.flatMap((push) => Array.from(shared, (e) => e + push)));
}

/** Days that differ as those of a life do. */
const uneven = Float64Array.from({ length: 40 }, (_, day) => 0.2 * Math.cos(day) - 0.1);
const falling = Float64Array.from({ length: 40 }, (_, day) => 1 - 0.02 * day);

describe('expected course', () => {
  it.each(oracles.course.cases.filter(({ kappa, care }) => kappa === 0.3 && care !== 0.5))(
    'has the published figures: c $c care $care stress $stress',
    ({ c, care, stress, kappa, days }) => {
      const { windowFullUntil, windowEndsAt, piAdult } = oracles.course.shared;
      const w = Float64Array.from({ length: 90 }, (_, day) => plainWindow(day, windowFullUntil, windowEndsAt));
      const e = w.map((open) => open * (kappa * stress - kappa * (2 * care - 1)));
      const course = solved(
        LAW_OF_COURSE(c),
        w.map((open) => piAdult + (1 - piAdult) * open),
        balanceGroups(regions(e, [0, 0, 0]), [5, 6, 5]),
      );
      for (const [day, expected] of Object.entries(days)) {
        expect(Math.abs(course.mean[Number(day)]! / 100 - expected.mean)).toBeLessThan(6e-7);
        expect(Math.abs(course.sd[Number(day)]! / 100 - expected.sd)).toBeLessThan(6e-7);
      }
    },
  );

  it('is the lumped chain where regions share a balance', () => {
    const law = LAW_OF_COURSE(0.7);
    const course = solved(law, falling, balanceGroups(regions(uneven, [0, 0, 0]), [5, 6, 5]));
    const lumped = chainCourse(
      law,
      Array.from(uneven, (balance, day) => ({ plasticity: falling[day]!, balance })),
    );
    lumped.forEach(({ mean, sd }, day) => {
      expect(Math.abs(course.mean[day]! - 100 * mean)).toBeLessThan(1e-9);
      expect(Math.abs(course.sd[day]! - 100 * sd)).toBeLessThan(1e-9);
    });
  });

  it('is one dyad alone, regions and all, where neighbours do not act on each other', () => {
    const law = LAW_OF_COURSE(0);
    const groups: BalanceGroups = { sites: [10, 6], balance: [uneven.map((e) => e + 0.1), uneven.map((e) => e - 0.2)] };
    const alone = groups.balance.map((balance) => dyadAlone(law, falling, balance));
    const course = solved(law, falling, groups);
    course.mean.forEach((mean, day) =>
      expect(Math.abs(mean - (10 * alone[0]![day]! + 6 * alone[1]![day]!) / 16)).toBeLessThan(1e-7),
    );
  });

  it('keeps all probability over a long childhood', () => {
    const law = { ...LAW_OF_COURSE(0.5), dyads: 8, lossRate: 0.005, deNovoRate: 0.000755 };
    const chain = groupChain(law, [4, 4]);
    let distribution = chain.start(...neutralShares(law));
    for (let day = 0; day < 550; day++) distribution = chain.advance(distribution, 1, [0.3 * Math.sin(day), -0.2]);
    expect(Math.abs(distribution.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-11);
    expect(Math.min(...distribution)).toBeGreaterThanOrEqual(0);
  });
});

/** Percent of strands of a dyad without neighbours, its three shares followed by Runge and Kutta in small steps. */
function dyadAlone(law: ChainLaw, plasticity: ArrayLike<number>, balance: ArrayLike<number>): number[] {
  const STEPS = 40;
  let shares: readonly number[] = neutralShares(law);
  const level = () => 100 * (shares[1]! / 2 + shares[2]!);
  const course = [level()];
  for (let day = 0; day < plasticity.length; day++) {
    const [a, b] = [plasticity[day]! * (1 + balance[day]!), plasticity[day]! * (1 - balance[day]!)];
    const slope = ([u, h, m]: readonly number[]) => {
      const [gain, fill, lose, bare] = [
        2 * a * law.deNovoRate * u!,
        a * law.preference * law.deNovoRate * h!,
        2 * b * law.lossRate * m!,
        b * law.lossRate * h!,
      ];
      return [bare - gain, gain + lose - fill - bare, fill - lose];
    };
    const along = (direction: readonly number[], by: number) => shares.map((share, i) => share + by * direction[i]!);
    for (let step = 0; step < STEPS; step++) {
      const k1 = slope(shares);
      const k2 = slope(along(k1, 0.5 / STEPS));
      const k3 = slope(along(k2, 0.5 / STEPS));
      const k4 = slope(along(k3, 1 / STEPS));
      shares = shares.map((share, i) => share + (k1[i]! + 2 * k2[i]! + 2 * k3[i]! + k4[i]!) / (6 * STEPS));
    }
    course.push(level());
  }
  return course;
}

describe('regions that differ', () => {
  const [sites, law] = [[3, 3, 2], { ...LAW_OF_COURSE(0.6), dyads: 8 }];
  const truth = (own: readonly number[]) => {
    const chain = groupChain(law, sites);
    let distribution = chain.start(...neutralShares(law));
    for (let day = 0; day < 40; day++)
      distribution = chain.advance(
        distribution,
        falling[day]!,
        own.map((push) => uneven[day]! + push),
      );
    return 100 * chain.moments(distribution).mean;
  };
  const found = (own: readonly number[]) => solved(law, falling, balanceGroups(regions(uneven, own), sites)).mean[40]!;

  it('are grouped with the mean, spread and skew they have', () => {
    const { sites: split, balance } = balanceGroups(regions(uneven, [0.25, -0.25, 0.25]), [5, 6, 5]);
    expect(split).toEqual([10, 6]);
    balance[0]!.forEach((e, day) => expect(e).toBeCloseTo(uneven[day]! + 0.25, 12));
    balance[1]!.forEach((e, day) => expect(e).toBeCloseTo(uneven[day]! - 0.25, 12));
    expect(balanceGroups(regions(uneven, [0.1, 0.1, 0.1]), [5, 6, 5]).sites).toEqual([16]);
    expect(balanceGroups(regions(uneven, [0.2, 0.1, -0.2]), [1, 0, 1]).sites).toEqual([1, 1]);
  });
  it.each([[[0.25, 0, -0.25]], [[0.2, -0.25, 0.05]], [[-0.25, 0.25, 0.2]]])(
    '%j: as exact as three groups, to a few hundredths of a point',
    (own) => {
      expect(Math.abs(found(own) - truth(own))).toBeLessThan(0.03);
    },
  );
  it('would be told worse by their mean alone', () => {
    const own = [-0.25, 0.25, -0.25];
    const mean = own.reduce((sum, push, region) => sum + (push * sites[region]!) / 8, 0);
    expect(Math.abs(truth(own) - found([mean, mean, mean]))).toBeGreaterThan(0.2);
  });

  it('cost less than a quarter of a point in a life of 100,000 cells, pushed as far apart as they may be', () => {
    const scenario = { ...scenarioFromPreset('both-parents', 'apart'), siblings: 1, cells: 100_000, days: 28 };
    const world = createWorld(scenario);
    const born = { ...createYoung(world, 0).born, variation: 0, regionVariation: [-0.25, 0.25, -0.25] };
    const balance = balanceByDay(world.around, born, world.values);
    const young = { ...createYoung(world, 0), activities: dayActivities(balance, world) };
    const plasticity = Array.from({ length: 28 }, (_, day) => plasticityAt(day, world.values));
    const kinetics = kineticsOf(world.values);
    const course = solved(kinetics, plasticity, balanceGroups(balance, [5, 6, 5]), settledLaw(kinetics));
    const { methylationByDay } = courseOf(world, young, 28);
    const luck = luckOf(course.sd, scenario.cells)[28]!;
    expect(Math.abs(methylationByDay[0]! - course.mean[28]!)).toBeLessThan(0.05 + 4 * luck);
    expect(4 * luck).toBeLessThan(0.2);
  });
});

describe('the job', () => {
  const world = (preset: PresetId, own: Partial<Scenario> = {}): Scenario => ({
    ...scenarioFromPreset(preset, 'expected'),
    siblings: 2,
    ...own,
  });
  const engine = (scenario: Scenario) => seriesOf(runNow({ kind: 'life', scenario, from: 0, to: 1 }), 0).methylation;
  const FREE = { 'variation.individual': 0, 'variation.region': 0 };

  it('foretells the engine within luck, and says where it is exact', () => {
    const free = world('both-parents', { cells: 20_000, days: 40, set: FREE });
    const expected = runNow({ kind: 'expected', scenario: free, individual: 0 });
    const found = engine(free);
    for (const day of [0, 7, 14, 21, 40])
      expect(Math.abs(found[day]! - expected.mean[day]!)).toBeLessThan(4 * expected.luck[day]!);
    expect(expected.exact).toBe(true);
    expect(expected.luck[40]).toBeCloseTo(expected.sd[40]! / 200, 12);
    const own = world('both-parents', { cells: 20_000, days: 40 });
    const close = runNow({ kind: 'expected', scenario: own, individual: 0 });
    expect(close.exact).toBe(false);
    expect(Math.abs(engine(own)[40]! - close.mean[40]!)).toBeLessThan(4 * close.luck[40]!);
  });
  it('would not, had each day the pushes of the next', () => {
    const scenario = world('both-parents', {
      cells: 40_000,
      days: 9,
      set: { ...FREE, 'care.licking': 0, 'kappa.care': 0.4 },
    });
    const { mean, luck } = runNow({ kind: 'expected', scenario, individual: 0 });
    const found = engine(scenario);
    expect(Math.abs(found[9]! - mean[9]!)).toBeLessThan(4 * luck[9]!);
    expect(Math.abs(found[9]! - mean[8]!)).toBeGreaterThan(4 * luck[9]!);
  });
  it('can be called off between days, and refuses a young one that is not there', async () => {
    const scenario = world('infant-both-parents');
    const signal = { aborted: false, addEventListener: () => undefined };
    let parts = 0;
    const run = createLocalRunner().run(
      { kind: 'expected', scenario, individual: 0 },
      { signal, onPart: () => void (signal.aborted = ++parts === 2) },
    );
    await expect(run).rejects.toThrow('cancelled');
    expect(parts).toBe(2);
    expect(() => runNow({ kind: 'expected', scenario, individual: 2 })).toThrow();
  });
});
