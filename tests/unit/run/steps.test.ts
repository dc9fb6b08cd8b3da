/**
 * Jobs over large tissues come up for air: between two steps no more than sixteen blocks are lived, whatever is asked.
 */
import { describe, expect, it } from 'vitest';
import { scenarioFromPreset, sliderGrid, type Job } from '../../../sim/page.ts';
import { createPace } from '../../../sim/run/pace.ts';
import { Cancelled, runInSteps } from '../../../sim/engine.ts';

/** 64 blocks of 64 cells. */
const BLOCKS = 64;
const scenario = { ...scenarioFromPreset('both-parents', 'steps'), cells: 64 * BLOCKS, days: 6, siblings: 2 };
const twin = { ...scenario, set: { 'care.licking': 80 } };
const x = { param: 'care.licking', values: sliderGrid('care.licking', 2) } as const;

/** Jobs that live all cells of a young one, with how many times they do so. */
const LIVES: readonly (readonly [number, Job])[] = [
  [1, { kind: 'life', scenario, from: 0, to: 1 }],
  [2, { kind: 'bout', scenario, day: 2, giver: 'dam', channel: 'licking', bout: 1 }],
  [1, { kind: 'day', scenario, day: 6 }],
  [1, { kind: 'reserve', scenario, day: 6 }],
  [3, { kind: 'saliva', scenario, from: 0, to: 1 }],
  [2, { kind: 'litters', scenario, pups: 1, from: 0, to: 2 }],
  [2, { kind: 'sweep', sweep: { scenario, x, y: null, day: 6, replicates: 1, cells: scenario.cells }, from: 0, to: 2 }],
  [1, { kind: 'luck', scenario, individual: 0, sizes: [10, scenario.cells], from: 0, to: 1 }],
  [2, { kind: 'cells', scenario, twin, individual: 0, day: 6 }],
];

describe('a job over many cells', () => {
  it.each(LIVES.map(([lives, job]) => [job.kind, lives, job] as const))(
    '%s pauses at least every sixteen blocks',
    async (_, lives, job) => {
      let steps = 0;
      await runInSteps(job, () => Promise.resolve(), { onPart: () => steps++ });
      expect(steps).toBeGreaterThanOrEqual((lives * BLOCKS) / 16);
    },
  );

  it.each(LIVES.map(([, job]) => [job.kind, job] as const))(
    '%s can be called off after its first step',
    async (_, job) => {
      const signal = { aborted: false };
      await expect(
        runInSteps(job, () => Promise.resolve(), { signal, onPart: () => (signal.aborted = true) }),
      ).rejects.toThrow(Cancelled);
    },
  );

  it.each([
    [90, 16],
    [550, 2],
    [1440, 1],
    [4000, 1],
    [6, 16],
    [0, 16],
  ])('whose lives have %i days pauses every %i blocks', (days, every) => {
    const due = createPace(days);
    const pauses = Array.from({ length: 64 }, (_, i) => (due() ? [i + 1] : [])).flat();
    expect(pauses).toEqual(Array.from({ length: 64 / every }, (_, i) => (i + 1) * every));
  });
});
