import { InputError } from '../../sim/page.ts';
import { WorkerCrashed } from './failure.ts';

/**
 * One way to ask the engine. Whoever asks chooses between the latest question of many (`createLatest`) and work that
 * asks in pieces (`createRound` in round.ts); what became of a question without an answer is told by `unanswered`.
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

/** The answer; null where the model refused. Any other error stays one. */
export async function orRefused<R>(answer: Promise<R>): Promise<R | null> {
  try {
    return await answer;
  } catch (error) {
    if (unanswered(error) === 'refused') return null;
    throw error;
  }
}
