import { seatOf } from '../lesson/deal.ts';
import { openStream } from '../random/streams.ts';
import { isGiven } from './handed.ts';
import type { ClassOf, Judged, Runs } from './judged.ts';
import type { HandedResult, Ticket } from './ticket.ts';

/** Seats that count on a board, in its order. */

/** One seat as pictures see it. */
export interface PooledSeat {
  readonly seat: number;
  readonly ticket: Ticket;
  /** Name of its sealed world; null where none is sealed. */
  readonly world: string | null;
  /** In the order of the lesson; what the engine says where the seat was run here. */
  readonly results: readonly HandedResult[];
}

/**
 * Seats that count, each once, in an order that says nothing about their numbers. It is drawn from the class code, so
 * that a picture looks the same whenever it is opened; more tickets do not change the order of those before.
 */
export function pooledSeats(of: ClassOf, judged: readonly Judged[], runs: Runs): readonly PooledSeat[] {
  const places = shuffledPlaces(of.code);
  return judged
    .flatMap(({ pooled, ticket }) => (pooled && ticket !== null ? [pooledSeat(of, ticket, runs)] : []))
    .toSorted((a, b) => places(a.seat) - places(b.seat));
}

/** Seats whose ticket another version of the model made: they count nowhere, and are shown apart where wanted. */
export function seatsOfOtherVersions(of: ClassOf, judged: readonly Judged[]): readonly PooledSeat[] {
  const places = shuffledPlaces(of.code);
  return judged
    .flatMap(({ status, aside, ticket, why }) =>
      status === 'other version' && !aside && ticket !== null && why.fields === undefined
        ? // Nothing of them is run here: this engine would say something else.
          [pooledSeat(of, ticket, new Map())]
        : [],
    )
    .toSorted((a, b) => places(a.seat) - places(b.seat));
}

function pooledSeat({ lesson, code }: ClassOf, ticket: Ticket, runs: Runs): PooledSeat {
  const here = runs.get(ticket.seat);
  const results = ticket.results.map((sent, i) => {
    const run = here?.[i];
    return run !== undefined && isGiven(run) ? run : sent;
  });
  return { seat: ticket.seat, ticket, world: seatOf(lesson, code, ticket.seat).truth, results };
}

/** The place of each seat among all that a class may have. Every seat has a number of its own to be sorted by. */
function shuffledPlaces(code: string): (seat: number) => number {
  const drawn = new Map<number, number>();
  return (seat) => {
    const before = drawn.get(seat);
    if (before !== undefined) return before;
    const place = openStream(code, 'classroom', { family: 'board', block: seat }).uniform();
    drawn.set(seat, place);
    return place;
  };
}
