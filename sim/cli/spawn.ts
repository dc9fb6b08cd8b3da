import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { runNow, transferables } from '../engine.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import type { AnyResult, Job, ResultOf } from '../run/protocol.ts';

type Answer = { readonly results: readonly AnyResult[] } | { readonly problems: readonly InputProblem[] };

/**
 * Lots of jobs, and a shared counter: whoever raises it takes the lot it stood at. Jobs that have lives in common are
 * in one lot, because a thread remembers what it has lived.
 */
interface Work {
  readonly lots: readonly (readonly Job[])[];
  readonly next: Int32Array;
}

/**
 * Takes lots in a second thread, which starts from this very file.
 * @returns the results of all that was taken there, in the order of the lots
 */
export function runAside<J extends Job>(
  lots: readonly (readonly J[])[],
  next: Int32Array,
): { readonly results: Promise<ResultOf<J>[]>; end(): void } {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { lots, next } satisfies Work });
  const results = new Promise<ResultOf<J>[]>((resolve, reject) => {
    worker.once('message', (answer: Answer) =>
      'results' in answer ? resolve(answer.results as ResultOf<J>[]) : reject(new InputError(answer.problems)),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the second thread ended with ${code}`)));
  });
  // Whoever ends the thread early no longer waits for it.
  results.catch(() => undefined);
  return { results, end: () => void worker.terminate() };
}

/** What the second thread does. Refused input goes back as data: an error would lose its problems on the way. */
export function serveAside(): void {
  const { lots, next } = workerData as Work;
  const results: AnyResult[] = [];
  try {
    for (let i = Atomics.add(next, 0, 1); i < lots.length; i = Atomics.add(next, 0, 1))
      for (const job of lots[i]!) results.push(runNow(job));
    parentPort!.postMessage({ results } satisfies Answer, results.flatMap(transferables));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    parentPort!.postMessage({ problems: error.problems } satisfies Answer);
  }
}
