import type { Judged } from '../../../sim/classroom.ts';

/** What a teacher has to know of what came in: what counts, what needs a look, what is set aside. */
export type Group = 'good' | 'look' | 'aside' | 'running';

/** Pieces that need nobody's look: said once, replaced by a later one, or no ticket at all. */
const QUIET: readonly Judged['status'][] = ['not a ticket', 'same again', 'earlier'];

export function groupOf({ status, pooled, aside, why }: Judged): Group {
  if (aside || QUIET.includes(status) || why.settled === true) return 'aside';
  if (status === 'running') return 'running';
  return pooled ? 'good' : 'look';
}

export interface Groups {
  readonly all: number;
  readonly good: number;
  readonly look: number;
  readonly aside: number;
  /** Pieces that are being run, and seats on paper that have no ticket yet. */
  readonly running: number;
}

/** They add up to what was found. @param paper seats on paper that are still to be run */
export function groupsOf(judged: readonly Judged[], paper: number): Groups {
  const count = (group: Group) => judged.filter((each) => groupOf(each) === group).length;
  return {
    all: judged.length + paper,
    good: count('good'),
    look: count('look'),
    aside: count('aside'),
    running: count('running') + paper,
  };
}

/** What of a seat has come in: the best of its pieces. */
export type SeatIs = 'good' | 'look' | 'running' | 'out';

/** By seat, from 1. */
export function seatsOf(judged: readonly Judged[], seats: number): readonly SeatIs[] {
  const is: SeatIs[] = Array.from({ length: seats }, () => 'out');
  const rank = { out: 0, look: 1, running: 2, good: 3 };
  for (const each of judged) {
    const seat = each.head?.seat ?? 0;
    const group = groupOf(each);
    if (seat < 1 || seat > seats || each.status === 'another class' || group === 'aside') continue;
    if (rank[group] > rank[is[seat - 1]!]) is[seat - 1] = group;
  }
  return is;
}
