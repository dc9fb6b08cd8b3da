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

/** A job is given up after this many workers have died while running it. */
const MOST_DEATHS = 3;
/** How often silent workers are looked for, in milliseconds. */
export const TICK_MS = 1000;
/**
 * A busy worker sends a message after each step, which takes a fraction of a second. A worker that sends nothing for
 * more ticks than this hangs or has died.
 */
const PATIENCE = 3;
/** Each death under a job adds this many ticks of patience: on a slow device the step may just have been long. */
const MORE_PATIENCE = 2;
/** Patience with a worker that has sent nothing yet, because its script may still be loading. */
const PATIENCE_LOADING = 20;
/**
 * After this many ticks without a first message the page is told that the worker is late. The worker is still waited
 * for.
 */
const SAID_AFTER = 4;
/** Milliseconds to wait before a worker whose script did not load is started again. */
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

/**
 * A seat holds one worker at a time. When the worker dies, hangs or ends without an answer, the next worker takes over
 * its jobs.
 */
export function openSeat(spawn: () => Worker, tell: (news: WorkerNews) => void): Seat {
  const jobs = new Map<number, Asked>();
  let worker: Worker | null = null;
  /** Whether this worker has said anything yet. */
  let heard = false;
  /** Whether the page was told that the first message is late. */
  let late = false;
  let silent = 0;
  /** Whether this worker replaced one that died, and the page has not been told yet. */
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

  /** Ends this worker and gives its jobs to the next one. A job under which too many workers died is given up. */
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
    // The new worker has answered, so the page can be told that work goes on.
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
        // The worker had no job until now, so its silence does not count.
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
