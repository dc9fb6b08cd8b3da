import {
  InputError,
  PROTOCOL_VERSION,
  type AnyResult,
  type FromWorker,
  type Job,
  type Progress,
  type ToWorker,
} from '../../sim/page.ts';
import { WorkerCrashed } from '../state/failure.ts';
import type { WorkerNews } from '../state/types.ts';

/** Workers that may die under one job, one after the other. */
const MOST_DEATHS = 3;
/** How often the silent are counted. */
export const TICK_MS = 1000;
/**
 * A busy worker speaks after each step, which takes a fraction of a second. Silent for more ticks than these, it hangs
 * or is gone.
 */
const PATIENCE = 3;
/** Patience grows with each death under a job: on a slow device a step may just have been long. */
const MORE_PATIENCE = 2;
/** The same before its first word, when its script is still on its way. */
const PATIENCE_LOADING = 20;
/** A worker whose first word is still to come is waited for, but after so many ticks that is said. */
const SAID_AFTER = 4;
/** Waits before a worker whose script did not come is tried again. */
const AGAIN_MS = [300, 1000, 3000] as const;

interface Asked {
  readonly job: Job;
  readonly onPart: ((part: Progress) => void) | undefined;
  readonly resolve: (result: AnyResult) => void;
  readonly reject: (reason: Error) => void;
  deaths: number;
}

export interface Seat {
  /** Jobs asked and not yet answered. */
  readonly size: number;
  ask(id: number, job: Job, onPart: Asked['onPart']): Promise<AnyResult>;
  /** Calls a job off. @returns whether it was still open. */
  cancel(id: number): boolean;
  /** A tick has gone by. @param counts whether the page was awake for it */
  tick(counts: boolean): void;
  close(): void;
}

/** One worker after another: when one dies, hangs or ends in silence, the next takes over what it was asked. */
export function openSeat(spawn: () => Worker, tell: (news: WorkerNews) => void): Seat {
  const jobs = new Map<number, Asked>();
  let worker: Worker | null = null;
  /** Whether this worker has said anything yet. */
  let heard = false;
  /** It has been said that its first word is long in coming. */
  let late = false;
  let silent = 0;
  /** Whether it is in the place of one that died, and nobody has been told yet. */
  let successor = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    waiting = undefined;
    heard = false;
    silent = 0;
    try {
      worker = spawn();
    } catch {
      return lose();
    }
    worker.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      lose();
    };
    worker.onmessageerror = lose;
    for (const [id, { job }] of jobs) post({ v: PROTOCOL_VERSION, id, type: 'start', job });
  }

  function post(message: ToWorker): void {
    worker?.postMessage(message);
  }

  /** Ends this worker and asks the next; jobs under which too many died are given up. */
  function lose(): void {
    stop();
    let given = 0;
    for (const [id, asked] of jobs) {
      if (++asked.deaths <= MOST_DEATHS) continue;
      jobs.delete(id);
      asked.reject(new WorkerCrashed());
      given++;
    }
    if (given > 0) {
      successor = false;
      tell('gave-up');
    }
    if (jobs.size === 0) return;
    if (heard) {
      successor = true;
      start();
    } else waiting = setTimeout(start, AGAIN_MS[mostDeaths() - 1]);
  }

  function stop(): void {
    if (worker !== null) {
      worker.onmessage = worker.onerror = worker.onmessageerror = null;
      worker.terminate();
    }
    worker = null;
  }

  function mostDeaths(): number {
    return Math.max(...[...jobs.values()].map(({ deaths }) => deaths));
  }

  function hear(message: FromWorker): void {
    heard = true;
    silent = 0;
    if (late) tell('answers');
    late = false;
    // Only now is it true.
    if (successor) tell('restarted');
    successor = false;
    const asked = jobs.get(message.id);
    if (asked === undefined || message.v !== PROTOCOL_VERSION || message.type === 'ready') return;
    if (message.type === 'part') return asked.onPart?.(message.part);
    jobs.delete(message.id);
    tell('answers');
    if (message.type === 'done') asked.resolve(message.result);
    else asked.reject(message.problems.length > 0 ? new InputError(message.problems) : new Error(message.message));
  }

  start();
  return {
    get size() {
      return jobs.size;
    },
    ask: (id, job, onPart) =>
      new Promise((resolve, reject) => {
        // It owed nothing until now, so it was not silent.
        if (jobs.size === 0) silent = 0;
        jobs.set(id, { job, onPart, resolve, reject, deaths: 0 });
        if (worker !== null) post({ v: PROTOCOL_VERSION, id, type: 'start', job });
        else if (waiting === undefined) start();
      }),
    cancel(id) {
      if (!jobs.delete(id)) return false;
      post({ v: PROTOCOL_VERSION, id, type: 'cancel' });
      return true;
    },
    tick(counts) {
      silent = counts ? silent + 1 : 0;
      if (worker !== null && !heard && silent === SAID_AFTER) {
        late = true;
        tell('late');
      }
      const patience = (heard ? PATIENCE : PATIENCE_LOADING) + MORE_PATIENCE * mostDeaths();
      if (worker !== null && silent > patience) lose();
    },
    close() {
      clearTimeout(waiting);
      stop();
    },
  };
}
