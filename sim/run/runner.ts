import { lifeOfCell } from './cell.ts';
import type { Job, Progress, ResultOf, Runner } from './protocol.ts';
import { simulateLives } from './simulate.ts';

/** Thrown when a run was cancelled by its signal. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** Runs a job in this thread without a pause. */
export function runNow<J extends Job>(job: J): ResultOf<J> {
  if (job.kind === 'cell') return lifeOfCell(job) as ResultOf<J>;
  const steps = simulateLives(job);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value as ResultOf<J>;
  }
}

/** Runs a job step by step, letting `pause` pass between steps (messages arrive, the page stays alive). */
export async function runInSteps<J extends Job>(
  job: J,
  pause: () => Promise<void>,
  options: { signal?: { readonly aborted: boolean }; onPart?: (part: Progress) => void } = {},
): Promise<ResultOf<J>> {
  if (job.kind === 'cell') return lifeOfCell(job) as ResultOf<J>;
  const steps = simulateLives(job);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value as ResultOf<J>;
    options.onPart?.(step.value);
    await pause();
    if (options.signal?.aborted) throw new Cancelled();
  }
}

/** The runner that stays in this thread: tests, command line, and pages without workers. */
export function createLocalRunner(pause: () => Promise<void> = () => Promise.resolve()): Runner {
  return { run: (job, options) => runInSteps(job, pause, options), close: () => undefined };
}
