import { liveAgain } from './animal.ts';
import { lifeOfCell } from './cell.ts';
import { listCells } from './cells.ts';
import { solveExpected } from './expected.ts';
import { runDay, runReserve, simulateBout, simulateFamily } from './family.ts';
import { simulateCohorts } from './cohorts.ts';
import { simulateLitters } from './litters.ts';
import type { AnyResult, Job, JobKind, JobTypes, Progress, ResultOf, Runner } from './protocol.ts';
import { simulateSaliva } from './saliva.ts';
import { simulateLives } from './simulate.ts';
import { simulateLuck } from './luck.ts';
import { simulateSweep } from './sweep.ts';
import { tellStory } from './story.ts';
import { STUDY_RUNS } from '../study/runs.ts';
import { simulateTrialAgain } from '../study/vole-trial/run.ts';

/** Thrown when a run was cancelled by its signal. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** What each kind of job does, as steps of a few milliseconds; short jobs have none. */
const RUNS: { readonly [K in JobKind]: (job: JobTypes[K]['job']) => Generator<Progress, JobTypes[K]['result']> } = {
  ...STUDY_RUNS,
  life: simulateLives,
  cell: atOnce(lifeOfCell),
  day: runDay,
  bout: simulateBout,
  family: simulateFamily,
  reserve: runReserve,
  saliva: simulateSaliva,
  cohorts: simulateCohorts,
  expected: solveExpected,
  story: tellStory,
  cells: listCells,
  litters: simulateLitters,
  animal: liveAgain,
  sweep: simulateSweep,
  luck: simulateLuck,
  'trial-again': simulateTrialAgain,
};

function stepsOf(job: Job): Generator<Progress, AnyResult> {
  // Each kind of job meets its own function; the table says so, but not that `kind` is the same in both.
  return RUNS[job.kind](job as never);
}

function atOnce<J, R>(work: (job: J) => R): (job: J) => Generator<Progress, R> {
  // eslint-disable-next-line require-yield -- a job without steps
  return function* (job) {
    return work(job);
  };
}

/**
 * Runs a job in this thread without a pause. The whole litter of 20 takes a second or two: in a page, run it in a
 * worker.
 * What a job says is taken as checked: pass scenarios and studies through `parseScenario` and `parseStudy` first.
 * @throws InputError when it asks for what is not there: a young one, day, cell or bout out of range, or rates beyond
 *   the model's
 */
export function runNow<J extends Job>(job: J): ResultOf<J> {
  const steps = stepsOf(job);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value as ResultOf<J>;
  }
}

/**
 * Runs a job step by step, letting `pause` pass between steps (messages arrive, the page stays alive).
 * @param pause waits a moment, for example until the next frame
 * @throws Cancelled when the signal was aborted; InputError as `runNow`
 */
export async function runInSteps<J extends Job>(
  job: J,
  pause: () => Promise<void>,
  options: { signal?: { readonly aborted: boolean }; onPart?: (part: Progress) => void } = {},
): Promise<ResultOf<J>> {
  const steps = stepsOf(job);
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
