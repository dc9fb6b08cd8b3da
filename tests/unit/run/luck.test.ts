/**
 * Many tissues of one animal: its own among them, luck as large as the master equation says, and nothing else in it.
 */
import { describe, expect, it } from 'vitest';
import { InputError, joinPieces, scenarioFromPreset, seriesOf, spreadOf, type LuckResult } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';

// All regions share a balance, so that theory is exact.
const scenario = {
  ...scenarioFromPreset('both-parents', 'luck'),
  cells: 100,
  days: 40,
  siblings: 3,
  set: { 'variation.region': 0 },
};
const SIZES = [10, 64, 100, 300];
const TISSUES = 200;
const job = { kind: 'luck', scenario, individual: 1, sizes: SIZES, from: 0, to: TISSUES } as const;
const result = runNow(job);
const rows = scenario.days + 1;
const at = (luck: LuckResult, tissue: number, size: number, day: number) =>
  luck.methylation.data[(tissue * SIZES.length + size) * rows + day]!;

describe('tissues of one animal', () => {
  it('begin with its own, counted cell by cell', () => {
    const life = runNow({ kind: 'life', scenario, from: 1, to: 2 });
    expect(result.methylation.data.slice(2 * rows, 3 * rows)).toEqual(seriesOf(life, 0).methylation);
    const few = runNow({ kind: 'life', scenario: { ...scenario, cells: 10 }, from: 1, to: 2 });
    expect(result.methylation.data.slice(0, rows)).toEqual(seriesOf(few, 0).methylation);
  });
  it('spread as the master equation says at every size: SD over copies by the root of their number', () => {
    const { mean, sd, exact } = runNow({ kind: 'expected', scenario, individual: 1 });
    expect(exact).toBe(true);
    for (const day of [5, 20, 40])
      SIZES.forEach((cells, size) => {
        const values = Array.from({ length: TISSUES }, (_, tissue) => at(result, tissue, size, day));
        const theory = sd[day]! / Math.sqrt(2 * cells);
        // The SD of 200 values is known to one part in twenty (1/√(2·199)); four standard errors.
        expect(Math.abs(spreadOf(values) / theory - 1), `${cells} cells, day ${day}`).toBeLessThan(
          4 / Math.sqrt(2 * (TISSUES - 1)),
        );
        expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / TISSUES - mean[day]!)).toBeLessThan(
          (4 * theory) / Math.sqrt(TISSUES),
        );
      });
  });
  it('join to the same whole from pieces', () => {
    const pieces = [
      [5, 8],
      [0, 2],
      [2, 5],
    ].map(([from, to]) => runNow({ ...job, from: from!, to: to! }));
    expect(joinPieces({ ...job, to: 8 }, pieces)).toEqual(runNow({ ...job, to: 8 }));
  });
  it.each([{ individual: 3 }, { sizes: [] }, { sizes: [10, 10] }, { sizes: [0.5] }, { from: 2, to: 2 }])(
    'are refused where they make no sense: %o',
    (fault) => {
      expect(() => runNow({ ...job, to: 1, ...fault })).toThrow(InputError);
    },
  );
});
