import { handedPlan, ticketOf, writeTicket, type Handed, type Stage, type Ticket } from '../../../sim/classroom.ts';
import { END, keyOf, type Results } from '../../../sim/lessons.ts';
import { InputError, type AnyResult, type Job, type Runner } from '../../../sim/page.ts';
import type { InClass, Running } from './running.ts';

/** Handing in: a ticket of what was answered, with results that the engine gives for the seat. */

export interface ToHandIn {
  readonly ticket: Ticket;
  /** In groups of five. */
  readonly text: string;
  readonly results: readonly Handed[];
}

/** The same jobs once each. What the engine refuses is an answer too; what never came is left out. */
export async function runAll(jobs: readonly Job[], runner: Runner, signal?: AbortSignal): Promise<Results> {
  const results = new Map<string, AnyResult | InputError>();
  await Promise.all(
    [...new Map(jobs.map((job) => [keyOf(job), job]))].map(async ([key, job]) => {
      try {
        results.set(key, await runner.run(job, signal === undefined ? {} : { signal }));
      } catch (error) {
        if (error instanceof InputError) results.set(key, error);
        else if (signal?.aborted === true) throw error;
      }
    }),
  );
  return results;
}

/** 1 before the end, 2 at it; the second takes the place of the first. */
export function stageOf({ progress }: Pick<Running, 'progress'>): Stage {
  return progress.step === END ? 2 : 1;
}

/**
 * The ticket of the seat as it stands. Results are run again and not taken from the lab book, so that whoever judges
 * the ticket finds the same.
 */
export async function toHandIn(on: Running, runner: Runner, signal: AbortSignal): Promise<ToHandIn> {
  const { code, number, layout } = on.ofClass as InClass;
  const plan = handedPlan(on.lesson, code, number);
  const results = plan.read(await runAll(plan.jobs, runner, signal));
  const ticket = ticketOf(layout, on.progress, results, stageOf(on));
  return { ticket, results, text: writeTicket(ticket, layout) };
}

/** Name of the file that a ticket is saved as. */
export function ticketFile({ code, seat }: Pick<Ticket, 'code' | 'seat'>): string {
  return `tend-${code}-${seat}.txt`;
}
