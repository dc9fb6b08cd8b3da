import type { Progress } from '../../sim/page.ts';
import { unanswered } from './ask.ts';
import { close, leaveOpen } from './unanswered.ts';

/** The way to ask the engine for work that comes in pieces and takes its time. Nothing on Play asks so. */

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
