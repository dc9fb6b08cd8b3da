import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { runNow, transferables } from '../engine.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import type { AnyResult, Job, ResultOf } from '../run/protocol.ts';

type Answer = { readonly result: AnyResult } | { readonly problems: readonly InputProblem[] };

/** A job in a second thread, which starts from this very file. */
export function runAside<J extends Job>(job: J): { readonly result: Promise<ResultOf<J>>; end(): void } {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: job });
  const result = new Promise<ResultOf<J>>((resolve, reject) => {
    worker.once('message', (answer: Answer) => ('result' in answer ? resolve(answer.result as ResultOf<J>) : reject(new InputError(answer.problems))));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the second thread ended with ${code}`)));
  });
  // Whoever ends the thread early no longer waits for it.
  result.catch(() => undefined);
  return { result, end: () => void worker.terminate() };
}

/** What the second thread does. Refused input goes back as data: an error would lose its problems on the way. */
export function serveAside(): void {
  try {
    const result = runNow(workerData as Job);
    parentPort!.postMessage({ result } satisfies Answer, transferables(result));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    parentPort!.postMessage({ problems: error.problems } satisfies Answer);
  }
}
