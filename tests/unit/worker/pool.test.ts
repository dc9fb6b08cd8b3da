/** The pool of workers, played with workers that die, hang, end in silence or never come. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinPieces, scenarioFromPreset, type Job, type LifeJob } from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';
import { createPoolRunner } from '../../../src/worker/pool.ts';
import { fakeWorkers, type FakeWorker } from './fake-worker.ts';

const scenario = { ...scenarioFromPreset('both-parents', 'pool'), siblings: 7, cells: 64, days: 5 };
const day = (number: number): Job => ({ kind: 'day', scenario, day: number });
const second = 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A pool, its workers, and what it told. */
function pool(size: number, onStart?: (worker: FakeWorker) => void) {
  const workers = fakeWorkers(onStart);
  const told: string[] = [];
  const runner = createPoolRunner(size, (news) => told.push(news), workers.spawn);
  /** Asks, and notes how it ended. */
  const ask = (job: Job, signal?: AbortSignal) => {
    const end: { result?: unknown; error?: string } = {};
    void runner.run(job, signal === undefined ? {} : { signal }).then(
      (result) => (end.result = result),
      (error: Error) => (end.error = error.name),
    );
    return end;
  };
  return { workers, told, runner, ask };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a shared job', () => {
  it.each([
    [1, 7],
    [2, 7],
    [3, 7],
    [2, 2],
    [4, 3],
  ])('leaves out no unit between %i workers', async (size, units) => {
    const { workers, ask } = pool(size);
    await settled();
    ask({ kind: 'life', scenario, from: 2, to: 2 + units });
    const ranges = workers.all.flatMap(({ asked }) => asked).map(({ job }) => job as LifeJob);
    const given = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
    expect(given).toEqual(Array.from({ length: units }, (_, i) => 2 + i));
  });

  it('is joined to the bits of one run', async () => {
    const { workers, ask } = pool(2);
    await settled();
    const job = { kind: 'life', scenario, from: 0, to: 7, digest: true } as const;
    const end = ask(job);
    for (const worker of workers.all) for (const { id, job: piece } of worker.asked) worker.done(id, runNow(piece));
    await settled();
    expect(end.result).toEqual(joinPieces(job, [runNow(job)]));
  });

  it('asks again only for the piece that was lost', async () => {
    const { workers, told, ask } = pool(2);
    await settled();
    const end = ask({ kind: 'life', scenario, from: 0, to: 7 });
    const [first, other] = workers.all as [FakeWorker, FakeWorker];
    first.die();
    await settled();
    expect(workers.all).toHaveLength(3);
    expect(workers.last.asked.map(({ job }) => job)).toEqual(first.asked.map(({ job }) => job));
    expect(told).toEqual(['restarted']);
    for (const worker of [workers.last, other]) for (const { id, job } of worker.asked) worker.done(id, runNow(job));
    await settled();
    expect(end.result).toBeDefined();
  });
});

describe('a worker that dies', () => {
  it('is replaced, and the next is asked the same', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    const end = ask(day(3));
    workers.last.die();
    await settled();
    expect(workers.all).toHaveLength(2);
    workers.last.answer();
    await settled();
    expect(end.result).toEqual(day(3));
    expect(told).toEqual(['restarted']);
  });

  it('with nothing to do is replaced when something is asked, without a word', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    workers.last.die();
    await vi.advanceTimersByTimeAsync(60 * second);
    expect(workers.all).toHaveLength(1);
    const end = ask(day(1));
    await settled();
    workers.last.answer();
    await settled();
    expect(end.result).toEqual(day(1));
    expect(told).toEqual([]);
  });

  it('four times in a row ends the job, and the next job is tried afresh', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    const end = ask(day(1));
    for (let death = 0; death < 4; death++) {
      expect(end.error).toBeUndefined();
      workers.last.die();
      await settled();
    }
    expect(end.error).toBe('WorkerCrashed');
    expect(told).toEqual(['restarted', 'restarted', 'restarted', 'gave-up']);
    const next = ask(day(2));
    await settled();
    expect(workers.last.asked.map(({ job }) => job)).toEqual([day(2)]);
    workers.last.answer();
    await settled();
    expect(next.result).toEqual(day(2));
    expect(told.slice(4)).toEqual(['answers']);
  });

  it('is forgotten once the next has answered: a hundred deaths with answers in between lose nothing', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    for (let number = 1; number <= 100; number++) {
      const end = ask(day(number));
      workers.last.die();
      await settled();
      workers.last.answer();
      await settled();
      expect(end.result).toEqual(day(number));
    }
    expect(told).toEqual(new Array(100).fill('restarted'));
  });

  it('takes no job along that was called off', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    const abort = new AbortController();
    const end = ask(day(1), abort.signal);
    abort.abort();
    await settled();
    expect(end.error).toBe('RunCancelled');
    expect(workers.last.told.map(({ type }) => type)).toEqual(['start', 'cancel']);
    workers.last.die();
    await vi.advanceTimersByTimeAsync(10 * second);
    expect(workers.all).toHaveLength(1);
    expect(told).toEqual([]);
  });
});

describe('a worker that hangs or ended in silence', () => {
  it('is noticed within five seconds, and the next is asked the same', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    const end = ask(day(1));
    await vi.advanceTimersByTimeAsync(5 * second);
    expect(told).toEqual(['restarted']);
    expect(workers.all[0]!.terminated).toBe(true);
    workers.last.answer();
    await settled();
    expect(end.result).toEqual(day(1));
  });

  it('a hundred times, each within five seconds', async () => {
    const { workers, ask } = pool(1);
    await settled();
    for (let number = 1; number <= 100; number++) {
      // Whenever it is asked, not in step with the ticks.
      await vi.advanceTimersByTimeAsync(number * 37);
      const end = ask(day(number));
      const hung = workers.last;
      await vi.advanceTimersByTimeAsync(5 * second);
      expect(hung.terminated, String(number)).toBe(true);
      workers.last.answer();
      await settled();
      expect(end.result).toEqual(day(number));
    }
  });

  it('is not taken for one that works for long and says so', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    const end = ask(day(1));
    const { id } = workers.last.asked[0]!;
    for (let part = 1; part <= 40; part++) {
      // Longer than any step takes.
      await vi.advanceTimersByTimeAsync(2.5 * second);
      workers.last.part(id, { done: part, total: 40 });
    }
    workers.last.answer();
    await settled();
    expect(end.result).toEqual(day(1));
    expect(workers.all).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('nor for one that is asked again after what it was slow to answer was called off', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    for (let question = 0; question < 5; question++) {
      const abort = new AbortController();
      ask(day(question), abort.signal);
      await vi.advanceTimersByTimeAsync(2.5 * second);
      abort.abort();
    }
    expect(workers.all).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('nor is a laptop that slept, or a tab that lay hidden: late ticks do not count', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    const end = ask(day(1));
    const now = performance.now.bind(performance);
    let slept = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + slept);
    for (let tick = 0; tick < 30; tick++) {
      slept += 59 * second;
      await vi.advanceTimersByTimeAsync(second);
    }
    expect(told).toEqual([]);
    vi.mocked(performance.now).mockRestore();
    workers.last.answer();
    await settled();
    expect(end.result).toEqual(day(1));
  });

  it('gets more time with each death, for a device may be slow', async () => {
    const { workers, told, ask } = pool(1);
    await settled();
    const end = ask(day(1));
    const lived: number[] = [];
    for (let death = 0; death < 4; death++) {
      const { last } = workers;
      for (let seconds = 1; !last.terminated && seconds < 60; seconds++) {
        await vi.advanceTimersByTimeAsync(second);
        lived[death] = seconds;
      }
    }
    expect(end.error).toBe('WorkerCrashed');
    expect(lived.every((seconds, i) => i === 0 || seconds > lived[i - 1]!)).toBe(true);
    expect(told.at(-1)).toBe('gave-up');
  });
});

describe("a worker's script", () => {
  it('that does not come once is tried again without a word', async () => {
    let tries = 0;
    const { workers, told, ask } = pool(1, (worker) => (++tries === 1 ? worker.die() : worker.ready()));
    const end = ask(day(1));
    await vi.advanceTimersByTimeAsync(second);
    expect(workers.all).toHaveLength(2);
    workers.last.answer();
    await settled();
    expect(end.result).toEqual(day(1));
    expect(told).toEqual([]);
  });

  it('that is refused every time is never said to be started again; what is asked later is tried afresh', async () => {
    let refused = true;
    const { workers, told, ask } = pool(1, (worker) => (refused ? worker.die() : worker.ready()));
    const end = ask(day(1));
    await vi.advanceTimersByTimeAsync(10 * second);
    expect(end.error).toBe('WorkerCrashed');
    expect(told).toEqual(['gave-up']);
    const tried = workers.all.length;
    refused = false;
    const next = ask(day(2));
    await settled();
    expect(workers.all).toHaveLength(tried + 1);
    workers.last.answer();
    await settled();
    expect(next.result).toEqual(day(2));
    expect(told).toEqual(['gave-up', 'answers']);
  });

  it('that is refused only after a worker died is no successor', async () => {
    let refused = false;
    const { workers, told, ask } = pool(1, (worker) => (refused ? worker.die() : worker.ready()));
    await settled();
    ask(day(1));
    refused = true;
    workers.last.die();
    await vi.advanceTimersByTimeAsync(10 * second);
    expect(told).toEqual(['gave-up']);
  });

  it('that a browser refuses to start at all is the same', async () => {
    const told: string[] = [];
    const runner = createPoolRunner(
      2,
      (news) => told.push(news),
      () => {
        throw new DOMException('no workers here', 'SecurityError');
      },
    );
    const end = runner.run(day(1)).then(
      () => '',
      (error: Error) => error.name,
    );
    await vi.advanceTimersByTimeAsync(10 * second);
    expect(await end).toBe('WorkerCrashed');
    expect(told).toEqual(['gave-up']);
  });

  it('that is slow to come is waited for, which is said within five seconds and taken back with its first word', async () => {
    const { workers, told, ask } = pool(1, () => undefined);
    const end = ask(day(1));
    await vi.advanceTimersByTimeAsync(5 * second);
    expect(told).toEqual(['late']);
    await vi.advanceTimersByTimeAsync(10 * second);
    expect(workers.all).toHaveLength(1);
    workers.last.ready();
    expect(told).toEqual(['late', 'answers']);
    workers.last.answer();
    await settled();
    expect(end.result).toEqual(day(1));
    expect(told).toEqual(['late', 'answers']);
  });
});

it('nothing counts while nothing is asked', async () => {
  const { workers, ask } = pool(2);
  await settled();
  ask(day(1));
  workers.all[0]!.answer();
  await vi.advanceTimersByTimeAsync(5 * second);
  expect(vi.getTimerCount()).toBe(0);
});
