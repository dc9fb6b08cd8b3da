/** One young one lived again: the very life that was part of the run, with its cells. */
import { describe, expect, it } from 'vitest';
import { newStudy, scenarioFromPreset, type AnimalResult } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';

const vole = { ...scenarioFromPreset('both-parents', 'animal'), cells: 64, days: 30, siblings: 4 };
const last = (series: Float64Array) => series.at(-1)!;

/** Closed copies on the last day, as the town would draw them. */
function shut({ closedByDay, scenario }: AnimalResult): number {
  const words = closedByDay.dims[1]!.size;
  const row = closedByDay.data.subarray(scenario.days * words, (scenario.days + 1) * words);
  return row.reduce((sum, word) => sum + [...word.toString(2)].filter((bit) => bit === '1').length, 0);
}

describe('an animal lived again', () => {
  it('is the same as in the litters it was one of, day by day', () => {
    const litters = runNow({ kind: 'litters', scenario: vole, from: 0, to: 3, pups: 2 });
    const animal = runNow({ kind: 'animal', of: { in: 'litters', scenario: vole, litter: 2, pup: 1 } });
    const rows = vole.days + 1;
    for (const id of ['methylation', 'closedCopies', 'receptors', 'response'] as const)
      expect(animal.series[id]).toEqual(litters.series[id].data.slice(5 * rows, 6 * rows));
    expect(shut(animal)).toBe(Math.round((last(animal.series.closedCopies) / 100) * 2 * vole.cells));
  });

  it.each([
    ['dealt by lot', {}],
    ['half of each litter fostered', { crossFoster: true, pups: 4 }],
    ['in a mystery world, picked by genes', { mystery: true, assignment: 'genes' as const }],
  ])('is the same as in a trial, %s', (_name, more) => {
    const study = newStudy('vole-trial', vole, { littersA: 3, littersB: 2, pups: 2, cells: 64, day: 20, ...more });
    const trial = runNow({ kind: 'vole-trial', study, from: 0, to: 5 });
    const animals = trial.truth.methylation.length;
    for (const at of [0, 3, animals - 1]) {
      const animal = runNow({ kind: 'animal', of: { in: 'vole-trial', study, animal: at } });
      expect(animal.scenario.days).toBe(20);
      expect(last(animal.series.methylation)).toBeCloseTo(trial.truth.methylation[at]!, 10);
      expect(last(animal.series.receptors)).toBe(trial.truth.receptors[at]!);
    }
  });

  it.each([
    ['as it comes', {}],
    ['marks kept, fostered and supported', { germlineReset: false, fosterAt: 2, supportAt: 3 }],
  ])('is the same as in a family line, %s', (_name, more) => {
    const study = newStudy('lineage', vole, { lines: 10, generations: 3, cells: 64, ...more });
    const lines = runNow({ kind: 'lineage', study, from: 0, to: 3 });
    for (const [g, group] of (['high', 'low'] as const).entries())
      for (const generation of [1, 3]) {
        const animal = runNow({ kind: 'animal', of: { in: 'lineage', study, group, line: 2, generation } });
        const at = (g * 3 + 2) * 3 + generation - 1;
        expect(last(animal.series.methylation)).toBeCloseTo(lines.methylation[at]!, 10);
        expect(last(animal.series.receptors)).toBe(lines.receptors[at]!);
      }
  });

  it('is refused where there is none', () => {
    const study = newStudy('vole-trial', vole, { littersA: 2, littersB: 2, pups: 2 });
    expect(() => runNow({ kind: 'animal', of: { in: 'vole-trial', study, animal: 8 } })).toThrow();
    expect(() => runNow({ kind: 'animal', of: { in: 'litters', scenario: vole, litter: 0, pup: 4 } })).toThrow();
    const line = newStudy('lineage', vole, { lines: 10, generations: 2 });
    expect(() =>
      runNow({ kind: 'animal', of: { in: 'lineage', study: line, group: 'low', line: 0, generation: 3 } }),
    ).toThrow();
  });
});
