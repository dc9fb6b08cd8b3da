import type { NoReading } from '../lesson/readings.ts';
import { MODEL_VERSION } from '../params/version.ts';
import type { InputProblem } from '../params/types.ts';
import { isGiven, type Handed } from './handed.ts';
import {
  STATUSES,
  type ClassOf,
  type Counts,
  type Decision,
  type Found,
  type Judged,
  type Runs,
  type Status,
  type Why,
} from './judged.ts';
import type { Layout } from './layout.ts';
import { mend } from './mend.ts';
import {
  openTicket,
  packedTicket,
  readTicket,
  type HandedResult,
  type Meaningless,
  type Ticket,
  type TicketHead,
} from './ticket.ts';

/**
 * What becomes of what was handed in. Everything but the run of a seat is looked at at once; tickets are compared with
 * each other before they are compared with a run, so that no seat is run for a ticket that does not count anyway.
 */

/** A piece as far as it could be read by itself. */
interface Piece {
  readonly id: number;
  readonly found: Found;
  readonly decided: DecidedOn;
  readonly head: TicketHead | null;
  readonly ticket: Ticket | null;
  /** What tells it from others: equal where nothing differs. */
  readonly key: string;
  /** Ids of results, in the ticket's order. */
  readonly results: readonly string[];
  readonly why: Why;
  readonly repaired: boolean;
  /** Null where only others or a run can tell. */
  readonly status: Status | null;
}

/** The last decision of each kind about one ticket. */
interface DecidedOn {
  readonly readAs?: string;
  readonly seat?: number;
  readonly aside: boolean;
  readonly useTheRun: boolean;
  /** Place among all decisions; the last one taken of a seat counts. */
  readonly taken: number | null;
}

/**
 * Judges all that was found, in one fixed order of statuses. Pure: the same pieces, decisions and runs give the same.
 * @param runs of the seats that were run here so far
 */
export function judgeFound(
  found: readonly Found[],
  of: ClassOf,
  decisions: readonly Decision[],
  runs: Runs,
): readonly Judged[] {
  const decided = decisionsByTicket(decisions);
  const pieces = found.map((piece, id) => readPiece(piece, id, of, decided.get(keyOfText(piece.text)) ?? UNDECIDED));
  const among = comparedWithEachOther(pieces);
  return pieces.map((piece) => {
    const { status, others } = among.get(piece.id) ?? { status: piece.status };
    if (status === null) return ran(piece, runs);
    const why = others === undefined ? piece.why : { ...piece.why, others };
    return judged(piece, status, false, why);
  });
}

/** Seats whose run is waited for, each once. */
export function seatsToRun(all: readonly Judged[]): readonly number[] {
  return [...new Set(all.flatMap(({ status, head }) => (status === 'running' ? [head!.seat] : [])))];
}

/** How many there are of each status. While seats are run they add up to what was found less what is running. */
export function countsOf(all: readonly Judged[]): Counts {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of all) if (status !== 'running') counts[status]++;
  return counts;
}

const UNDECIDED: DecidedOn = { aside: false, useTheRun: false, taken: null };

function decisionsByTicket(decisions: readonly Decision[]): ReadonlyMap<string, DecidedOn> {
  const by = new Map<string, DecidedOn>();
  decisions.forEach((decision, i) => {
    const key = keyOfText(decision.ticket);
    by.set(key, decidedWith(by.get(key) ?? UNDECIDED, decision, i));
  });
  return by;
}

function decidedWith(before: DecidedOn, decision: Decision, i: number): DecidedOn {
  switch (decision.choice) {
    case 'read as':
      return { ...before, readAs: keyOfText(decision.text) };
    case 'seat':
      return { ...before, seat: decision.seat };
    case 'set aside':
      return { ...before, aside: true };
    case 'use the run':
      return { ...before, useTheRun: true };
    case 'take':
      return { ...before, taken: i };
  }
}

/** A ticket's text as it is compared: dashes, blanks and small letters say nothing. */
function keyOfText(text: string): string {
  return packedTicket(text.replace(/\s/g, '')).toUpperCase();
}

function readPiece(found: Found, id: number, of: ClassOf, decided: DecidedOn): Piece {
  const results = of.layout.results.map((handed) => handed.id);
  const key = found.text.replace(/0+$/, '');
  const unread = { id, found, decided, head: null, ticket: null, key, results, why: {}, repaired: false };
  if (!found.isTicket) return { ...unread, status: 'not a ticket' };
  const as = readByLayout(found.text, of);
  if (as === 'newer') return { ...unread, status: 'newer format' };
  if (as !== 'corrupt') return { ...unread, ...placed(as, of, decided) };
  const { group, readAs } = mendOnce(found, of.layout);
  const why = { ...(group === undefined ? {} : { group }), ...(readAs === undefined ? {} : { readAs }) };
  // Only what was offered is taken: a decision cannot put another ticket in the place of this one.
  const mended =
    readAs !== undefined && decided.readAs === keyOfText(readAs) ? readByLayout(readAs, of) : ('corrupt' as const);
  if (mended === 'corrupt' || mended === 'newer') return { ...unread, why, status: 'corrupt' };
  const placedThere = placed(mended, of, decided);
  const whyThere = 'why' in placedThere ? placedThere.why : {};
  return {
    ...unread,
    ...placedThere,
    key: keyOfText(readAs!).replace(/0+$/, ''),
    why: { ...why, ...whyThere },
    repaired: true,
  };
}

const tried = new WeakMap<Found, { readonly layout: Layout; readonly why: Why }>();

/** A piece is judged again whenever a seat was run; the two thousand tries are made once. */
function mendOnce(found: Found, layout: Layout): Why {
  const before = tried.get(found);
  if (before?.layout === layout) return before.why;
  const why = mend(found, layout);
  tried.set(found, { layout, why });
  return why;
}

interface ReadThere {
  readonly head: TicketHead;
  /** Null where it is of another class: its layout is another. */
  readonly ticket: Ticket | null;
  readonly faults: readonly Meaningless[];
}

function readByLayout(text: string, of: ClassOf): ReadThere | 'corrupt' | 'newer' {
  const opened = openTicket(text);
  if (opened === 'newer') return 'newer';
  if (typeof opened === 'string') return 'corrupt';
  if (opened.head.code !== of.code) return { head: opened.head, ticket: null, faults: [] };
  const read = readTicket(opened, of.layout);
  return read === null ? 'corrupt' : { head: opened.head, ...read };
}

/** What one piece is by itself, once it could be read. */
function placed({ head, ticket, faults }: ReadThere, of: ClassOf, { seat: decided }: DecidedOn) {
  if (ticket === null) return { head, ticket, status: 'another class' as const };
  const seat = decided ?? head.seat;
  const isSeat = Number.isInteger(seat) && seat >= 1 && seat <= of.seats;
  const fields = [
    ...faults.filter(({ field }) => field !== 'seat'),
    ...(isSeat ? [] : [{ field: 'seat', got: seat, allowed: [1, of.seats] as const }]),
  ];
  const isOurs = head.modelVersion === MODEL_VERSION;
  return {
    head: { ...head, seat },
    ticket: { ...ticket, seat },
    why: fields.length === 0 ? {} : { fields },
    status: isOurs ? (fields.length === 0 ? null : ('impossible' as const)) : ('other version' as const),
  };
}

interface Compared {
  readonly status: Status;
  readonly others: readonly number[];
}

/** Same again, earlier, conflict: among tickets of one model version, and only those that can be of their seat. */
function comparedWithEachOther(pieces: readonly Piece[]): ReadonlyMap<number, Compared> {
  const compared = new Map<number, Compared>();
  const comparable = pieces.filter(({ status }) => status === null || status === 'other version');
  const firsts: Piece[] = [];
  for (const copies of grouped(comparable, ({ key }) => key).values()) {
    const [first, ...again] = copies as readonly [Piece, ...Piece[]];
    firsts.push(first);
    for (const { id } of again) compared.set(id, { status: 'same again', others: [first.id] });
  }
  const possible = firsts.filter(({ why }) => why.fields === undefined);
  for (const ofSeat of grouped(possible, ({ head }) => `${head!.modelVersion} ${head!.seat}`).values())
    for (const [id, each] of comparedInSeat(ofSeat)) compared.set(id, each);
  return compared;
}

function grouped<T, K>(all: readonly T[], keyOfEach: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOfEach(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups;
}

/** Of one seat the last attempt and stage counts, or what somebody took. */
function comparedInSeat(pieces: readonly Piece[]): readonly (readonly [number, Compared])[] {
  const taken = pieces
    .filter(({ decided }) => decided.taken !== null)
    .toSorted((a, b) => b.decided.taken! - a.decided.taken!)[0];
  const last = Math.max(...pieces.map(rankOf));
  const counting = taken === undefined ? pieces.filter((piece) => rankOf(piece) === last) : [taken];
  const rank = rankOf(counting[0]!);
  return pieces.flatMap((piece) => {
    const others = counting.filter(({ id }) => id !== piece.id).map(({ id }) => id);
    const counts = counting.includes(piece);
    if (counts && others.length === 0) return [];
    const status = counts || rankOf(piece) === rank ? 'conflict' : 'earlier';
    return [[piece.id, { status, others }] as const];
  });
}

function rankOf({ head }: Piece): number {
  return 8 * head!.attempt + head!.stage;
}

/** What the run of its seat says of a ticket that counts. */
function ran(piece: Piece, runs: Runs): Judged {
  const run = runs.get(piece.ticket!.seat);
  if (run === undefined) return judged(piece, 'running', false);
  const sent = piece.ticket!.results;
  const ids = piece.results;
  const differs = run.flatMap((here, i) =>
    isGiven(here) && !isSame(here, sent[i]!) ? [{ result: ids[i]!, sent: sent[i]!, here }] : [],
  );
  const refused = run.filter((here) => !isGiven(here));
  if (differs.length > 0) {
    const usesRun = piece.decided.useTheRun && refused.length === 0;
    const ticket = usesRun ? { ...piece.ticket!, results: run.filter(isGiven) } : piece.ticket;
    return judged({ ...piece, ticket }, 'altered', usesRun, { ...piece.why, differs });
  }
  if (refused.length > 0)
    return judged(piece, 'not computable here', false, { ...piece.why, problems: refused.map(problemOf) });
  return judged(piece, piece.repaired ? 'repaired' : 'good', true);
}

function isSame(one: HandedResult, other: HandedResult): boolean {
  return one.estimate === other.estimate && one.low === other.low && one.high === other.high && one.hash === other.hash;
}

function problemOf(here: Handed): InputProblem {
  const { whyNot, detail } = here as NoReading;
  const { code = whyNot, path = '', ...rest } = detail;
  return { code: String(code), path: String(path), detail: rest };
}

function judged(
  { id, found, head, ticket, decided: { aside }, why: said }: Piece,
  status: Judged['status'],
  counts: boolean,
  why: Why = said,
): Judged {
  return { id, found, status, pooled: counts && !aside, aside, head, ticket, why };
}
