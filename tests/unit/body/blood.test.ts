/** Blood, lining of the mouth and saliva of a whole life. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { resolveValues, scenarioFromPreset, type Scenario } from '../../../sim/page.ts';
import { mixtureOf, readingOf } from '../../../sim/model/assay.ts';
import { blockFor, createDividingLife, divisionInterval, liveBlock } from '../../../sim/model/blood.ts';
import { strandBalance } from '../../../sim/model/division.ts';

const infants = resolveValues(scenarioFromPreset('infant-both-parents'));
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;
const bits = (x: number) => {
  let n = 0;
  for (let y = x | 0; y !== 0; y &= y - 1) n++;
  return n;
};

describe('the pace of division', () => {
  it('is 70 days at birth, 365 from ten years on, and a straight line between', () => {
    expect([0, 3650, 9000].map((day) => divisionInterval(day, infants))).toEqual([70, 365, 365]);
    expect(divisionInterval(1825, infants)).toBeCloseTo(217.5, 9);
  });
  it('is kept by cells: their divisions are Poisson with the integral of the pace', () => {
    const days = 400;
    const life = createDividingLife('pace', 0, 0, 'leukocytes', days, null, 0, infants);
    const block = blockFor(life);
    const counts: number[] = [];
    for (let number = 0; number < 40; number++) {
      liveBlock(life, block, number, 64, () => undefined);
      counts.push(...block.divisions);
    }
    const expected = Array.from({ length: days }, (_, day) => 1 / divisionInterval(day, infants)).reduce(
      (a, b) => a + b,
      0,
    );
    const found = mean(counts);
    const variance = mean(counts.map((x) => (x - found) ** 2));
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected / counts.length));
    expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2.2 / counts.length));
  });
});

describe('a tissue left alone', () => {
  it('stays at its balance, and a grown-up hardly changes', () => {
    const life = createDividingLife('still', 0, 0, 'leukocytes', 300, null, 4000, {
      ...infants,
      'division.clones': 1000,
    });
    const block = blockFor(life);
    const level = [0, 0];
    for (let number = 0; number < 60; number++)
      liveBlock(life, block, number, 64, (day, _live, { p, q }) => {
        if (day === 0 || day === 300)
          for (let allele = 0; allele < 128; allele++)
            level[day / 300]! += (bits(p[allele]!) + bits(q[allele]!)) / 32 / (60 * 128);
      });
    const rest = strandBalance(0.976, 0.07);
    // 1,000 clones of two alleles of 16 sites: the founders' luck is the largest part of the error.
    expect(Math.abs(level[0]! - rest)).toBeLessThan(4 * Math.sqrt((rest * (1 - rest)) / 32_000));
    expect(Math.abs(level[1]! - level[0]!)).toBeLessThan(0.02);
  });
  it('shares ancestry: individuals differ as the means of their stem cells do', () => {
    const person = (individual: number, clones: number) => {
      const life = createDividingLife('clones', 0, individual, 'leukocytes', 1, null, 0, {
        ...infants,
        'division.clones': clones,
      });
      const block = blockFor(life);
      let sum = 0;
      for (let number = 0; number < 4; number++)
        liveBlock(life, block, number, 64, (day, _live, { p, q }) => {
          if (day === 0) for (let a = 0; a < 128; a++) sum += ((p[a]! >>> 12) & 1) + ((q[a]! >>> 12) & 1);
        });
      return sum / (4 * 128 * 2);
    };
    const spread = (clones: number) => {
      const levels = Array.from({ length: 80 }, (_, i) => person(i, clones));
      const m = mean(levels);
      return Math.sqrt(mean(levels.map((x) => (x - m) ** 2)));
    };
    expect(spread(4) / spread(64)).toBeGreaterThan(2.5);
  });
});

describe('brain and saliva of the same young ones', () => {
  const run = (own: Partial<Scenario> = {}, preset: 'infant-little-play' | 'infant-much-play' = 'infant-little-play') =>
    runNow({
      kind: 'saliva',
      scenario: { ...scenarioFromPreset(preset, 'saliva'), siblings: 6, cells: 512, days: 200, ...own },
      from: 0,
      to: 6,
    });
  const last = (values: Float64Array) => mean(Array.from({ length: 6 }, (_, i) => values[i * 201 + 200]!));
  it('go the same way under care, saliva by much less (with enlarged effects, or luck would drown them)', () => {
    const set = { 'human.enlarged': true };
    const [little, much] = [run({ set }), run({ set }, 'infant-much-play')];
    const brain = last(little.neurons) - last(much.neurons);
    const blood = last(little.leukocytes) - last(much.leukocytes);
    expect(brain).toBeGreaterThan(2);
    expect(blood).toBeGreaterThan(0);
    expect(blood).toBeLessThan(brain);
  });
  it('do not move apart at all when care has no effect', () => {
    const set = { 'division.kappaCare': 0, 'kappa.stress': 0 };
    expect([...run({ set }).leukocytes]).toEqual([...run({ set: { ...set, 'care.talk': 10 } }).leukocytes]);
  });
  it('mix by their share, sample by sample', () => {
    const { saliva, leukocytes, epithelium, mixture } = run();
    saliva.forEach((level, i) =>
      expect(level).toBeCloseTo(mixture[i]! * leukocytes[i]! + (1 - mixture[i]!) * epithelium[i]!, 9),
    );
    const pure = run({ set: { 'saliva.leukocytes': 1, 'saliva.drift': 0 } });
    expect([...pure.saliva]).toEqual([...pure.leukocytes]);
  });
  it('are the same for a cell whatever the number of cells, and for a young one alone or with others', () => {
    const whole = run();
    const one = runNow({ kind: 'saliva', scenario: whole.scenario, from: 3, to: 4 });
    expect([...one.leukocytes]).toEqual([...whole.leukocytes.subarray(3 * 201, 4 * 201)]);
    expect([...one.reading]).toEqual([...whole.reading.subarray(3 * 201, 4 * 201)]);
  });
});

describe('an assay', () => {
  const sample = (day: number) => ({ seed: 'assay', family: 0, individual: 0, day });
  it('has its technical SD, and the luck of a finite sample on top', () => {
    const sd = (set: Partial<typeof infants>) => {
      const readings = Array.from({ length: 4000 }, (_, day) => readingOf(sample(day), 60, { ...infants, ...set }));
      const m = mean(readings);
      expect(Math.abs(m - 60)).toBeLessThan(0.6);
      return Math.sqrt(mean(readings.map((x) => (x - m) ** 2)));
    };
    expect(Math.abs(sd({}) - Math.sqrt(3.3 ** 2 + (100 ** 2 * 0.24) / 2000))).toBeLessThan(0.15);
    expect(Math.abs(sd({ 'assay.noise': 0, 'assay.cells': 50 }) - 100 * Math.sqrt(0.24 / 100))).toBeLessThan(0.25);
  });
  it('takes another mix of cells each time', () => {
    const shares = Array.from({ length: 2000 }, (_, day) => mixtureOf(sample(day), infants));
    expect(Math.abs(mean(shares) - 0.7)).toBeLessThan(0.01);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect(new Set(shares).size).toBeGreaterThan(1900);
  });
});
