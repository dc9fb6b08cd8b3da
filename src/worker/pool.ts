import {
  asAsked,
  canBeCut,
  joinPieces,
  type AnyResult,
  type CancelSignal,
  type Job,
  type Progress,
  type RangeJob,
  type ResultOf,
  type Runner,
} from '../../sim/page.ts';
import type { WorkerNews } from '../state/types.ts';
import { openSeat, TICK_MS, type Seat } from './seat.ts';
import { spawnEngineWorker } from './spawn.ts';

/** The job was called off by its signal. */
export class RunCancelled extends Error {
  override name = 'RunCancelled';
}

/**
 * The Runner over workers. A job for several young ones is shared out; results are whole-number totals and digests,
 * so they join to the same bits however many workers there are. A worker that dies, hangs or falls silent is replaced
 * and the next one is asked the same; a job rejects with WorkerCrashed only after several of them.
 * @param tell what became of workers, for the page to say.
 * @param spawn starts a worker; tests give their own.
 */
export function createPoolRunner(
  size: number,
  tell: (news: WorkerNews) => void = () => undefined,
  spawn: () => Worker = spawnEngineWorker,
): Runner {
  let awaited = false;
  const seats: readonly Seat[] = Array.from({ length: size }, () =>
    openSeat(spawn, (news) => {
      // The page is told that workers answer only after it was told that a job was given up or was late.
      if (news === 'answers' && !awaited) return;
      awaited = news === 'gave-up' || news === 'late';
      tell(news);
    }),
  );
  const watch = createWatch(seats);
  let nextId = 1;

  function runOn(seat: Seat, job: Job, signal?: CancelSignal, onPart?: (part: Progress) => void): Promise<AnyResult> {
    if (signal?.aborted) return Promise.reject(new RunCancelled());
    const id = nextId++;
    watch.begin();
    return new Promise((resolve, reject) => {
      seat.ask(id, job, onPart).then(resolve, reject);
      signal?.addEventListener('abort', () => {
        if (seat.cancel(id)) reject(new RunCancelled());
      });
    });
  }

  const idlest = () => seats.reduce((best, seat) => (seat.size < best.size ? seat : best));

  async function runShared<J extends RangeJob>(
    job: J,
    signal?: CancelSignal,
    onPart?: (part: Progress) => void,
  ): Promise<ResultOf<J>> {
    const parts = shareOut(job, seats.length);
    const heard: Progress[] = parts.map(() => ({ done: 0, total: 0 }));
    const pieces = await Promise.all(
      parts.map(
        (part, i) =>
          runOn(seats[i]!, part, signal, (news) => {
            heard[i] = news;
            onPart?.({ done: sum(heard.map(({ done }) => done)), total: sum(heard.map(({ total }) => total)) });
          }) as Promise<ResultOf<J>>,
      ),
    );
    return joinPieces(job, pieces);
  }

  return {
    run<J extends Job>(job: J, options: { signal?: CancelSignal; onPart?: (part: Progress) => void } = {}) {
      const { signal, onPart } = options;
      if (canBeCut(job)) return runShared(job, signal, onPart);
      return runOn(idlest(), job, signal, onPart).then((result) => asAsked(job, result as ResultOf<J>));
    },
    close() {
      watch.end();
      for (const seat of seats) seat.close();
    },
  };
}

/** A job cut into as many runs as there are workers, as even as they can be. */
function shareOut<J extends RangeJob>(job: J, workers: number): readonly J[] {
  const units = job.to - job.from;
  const parts = Math.min(workers, units);
  const at = (i: number) => job.from + Math.floor((units * i) / parts);
  return Array.from({ length: parts }, (_, i) => ({ ...job, from: at(i), to: at(i + 1) }));
}

/** Counts the seconds of silence of workers, for as long as anything is asked. */
function createWatch(seats: readonly Seat[]) {
  let watching: ReturnType<typeof setInterval> | undefined;
  let lastTick = 0;

  function end(): void {
    clearInterval(watching);
    watching = undefined;
  }

  function tick(): void {
    const now = performance.now();
    // A tick that comes late was no second of silence: the device slept, or the page lay hidden or was itself busy.
    const awake = now - lastTick < 2 * TICK_MS;
    lastTick = now;
    const busy = seats.filter((seat) => seat.size > 0);
    for (const seat of busy) seat.tick(awake);
    if (busy.length === 0) end();
  }

  return {
    begin(): void {
      if (watching !== undefined) return;
      lastTick = performance.now();
      watching = setInterval(tick, TICK_MS);
    },
    end,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
