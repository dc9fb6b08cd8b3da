import { MODEL_VERSION } from '../params/version.ts';
import { givenOf } from './handed.ts';
import type { ClassOf, Judged, Runs } from './judged.ts';

/**
 * A dry run: each seat with what the engine gives it, and nothing answered. A board takes its seats as if they had
 * handed in.
 */
export function drySeats(of: ClassOf, runs: Runs): readonly Judged[] {
  return Array.from({ length: of.seats }, (_, i) => i + 1).flatMap((seat) => {
    const run = runs.get(seat);
    return run === undefined ? [] : [drySeat(of, seat, givenOf(run))];
  });
}

function drySeat({ code }: ClassOf, seat: number, results: ReturnType<typeof givenOf>): Judged {
  const head = { code, seat, attempt: 1, stage: 1, modelVersion: MODEL_VERSION, done: [], skipped: [] };
  return {
    id: seat - 1,
    found: { text: '', isTicket: true, from: 'dry run' },
    status: 'good',
    pooled: true,
    aside: false,
    head,
    ticket: { ...head, answers: {}, because: {}, results },
    why: {},
  };
}
