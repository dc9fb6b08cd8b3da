/** A picture that grows: coarse first, nothing twice, called off and gone on with, the same numbers as in one go. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  InputError,
  scenarioFromPreset,
  sweepChecksum,
  type Job,
  type Runner,
  type Sweep,
  type SweepJob,
  type SweepResult,
} from '../../../sim/page.ts';
import { levelsOf } from '../../../src/views/sweep/refinement.ts';
import { createSweeper, keyOf } from '../../../src/views/sweep/sweeper.ts';
import { resultOf } from '../../../src/views/sweep/sweep-result.ts';

const scenario = { ...scenarioFromPreset('both-parents', 'grows'), days: 5, cells: 64 };
const grid = (count: number, step: number) => Array.from({ length: count }, (_, i) => step * i);
const sweep: Sweep = {
  scenario,
  x: { param: 'care.licking', values: grid(17, 5) },
  y: { param: 'family.hardship', values: grid(9, 0.125) },
  day: 3,
  replicates: 1,
  cells: 64,
};
const COUNT = 17 * 9;

/** A runner that notes what it was asked and can be held. */
function runnerOf() {
  const asked: SweepJob[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open = () => undefined as void;
  const runner = {
    async run(job: Job, { signal }: { signal?: AbortSignal } = {}) {
      asked.push(job as SweepJob);
      await gate;
      if (signal?.aborted) throw new Error('called off');
      return runNow(job as SweepJob);
    },
    close: () => undefined,
  } as unknown as Runner;
  return {
    runner,
    asked,
    hold: () => {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    letGo: () => {
      gate = Promise.resolve();
      open();
    },
  };
}

const until = async (what: () => boolean) => {
  for (let i = 0; i < 2000 && !what(); i++) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(what()).toBe(true);
};

describe('levels of a grid', () => {
  it.each([
    [41, 41],
    [41, 1],
    [29, 41],
    [7, 3],
    [2, 1],
    [1, 1],
  ])('add every point once, ends from the first (%i × %i)', (nx, ny) => {
    const levels = levelsOf(nx, ny);
    const all = levels.flatMap(({ points }) => points);
    expect([all.length, new Set(all).size]).toEqual([nx * ny, nx * ny]);
    const so = new Set<number>();
    for (const { columns, rows, points } of levels) {
      for (const point of points) so.add(point);
      expect([columns[0], columns.at(-1), rows[0], rows.at(-1)]).toEqual([0, nx - 1, 0, ny - 1]);
      for (const row of rows) for (const column of columns) expect(so.has(row * nx + column)).toBe(true);
    }
  });
  it('begin with a coarse picture', () => {
    expect(levelsOf(41, 41).map(({ points }) => points.length)).toEqual([121, 320, 1240]);
  });
});

describe('the sweeper', () => {
  it('comes to the numbers of one go, no point twice', async () => {
    const { runner, asked } = runnerOf();
    const sweeper = createSweeper(runner, () => undefined);
    sweeper.want([sweep]);
    await until(() => sweeper.store.getState().found.get(keyOf(sweep))?.done === COUNT);
    const points = asked.flatMap((job) => job.points!);
    expect(new Set(points).size).toBe(points.length);
    expect(asked.length).toBeGreaterThan(1);
    expect(sweepChecksum(resultOf(sweeper.store.getState().found.get(keyOf(sweep))!))).toBe(
      sweepChecksum(runNow({ kind: 'sweep', sweep, from: 0, to: COUNT }) as SweepResult),
    );
    await until(() => sweeper.store.getState().running === null);
  });
  it('keeps what is there when called off, and goes on from it', async () => {
    const { runner, asked, hold, letGo } = runnerOf();
    const sweeper = createSweeper(runner, (error) => {
      throw error;
    });
    sweeper.want([sweep]);
    await until(() => (sweeper.store.getState().found.get(keyOf(sweep))?.done ?? 0) > 0);
    hold();
    sweeper.stop();
    letGo();
    const { done } = sweeper.store.getState().found.get(keyOf(sweep))!;
    expect(sweeper.store.getState()).toMatchObject({ stopped: true, running: null });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sweeper.store.getState().found.get(keyOf(sweep))!.done).toBe(done);
    const before = asked.length;
    sweeper.goOn();
    await until(() => sweeper.store.getState().found.get(keyOf(sweep))!.done === COUNT);
    expect(asked.slice(before).flatMap((job) => job.points!).length).toBe(COUNT - done);
  });
  it('drops what nobody wants any more, and knows it when it is asked again', async () => {
    const { runner, asked } = runnerOf();
    const sweeper = createSweeper(runner, (error) => {
      throw error;
    });
    const other: Sweep = { ...sweep, y: null };
    sweeper.want([sweep]);
    sweeper.want([other]);
    await until(() => sweeper.store.getState().found.get(keyOf(other))?.done === 17);
    expect(sweeper.store.getState().found.get(keyOf(sweep))?.done ?? 0).toBeLessThan(COUNT);
    const before = asked.length;
    sweeper.leave();
    sweeper.want([other]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(asked.length).toBe(before);
  });
  it('tells what went wrong', async () => {
    const told: Error[] = [];
    const sweeper = createSweeper(runnerOf().runner, (error) => told.push(error));
    sweeper.want([{ ...sweep, day: 99 }]);
    await until(() => told.length > 0);
    expect(told[0]).toBeInstanceOf(InputError);
  });
  it('counts refused points as done and keeps their reasons', async () => {
    const window: Sweep = { ...sweep, x: { param: 'window.fullUntil', values: [0, 20, 40] }, y: null };
    const sweeper = createSweeper(runnerOf().runner, (error) => {
      throw error;
    });
    sweeper.want([window]);
    await until(() => sweeper.store.getState().found.get(keyOf(window))?.done === 3);
    expect(
      sweeper.store
        .getState()
        .found.get(keyOf(window))!
        .refused.map(({ point, problems }) => [point, problems[0]!.code]),
    ).toEqual([[2, 'window-ends-before-full']]);
  });
});
