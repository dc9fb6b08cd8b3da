/** Running: refusals, progress, cancelling, and tables that page and command line share. */
import { describe, expect, it } from 'vitest';
import { Cancelled, createLocalRunner, lifeOfCell, runInSteps, runNow } from '../../../sim/engine.ts';
import { allSeries, dayTable, InputError, quantile, type LifeJob } from '../../../sim/page.ts';
import { observeChain } from '../../../sim/run/chain.ts';
import { live, smallWorld } from '../../property/worlds.ts';

const world = smallWorld();
const job: LifeJob = { kind: 'life', scenario: world, from: 0, to: 2 };

function problemsOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as InputError).problems;
  }
  return undefined;
}

describe('a run', () => {
  it('refuses young ones and cells that do not exist', () => {
    expect(() => runNow({ ...job, to: 3 })).toThrow(InputError);
    expect(() => runNow({ ...job, from: 2 })).toThrow(InputError);
    expect(problemsOf(() => lifeOfCell({ kind: 'cell', scenario: world, individual: 0, cell: 70 }))).toMatchObject([
      { path: 'cell', allowed: [0, 69] },
    ]);
    expect(problemsOf(() => lifeOfCell({ kind: 'cell', scenario: world, individual: -1, cell: 0 }))).toMatchObject([
      { path: 'individual' },
    ]);
  });

  it('refuses a balance that would turn an enzyme negative, naming κ_c and κ_s', () => {
    const heavy = {
      ...world,
      set: { 'kappa.care': 0, 'kappa.stress': 0.7, 'variation.individual': 0.25, 'variation.region': 0.25 },
      events: [{ id: 'a', type: 'stressor', fromDay: 0, toDay: 14, intensity: 1 } as const],
    };
    const refused = Array.from({ length: 40 }, (_, i) =>
      problemsOf(() => live({ ...heavy, seed: `heavy ${i}` })),
    ).filter((problems) => problems !== undefined);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject([
      { code: 'balance-too-large', allowed: [-1, 1], detail: { kappaCare: 'kappa.care', kappaStress: 'kappa.stress' } },
    ]);
  });

  it('reports progress and can be cancelled between steps', async () => {
    const large = { ...job, scenario: smallWorld({ cells: 12_000, siblings: 2, days: 3 }) };
    const seen: number[] = [];
    await createLocalRunner().run(large, { onPart: ({ done, total }) => seen.push(done / total) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const signal = { aborted: false };
    const run = runInSteps(large, () => Promise.resolve(), { signal, onPart: () => (signal.aborted = true) });
    await expect(run).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('series and tables', () => {
  it('give whole shares in percent and one row a day', () => {
    const result = live(world);
    const table = dayTable(result);
    expect(table.rows).toHaveLength(world.days + 1);
    expect(table.rows.map((row) => row[0])).toEqual(Array.from({ length: world.days + 1 }, (_, day) => day));
    for (const series of allSeries(result)) {
      for (const values of [series.methylation, series.hemimethylated, series.closedCopies, series.response])
        for (const value of values) expect(value >= 0 && value <= 100).toBe(true);
    }
    expect(table.rows[0]![3]).toBeCloseTo(
      (100 * [...result.strands.data.subarray(0, 16)].reduce((a, b) => a + b, 0)) / (4 * 16 * 70),
      10,
    );
  });
  it('interpolate quantiles', () => {
    expect([0, 0.25, 0.5, 1].map((p) => quantile([1, 2, 3, 5], p))).toEqual([1, 1.75, 2.5, 5]);
  });
});

describe('observing a chain', () => {
  it('has the standard errors of the textbook', () => {
    // Two levels, a quarter at 1 and three quarters at 0: K = 1.
    const found = observeChain(0, Float64Array.from([75, 0, 25]));
    expect(found.meanMethylatedStrandFraction).toBe(0.25);
    expect(found.sdAcrossAlleles).toBeCloseTo(Math.sqrt(3 / 16), 12);
    expect(found.fractionAllelesBelowHalf).toBe(0.75);
    expect(found.standardErrors.meanMethylatedStrandFraction).toBeCloseTo(Math.sqrt(3 / 1600), 12);
    const fourth = 0.25 * 0.75 ** 4 + 0.75 * 0.25 ** 4;
    expect(found.standardErrors.sdAcrossAlleles).toBeCloseTo(
      Math.sqrt((fourth - (3 / 16) ** 2) / 100) / (2 * Math.sqrt(3 / 16)),
      12,
    );
  });
});
