/** Ten other animals with the same care: their seeds, what is simulated of them when, and that no two worlds mix. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import {
  parseScenario,
  scenarioFromPreset,
  seriesOf,
  type AnyResult,
  type Job,
  type LifeJob,
  type Runner,
  type Scenario,
} from '../../../sim/page.ts';
import { createPage } from '../../../src/state/page.ts';
import { createWorld, type WorldStore } from '../../../src/state/store.ts';
import { askTen, followTen, roomAround, tenHere, tenSeeds, tenWorlds } from '../../../src/state/ten.ts';
import type { Focal } from '../../../src/state/types.ts';

const CELLS = 16;
/** So long a slider that is held has to stand still. */
const STILL_MS = 40;
const SEED = 'ten';
const ASKED = askTen((data) => data);
const world = (licking: number, seed = SEED): Scenario => ({
  ...scenarioFromPreset('both-parents', seed),
  set: { 'care.licking': licking },
  cells: CELLS,
  siblings: 2,
});
const methylation = (scenario: Scenario) => seriesOf(runNow({ kind: 'life', scenario, from: 0, to: 1 }), 0).methylation;
const focalOf = (scenario: Scenario): Focal => {
  const result = runNow({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true });
  return { scenario, result, series: seriesOf(result, 0) };
};
const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

/** A world whose ten are followed; a test answers one life after another. */
function followed(first: Scenario) {
  const waiting: { readonly job: LifeJob; readonly answer: () => void }[] = [];
  const faults: unknown[] = [];
  const runner: Runner = {
    run: (job: Job) =>
      new Promise<AnyResult>((resolve) => {
        waiting.push({ job: job as LifeJob, answer: () => resolve(runNow(job)) });
      }) as never,
    close: () => undefined,
  };
  const store: WorldStore = createWorld({ run: () => new Promise(() => {}) } as never, createPage());
  store.setState({ scenario: first, focal: focalOf(first), ten: ASKED });
  const stop = followTen(store, runner, (error) => faults.push(error));
  return {
    store,
    stop,
    waiting,
    faults,
    /** Answers what waits until nothing more is asked, or so many lives. */
    async answer(lives = Infinity) {
      await settled();
      for (let i = 0; i < lives && waiting.length > 0; i++) {
        waiting.shift()!.answer();
        await settled();
        // A held slider that stands still lets the next of the ten begin.
        await vi.advanceTimersByTimeAsync(STILL_MS);
      }
    },
    /** Another world under a held slider. */
    drag(to: Scenario, from: Focal) {
      store.setState({
        scenario: to,
        drag: { param: 'care.licking', from: from.scenario },
        moved: { param: 'care.licking', from: from.scenario },
        before: from,
        focal: focalOf(to),
      });
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The world whose ten these curves are, by simulating all of them anew. */
const curvesOf = (scenario: Scenario) => tenWorlds(scenario).map((own) => methylation(own));

describe('their seeds', () => {
  it('are ten, all different, the same at each time, and readable from the seed of the world', () => {
    expect(tenSeeds('anna')).toEqual(Array.from({ length: 10 }, (_, i) => `anna+${i + 1}`));
  });
  it.each(['x'.repeat(64), '🐭'.repeat(32), 'é'.repeat(64)])(
    'are taken by the model, however long a name is',
    (seed) => {
      const seeds = tenSeeds(seed);
      expect(new Set(seeds).size).toBe(10);
      for (const own of seeds) expect(() => parseScenario(world(40, own))).not.toThrow();
    },
  );
  it('are all that differs from the world they stand beside', () => {
    const own = world(40);
    for (const each of tenWorlds(own)) expect({ ...each, seed: SEED }).toEqual(own);
    expect(tenWorlds(world(40, 'other'), SEED).map(({ seed }) => seed)).toEqual(tenSeeds(SEED));
  });
});

describe('what is simulated', () => {
  it('is all cells of ten lives, one after another, and equals what the command line gives for those seeds', async () => {
    const { store, answer, waiting } = followed(world(40));
    await settled();
    expect(waiting).toHaveLength(1);
    expect(waiting[0]!.job).toMatchObject({ kind: 'life', from: 0, to: 1, scenario: { cells: CELLS } });
    await answer(9);
    expect(store.getState().ten!.now).toBeNull();
    await answer();
    expect(store.getState().ten!.now!.curves).toEqual(curvesOf(world(40)));
    expect(store.getState().ten!.before).toBeNull();
  });

  it('is never a mixture of two worlds: those on screen stay whole until the next ten are whole', async () => {
    const { store, answer, waiting, drag } = followed(world(40));
    await answer();
    const first = store.getState().focal!;
    drag(world(50), first);
    await answer(4);
    drag(world(60), first);
    drag(world(80), first);
    await answer(3);
    // Seven of the ten under 50 minutes are in; shown are still those under 40, known as such.
    expect(store.getState().ten!.now!.scenario).toBe(first.scenario);
    await answer(3);
    expect(store.getState().ten!.now!.scenario.set).toEqual({ 'care.licking': 50 });
    expect(store.getState().ten!.now!.curves).toEqual(curvesOf(world(50)));
    // Of what was moved meanwhile only the latest is simulated.
    expect(new Set(waiting.map(({ job }) => job.scenario.set['care.licking']))).toEqual(new Set([80]));
    await answer();
    expect(store.getState().ten!.now!.curves).toEqual(curvesOf(world(80)));
    // The same ten animals as before the drag, which need no second run.
    expect(store.getState().ten!.before!.curves).toEqual(curvesOf(world(40)));
  });

  it('takes one life for each step of the bold curve while a slider is held', async () => {
    const { store, waiting, drag, answer } = followed(world(40));
    await answer();
    const first = store.getState().focal!;
    drag(world(50), first);
    await settled();
    waiting.shift()!.answer();
    await settled();
    expect(waiting).toEqual([]);
    drag(world(60), first);
    await settled();
    expect(waiting).toHaveLength(1);
    // Let go, the rest are simulated without a wait.
    waiting.shift()!.answer();
    await settled();
    store.setState({ drag: null });
    await settled();
    for (let lives = 2; lives < 10; lives++) {
      waiting.shift()!.answer();
      await settled();
    }
    expect(store.getState().ten!.now!.scenario.set).toEqual({ 'care.licking': 50 });
  });

  it('keeps the axis’s room while a slider is held', async () => {
    const { store, answer, drag } = followed(world(40));
    await answer();
    const first = store.getState().focal!;
    const { room } = store.getState().ten!;
    drag(world(110), first);
    await answer();
    expect(store.getState().ten!.room).toBe(room);
    store.setState({ drag: null });
    await answer();
    const { ten, focal } = store.getState();
    expect(ten!.room).toEqual(roomAround(focal!, ten!.now!));
    expect(ten!.room).not.toEqual(room);
  });

  it('takes in the world before when it was not known, once nothing is held', async () => {
    const before = focalOf(world(40));
    const { store, answer, waiting } = followed(world(80));
    await answer();
    store.setState({ before, moved: { param: 'care.licking', from: before.scenario } });
    await answer();
    expect(store.getState().ten!.before!.curves).toEqual(curvesOf(world(40)));
    expect(waiting).toEqual([]);
  });

  it('has no world before where another animal was shown: that is luck, and the ten are made anew', async () => {
    const { store, answer } = followed(world(40));
    await answer();
    const first = store.getState().focal!;
    const next = world(40, 'other');
    store.setState({
      scenario: next,
      focal: focalOf(next),
      before: first,
      moved: { param: 'seed', from: first.scenario },
    });
    await answer();
    expect(store.getState().ten!.before).toBeNull();
    expect(store.getState().ten!.now!.curves).toEqual(curvesOf(next));
  });

  it('ends when they are taken away, and says nothing of what was still on its way', async () => {
    const { store, answer, stop, waiting } = followed(world(40));
    await answer(2);
    store.setState({ ten: null });
    stop();
    await answer();
    expect(store.getState().ten).toBeNull();
    store.setState({ focal: focalOf(world(50)) });
    await settled();
    expect(waiting).toEqual([]);
  });

  it('stands beside its own species only', () => {
    const vole = focalOf(world(40));
    const infant = focalOf({ ...scenarioFromPreset('infant-both-parents', SEED), cells: CELLS, siblings: 2 });
    const ten = { ...ASKED, now: { scenario: vole.scenario, curves: [vole.series.methylation] } };
    expect(tenHere({ ten, focal: vole })!.now).toBe(ten.now);
    expect(tenHere({ ten, focal: infant })).toBeNull();
    expect(tenHere({ ten: ASKED, focal: vole })).toBeNull();
  });
});

it('the room around a curve is the farthest that others lie below and above it', () => {
  const own = { series: { methylation: Float64Array.of(10, 20, 30) } } as unknown as Focal;
  const curves = [
    [10, 15, 31],
    [12, 21, 28],
  ];
  expect(roomAround(own, { scenario: world(40), curves })).toEqual([5, 2]);
});
