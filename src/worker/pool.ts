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
  let nextId = 1;
  let watching: ReturnType<typeof setInterval> | undefined;
  let lastTick = 0;

  /** Looks for silent workers as long as any job is open. */
  function watch(): void {
    if (watching !== undefined) return;
    lastTick = performance.now();
    watching = setInterval(tick, TICK_MS);
  }

  function tick(): void {
    const now = performance.now();
    // A tick that comes late says nothing about the workers: the device slept, the page was hidden, or the page itself
    // was busy.
    const awake = now - lastTick < 2 * TICK_MS;
    lastTick = now;
    const busy = seats.filter((seat) => seat.size > 0);
    for (const seat of busy) seat.tick(awake);
    if (busy.length > 0) return;
    clearInterval(watching);
    watching = undefined;
  }

  function runOn(seat: Seat, job: Job, signal?: CancelSignal, onPart?: (part: Progress) => void): Promise<AnyResult> {
    if (signal?.aborted) return Promise.reject(new RunCancelled());
    const id = nextId++;
    watch();
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
    const units = job.to - job.from;
    const parts = Math.min(seats.length, units);
    const done = new Array<number>(parts).fill(0);
    const totals = new Array<number>(parts).fill(0);
    const pieces = await Promise.all(
      done.map((_, i) => {
        const piece = {
          ...job,
          from: job.from + Math.floor((units * i) / parts),
          to: job.from + Math.floor((units * (i + 1)) / parts),
        };
        return runOn(seats[i]!, piece, signal, (part) => {
          done[i] = part.done;
          totals[i] = part.total;
          onPart?.({ done: sum(done), total: sum(totals) });
        }) as Promise<ResultOf<J>>;
      }),
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
      clearInterval(watching);
      for (const seat of seats) seat.close();
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
