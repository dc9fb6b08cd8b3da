import { availableParallelism } from 'node:os';
import { runNow } from '../../engine.ts';
import type { Handed } from '../../classroom/handed.ts';
import type { ClassOf } from '../../classroom/judged.ts';
import { runPlanOf } from '../../classroom/runs.ts';
import { keyOf } from '../../lesson/measures.ts';
import { InputError } from '../../params/types.ts';
import type { AnyResult, Job } from '../../run/protocol.ts';
import { runAside } from '../spawn.ts';

/** What the engine answers, or why it gives nothing. */
type Answer = AnyResult | InputError;

/** Runs the seats of a class again: every job once, in two threads where there is something to share. */
export async function runClass(
  of: ClassOf,
  seats: readonly number[],
  threads: '1' | '2' | 'auto',
): Promise<ReadonlyMap<number, readonly Handed[]>> {
  const plans = seats.map((seat) => [seat, runPlanOf(of, seat)] as const);
  const lots = plans.map(([, plan]) => plan.jobs);
  const two = threads === '2' || (threads === 'auto' && availableParallelism() > 1);
  const answers = two && lots.length > 1 ? await sharedOut(lots) : lots.map(answersOf);
  return new Map(
    plans.map(([seat, plan], i) => [
      seat,
      plan.read(new Map(plan.jobs.map((job, k) => [keyOf(job), answers[i]![k]!]))),
    ]),
  );
}

/** Each thread takes the next seat as soon as it is done with one: the jobs of one seat have lives in common. */
async function sharedOut(lots: readonly (readonly Job[])[]): Promise<readonly (readonly Answer[])[]> {
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const aside = runAside(lots, next);
  try {
    const answers: (readonly Answer[] | undefined)[] = Array.from({ length: lots.length });
    for (let i = Atomics.add(next, 0, 1); i < lots.length; i = Atomics.add(next, 0, 1)) {
      answers[i] = answersOf(lots[i]!);
      // The other thread's messages come in between.
      await new Promise(setImmediate);
    }
    // What was not taken here was taken there, in the same order.
    const theirs = lots.filter((_, i) => answers[i] === undefined);
    const given: readonly Answer[] = await aside.results.catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      // A refusal over there does not say whose it is: those jobs are asked for again here, one by one.
      return theirs.flatMap(answersOf);
    });
    let at = 0;
    return lots.map((lot, i) => answers[i] ?? given.slice(at, (at += lot.length)));
  } finally {
    aside.end();
  }
}

function answersOf(lot: readonly Job[]): readonly Answer[] {
  return lot.map(answerOf);
}

function answerOf(job: Job): Answer {
  try {
    return runNow(job);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
