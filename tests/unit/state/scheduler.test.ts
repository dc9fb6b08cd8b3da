/** What runs when: the latest of the young one, then ends and litter; what a new change makes idle is called off. */
import { describe, expect, it } from 'vitest';
import {
  InputError,
  scenarioFromPreset,
  type AnyResult,
  type CancelSignal,
  type Job,
  type LifeJob,
  type LifeResult,
  type Runner,
  type Scenario,
} from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';
// It is asked for in the midst of a run; here it has come already.
import '../../../src/state/litter.ts';
import { createScheduler } from '../../../src/state/scheduler.ts';

const world = (licking: number): Scenario => ({
  ...scenarioFromPreset('both-parents', 'scheduler'),
  siblings: 2,
  cells: 4,
  days: 3,
  set: { 'care.licking': licking },
});
const ends = { least: world(0), most: world(120) };

interface Asked {
  readonly job: LifeJob;
  readonly signal: CancelSignal | undefined;
  answer(): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** A runner whose answers a test gives; a life is answered with its own job, and a litter with itself. */
function played() {
  const asked: Asked[] = [];
  const heard: string[] = [];
  // What a litter is kept by is a file of its own, which comes in another turn.
  const settled = () => new Promise<void>((done) => setTimeout(done, 5));
  const runner: Runner = {
    run: (job: Job, options: { signal?: CancelSignal } = {}) =>
      new Promise<AnyResult>((resolve, reject) => {
        asked.push({
          job: job as LifeJob,
          signal: options.signal,
          answer: () => (
            resolve((job as LifeJob).digest === true ? runNow(job) : (job as unknown as LifeResult)),
            settled()
          ),
          fail: (error) => (reject(error), settled()),
        });
      }) as never,
    close: () => undefined,
  };
  const licking = ({ scenario }: { readonly scenario: Scenario }) => scenario.set['care.licking'];
  const scheduler = createScheduler(runner, {
    onFocal: (result) => heard.push(`focal ${licking(result)}`),
    onEnds: (scenario, least, most) =>
      heard.push(
        `ends ${[least, most].map((end) => (end === null ? 'none' : licking(end))).join(' ')} of ${licking({ scenario })}`,
      ),
    onLitter: (result) => heard.push(`litter ${licking(result)}`),
    onFailure: (error, scenario) => heard.push(`${error.message} at ${licking({ scenario })}`),
  });
  return {
    asked,
    heard,
    scheduler,
    runs: () =>
      asked.map(
        ({ job }) => `${job.digest === true ? 'litter' : job.closedByDay === true ? 'focal' : 'end'} ${licking(job)}`,
      ),
  };
}

describe('the young one', () => {
  it('runs once at a time; of all that came meanwhile only the latest', async () => {
    const { asked, heard, scheduler, runs } = played();
    for (const licking of [10, 20, 30, 40]) scheduler.focal(world(licking));
    expect(runs()).toEqual(['focal 10']);
    await asked[0]!.answer();
    expect(runs()).toEqual(['focal 10', 'focal 40']);
    await asked[1]!.answer();
    expect(heard).toEqual(['focal 10', 'focal 40']);
  });

  it('runs for the latest also where the one before failed', async () => {
    const { asked, heard, scheduler, runs } = played();
    scheduler.focal(world(10));
    scheduler.focal(world(20));
    await asked[0]!.fail(new Error('gone'));
    expect(heard).toEqual(['gone at 10']);
    expect(runs()).toEqual(['focal 10', 'focal 20']);
  });
});

describe('what follows a change', () => {
  it('is both ends of the slider, then the litter', async () => {
    const { asked, heard, scheduler, runs } = played();
    scheduler.settle(world(50), ends);
    expect(runs()).toEqual(['end 0', 'end 120']);
    await asked[0]!.answer();
    await asked[1]!.answer();
    expect(runs()).toEqual(['end 0', 'end 120', 'litter 50']);
    await asked[2]!.answer();
    expect(heard).toEqual(['ends 0 120 of 50', 'litter 50']);
  });

  it('goes on without an end that the model refuses', async () => {
    const { asked, heard, scheduler } = played();
    scheduler.settle(world(50), ends);
    await asked[0]!.answer();
    await asked[1]!.fail(new InputError([]));
    expect(heard).toEqual(['ends 0 none of 50']);
  });

  it.each(['ends', 'litter'] as const)(
    'halt aborts it while the %s run, and nobody hears of it any more',
    async (stage) => {
      const { asked, heard, scheduler } = played();
      scheduler.settle(world(50), stage === 'ends' ? ends : null);
      const running = [...asked];
      expect(running.map(({ signal }) => signal?.aborted)).toEqual(running.map(() => false));
      scheduler.halt();
      expect(running.map(({ signal }) => signal?.aborted)).toEqual(running.map(() => true));
      // An answer that was already on its way, and a failure, come too late.
      await running[0]!.answer();
      for (const one of running.slice(1)) await one.fail(new Error('late'));
      expect(heard).toEqual([]);
      expect(asked).toEqual(running);
    },
  );

  it('is called off by what follows the next change', async () => {
    const { asked, heard, scheduler, runs } = played();
    scheduler.settle(world(50), null);
    scheduler.settle(world(60), null);
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    await asked[0]!.answer();
    await asked[1]!.answer();
    expect(runs()).toEqual(['litter 50', 'litter 60']);
    expect(heard).toEqual(['litter 60']);
  });
});
