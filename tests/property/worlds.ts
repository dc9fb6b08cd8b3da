/** Small scenarios for property tests: arbitrary ones, and helpers to run and read them. */
import fc from 'fast-check';
import { lifeOfCell, runNow } from '../../sim/engine.ts';
import { scenarioFromPreset, type LifeJob, type LifeResult, type PresetId, type Scenario } from '../../sim/page.ts';

export function smallWorld(own: Partial<Scenario> = {}, preset: PresetId = 'both-parents'): Scenario {
  return { ...scenarioFromPreset(preset, 'property'), days: 20, siblings: 2, cells: 70, ...own };
}

/** Any seed, any care, any chain, few cells and days. */
export const anyWorld = fc
  .record({
    seed: fc.string({ minLength: 1, maxLength: 12 }),
    days: fc.integer({ min: 1, max: 25 }),
    siblings: fc.integer({ min: 1, max: 3 }),
    cells: fc.integer({ min: 1, max: 150 }),
    licking: fc.integer({ min: 0, max: 120 }),
    huddling: fc.integer({ min: 0, max: 960 }),
    dyads: fc.integer({ min: 2, max: 32 }),
    collaboration: fc.constantFrom(0, 0.3, 0.5, 0.8, 1),
    mode: fc.constantFrom('switch' as const, 'graded' as const),
    sire: fc.boolean(),
  })
  .map(({ seed, days, siblings, cells, licking, huddling, dyads, collaboration, mode, sire }) =>
    smallWorld({
      seed,
      days,
      siblings,
      cells,
      set: {
        'care.licking': licking,
        'care.huddling': huddling,
        'site.dyads': dyads,
        'kinetics.collaboration': collaboration,
        'receptors.mode': mode,
        'sire.present': sire,
      },
    }),
  );

/** A result with its histogram. */
export type LivedResult = LifeResult & { readonly allelesByMarks: NonNullable<LifeResult['allelesByMarks']> };

export function live(scenario: Scenario, own: Partial<LifeJob> = {}): LivedResult {
  return runNow({ kind: 'life', scenario, from: 0, to: scenario.siblings, histogram: true, ...own }) as LivedResult;
}

export function cellOf(scenario: Scenario, individual: number, cell: number) {
  return lifeOfCell({ kind: 'cell', scenario, individual, cell });
}

/** Methylated strands of one young one on one day, over all dyads. */
export function strandsOn(result: LifeResult, young: number, day: number): number {
  const [, days, dyads] = result.strands.dims.map(({ size }) => size) as [number, number, number];
  const start = (young * days + day) * dyads;
  return result.strands.data.subarray(start, start + dyads).reduce((a, b) => a + b, 0);
}

/** The same as a fraction of all strands. */
export function levelOn(result: LifeResult, young: number, day: number): number {
  return strandsOn(result, young, day) / (4 * result.scenario.cells * result.strands.dims[2]!.size);
}

/** All totals of a result as plain arrays: equal when nothing that was simulated differs. */
export function everything(result: LifeResult) {
  return {
    strands: [...result.strands.data],
    allelesByMarks: [...(result.allelesByMarks?.data ?? [])],
    hemimethylated: [...result.hemimethylated.data],
    closedCopies: [...result.closedCopies.data],
    receptors: [...result.receptors.data],
  };
}

export function bitsIn(word: number): number {
  let count = 0;
  for (let left = word >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}
