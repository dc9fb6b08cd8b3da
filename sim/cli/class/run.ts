import { availableParallelism } from 'node:os';
import { runNow } from '../../engine.ts';
import type { Handed } from '../../classroom/handed.ts';
import type { ClassOf } from '../../classroom/judged.ts';
import { runPlanOf } from '../../classroom/runs.ts';
import { keyOf } from '../../lesson/measures.ts';
import { InputError } from '../../params/types.ts';
import type { AnyResult, Job } from '../../run/protocol.ts';
import { runAside } from '../spawn.ts';

/** Runs the seats of a class again: every job once, in two threads where there is something to share. */
export async function runClass(
  of: ClassOf,
  seats: readonly number[],
  threads: '1' | '2' | 'auto',
): Promise<ReadonlyMap<number, readonly Handed[]>> {
  const plans = seats.map((seat) => [seat, runPlanOf(of, seat)] as const);
  const jobs = plans.flatMap(([, plan]) => plan.jobs);
  const two = threads === '2' || (threads === 'auto' && availableParallelism() > 1);
  const answers = two && jobs.length > 1 ? await sharedOut(jobs) : jobs.map(answerOf);
  const results = new Map(jobs.map((job, i) => [keyOf(job), answers[i]!]));
  return new Map(plans.map(([seat, plan]) => [seat, plan.read(results)]));
}

/** Each thread takes the next job as soon as it is done with one. */
async function sharedOut(jobs: readonly Job[]): Promise<readonly (AnyResult | InputError)[]> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const aside = runAside(jobs, next);
  try {
    const answers: (AnyResult | InputError | undefined)[] = Array.from({ length: jobs.length });
    for (let i = Atomics.add(next, 0, 1); i < jobs.length; i = Atomics.add(next, 0, 1)) {
      answers[i] = answerOf(jobs[i]!);
      // The other thread's messages come in between.
      await new Promise(setImmediate);
    }
    // What was not taken here was taken there, in the same order.
    const theirs = answers.flatMap((answer, i) => (answer === undefined ? [i] : []));
    const given: readonly (AnyResult | InputError)[] = await aside.results.catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      // A refusal over there does not say whose it is: those jobs are asked for again here, one by one.
      return theirs.map((i) => answerOf(jobs[i]!));
    });
    theirs.forEach((i, k) => (answers[i] = given[k]));
    return answers as readonly (AnyResult | InputError)[];
  } finally {
    aside.end();
  }
}

function answerOf(job: Job): AnyResult | InputError {
  try {
    return runNow(job);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
