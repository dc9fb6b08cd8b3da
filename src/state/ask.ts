import { InputError, type Progress } from '../../sim/page.ts';
import { WorkerCrashed } from './failure.ts';
import { close, leaveOpen } from './unanswered.ts';

/**
 * One way to ask the engine. Whoever asks chooses between the latest question of many (`createLatest`) and work that
 * asks in pieces (`createRound`); what became of a question without an answer is told by `unanswered` alone.
 */

/**
 * Called off: its asker wants no answer any more. Given up: no worker lived to answer. Refused: the model said no.
 * Failed: anything else.
 */
export type Unanswered = 'called off' | 'given up' | 'refused' | 'failed';

/** What became of a question that ended in an error. @param signal the one it was asked with */
export function unanswered(error: unknown, signal?: AbortSignal): Unanswered {
  if (signal?.aborted) return 'called off';
  if (error instanceof WorkerCrashed) return 'given up';
  return error instanceof InputError ? 'refused' : 'failed';
}

/** Questions of one asker, of which only the latest is worth an answer. */
export interface Latest<Question> {
  /** Asks at once, or as soon as the question in flight is answered; whatever waited until now is forgotten. */
  ask(question: Question): void;
}

/** @param ask asks one question and takes its answer; it must not throw */
export function createLatest<Question extends object>(ask: (question: Question) => Promise<void>): Latest<Question> {
  let busy = false;
  let waiting: Question | null = null;

  async function askAll(): Promise<void> {
    busy = true;
    while (waiting !== null) {
      const question: Question = waiting;
      waiting = null;
      await ask(question);
    }
    busy = false;
  }

  return {
    ask(question) {
      waiting = question;
      if (!busy) void askAll();
    },
  };
}

/** Work that asks in pieces. */
export interface Round {
  /** Begins; what was on its way is called off. */
  begin(): void;
  /** Calls off what is on its way, also a question that was left open. */
  stop(): void;
}

/**
 * Where no worker lived to answer, the work is begun again together with all others that are left open.
 * @param work asks with the signal that it is given
 * @param fail told what went wrong, unless the work was called off or given up
 * @param ended told whenever work that was not called off has come to its end, whatever end that was
 */
export function createRound(
  work: (signal: AbortSignal) => Promise<void>,
  fail: (error: unknown) => void = () => undefined,
  ended: () => void = () => undefined,
): Round {
  let abort: AbortController | null = null;
  const begin = () => void run();

  async function run(): Promise<void> {
    close(begin);
    abort?.abort();
    const own = new AbortController();
    abort = own;
    try {
      await work(own.signal);
    } catch (error) {
      const became = unanswered(error, own.signal);
      if (became === 'given up') leaveOpen(begin);
      else if (became !== 'called off') fail(error);
    }
    if (!own.signal.aborted) ended();
  }

  return {
    begin,
    stop() {
      close(begin);
      abort?.abort();
    },
  };
}

/** The answer; null where the model refused. Any other error stays one. */
export async function orRefused<R>(answer: Promise<R>): Promise<R | null> {
  try {
    return await answer;
  } catch (error) {
    if (unanswered(error) === 'refused') return null;
    throw error;
  }
}

/** Before so much is done, and so long gone by, the time left cannot be told. */
const LEAST_SHARE = 0.05;
const LEAST_MS = 1000;

/** @returns seconds that something begun now will still take, by how far it has come; null until that can be told */
export function startClock(): (progress: Progress) => number | null {
  const began = performance.now();
  return ({ done, total }) => {
    const gone = performance.now() - began;
    const share = done / total;
    return share < LEAST_SHARE && gone < LEAST_MS ? null : (gone / 1000) * (1 / share - 1);
  };
}
