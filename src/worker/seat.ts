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
  const owed = createOwed();
  let worker: Worker | null = null;
  /** Whether this worker has said anything yet. */
  let heard = false;
  /** Ticks since this worker last spoke. */
  let silent = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = createTelling(tell);

  function start(): void {
    waiting = undefined;
    heard = false;
    silent = 0;
    worker = begun(spawn, hear, lose);
    if (worker === null) return lose();
    owed.askAll(worker);
  }

  /** Ends this worker and gives its jobs to the next one. A job under which too many workers died is given up. */
  function lose(): void {
    stop();
    if (owed.giveUp() > 0) say.gaveUp();
    if (owed.size === 0) return;
    if (heard) {
      say.succeeds();
      start();
    } else waiting = setTimeout(start, AGAIN_MS[owed.mostDeaths() - 1]);
  }

  function stop(): void {
    if (worker !== null) end(worker);
    worker = null;
  }

  function hear(message: FromWorker): void {
    heard = true;
    silent = 0;
    say.spoke();
    if (owed.take(message)) say.answered();
  }

  start();
  return {
    get size() {
      return owed.size;
    },
    ask(id, job, onPart) {
      // The worker had no job until now, so its silence does not count.
      if (owed.size === 0) silent = 0;
      const answer = owed.ask(id, job, onPart, worker);
      if (worker === null && waiting === undefined) start();
      return answer;
    },
    cancel: (id) => owed.cancel(id, worker),
    tick(counts) {
      silent = counts ? silent + 1 : 0;
      if (worker === null) return;
      if (!heard && silent === SAID_AFTER) say.late();
      if (silent > (heard ? PATIENCE : PATIENCE_LOADING) + MORE_PATIENCE * owed.mostDeaths()) lose();
    },
    close() {
      clearTimeout(waiting);
      stop();
    },
  };
}

/** A worker that is listened to; null where none could be started. */
function begun(spawn: () => Worker, hear: (message: FromWorker) => void, lose: () => void): Worker | null {
  let worker: Worker;
  try {
    worker = spawn();
  } catch {
    return null;
  }
  worker.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    lose();
  };
  worker.onmessageerror = lose;
  return worker;
}

function end(worker: Worker): void {
  worker.onmessage = worker.onerror = worker.onmessageerror = null;
  worker.terminate();
}

function post(worker: Worker | null, message: ToWorker): void {
  worker?.postMessage(message);
}

/** The jobs that a seat owes an answer. */
function createOwed() {
  const jobs = new Map<number, Asked>();
  const begin = (worker: Worker | null, id: number, job: Job) =>
    post(worker, { v: PROTOCOL_VERSION, id, type: 'start', job });
  return {
    get size() {
      return jobs.size;
    },
    ask: (id: number, job: Job, onPart: Asked['onPart'], worker: Worker | null): Promise<AnyResult> =>
      new Promise((resolve, reject) => {
        jobs.set(id, { job, onPart, resolve, reject, deaths: 0 });
        begin(worker, id, job);
      }),
    /** Asks another worker all that is still open. */
    askAll(worker: Worker): void {
      for (const [id, { job }] of jobs) begin(worker, id, job);
    },
    cancel(id: number, worker: Worker | null): boolean {
      if (!jobs.delete(id)) return false;
      post(worker, { v: PROTOCOL_VERSION, id, type: 'cancel' });
      return true;
    },
    /** A worker died under all of them. @returns how many are given up for that */
    giveUp(): number {
      let given = 0;
      for (const [id, asked] of jobs) {
        if (++asked.deaths <= MOST_DEATHS) continue;
        jobs.delete(id);
        asked.reject(new WorkerCrashed());
        given++;
      }
      return given;
    },
    mostDeaths: () => Math.max(...[...jobs.values()].map(({ deaths }) => deaths)),
    /** Hands on what a worker said. @returns whether that was the end of a job */
    take(message: FromWorker): boolean {
      const asked = jobs.get(message.id);
      if (asked === undefined || message.v !== PROTOCOL_VERSION || message.type === 'ready') return false;
      if (message.type === 'part') {
        asked.onPart?.(message.part);
        return false;
      }
      jobs.delete(message.id);
      if (message.type === 'done') asked.resolve(message.result);
      else asked.reject(message.problems.length > 0 ? new InputError(message.problems) : new Error(message.message));
      return true;
    },
  };
}

/** What is told of the workers on a seat, each thing once and only when it is true. */
function createTelling(tell: (news: WorkerNews) => void) {
  /** It has been said that the first word of this worker is long in coming. */
  let isLate = false;
  /** Whether it is in the place of one that died, and nobody has been told yet. */
  let successor = false;
  return {
    late(): void {
      isLate = true;
      tell('late');
    },
    gaveUp(): void {
      successor = false;
      tell('gave-up');
    },
    succeeds(): void {
      successor = true;
    },
    spoke(): void {
      if (isLate) tell('answers');
      isLate = false;
      // Only now is it true.
      if (successor) tell('restarted');
      successor = false;
    },
    answered: () => tell('answers'),
  };
}
