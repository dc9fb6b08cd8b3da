import { byKey } from '../lesson/values.ts';
import { keyOf, type Plan } from '../lesson/measures.ts';
import { InputError } from '../params/types.ts';
import type { AnyResult, Job } from '../run/protocol.ts';
import { handedPlan, type Handed } from './handed.ts';
import type { ClassOf } from './judged.ts';

/** Seats are run again here: by workers on the page, by threads on the command line, or at once. */

/** What has to be run for one seat; each job once, though several results may be read of it. */
export function runPlanOf(of: ClassOf, seat: number): Plan<readonly Handed[]> {
  const plan = handedPlan(of.lesson, of.code, seat);
  return { jobs: [...byKey(plan.jobs).values()], read: (results) => plan.read(results) };
}

/** How seats are run. */
export interface HowToRun {
  /** Runs one job. @throws InputError where the engine refuses it */
  readonly run: (job: Job) => AnyResult | Promise<AnyResult>;
  /** Called as soon as a seat is done. @param left seats that are still waited for */
  readonly onSeat: (seat: number, handed: readonly Handed[], left: number) => void;
  /** Seats that are asked for at a time, so that no worker ever waits for the next one; 4 when left out. */
  readonly abreast?: number;
  /** No seat is begun after this. */
  readonly signal?: { readonly aborted: boolean };
}

/** Runs seats in their order and tells of each as it comes. @throws whatever `run` throws beside InputError */
export async function runSeats(of: ClassOf, seats: readonly number[], how: HowToRun): Promise<void> {
  let next = 0;
  let left = seats.length;
  const isOver = () => how.signal?.aborted === true;
  const lane = async () => {
    while (next < seats.length && !isOver()) {
      const seat = seats[next++]!;
      const handed = await runSeat(of, seat, how.run);
      if (isOver()) return;
      how.onSeat(seat, handed, --left);
    }
  };
  await Promise.all(Array.from({ length: Math.min(how.abreast ?? 4, seats.length) }, lane));
}

async function runSeat(of: ClassOf, seat: number, run: HowToRun['run']): Promise<readonly Handed[]> {
  const plan = runPlanOf(of, seat);
  const results = new Map<string, AnyResult | InputError>();
  await Promise.all(plan.jobs.map(async (job) => void results.set(keyOf(job), await answerOf(run, job))));
  return plan.read(results);
}

async function answerOf(run: HowToRun['run'], job: Job): Promise<AnyResult | InputError> {
  try {
    return await run(job);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
