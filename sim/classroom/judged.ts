import type { InputProblem } from '../params/types.ts';
import type { Lesson } from '../lesson/types.ts';
import type { ClassCode } from './code.ts';
import type { Handed } from './handed.ts';
import type { Layout } from './layout.ts';
import type { ClassSetup } from './own-setup.ts';
import type { Meaningless, Ticket, TicketHead } from './ticket.ts';

/** What becomes of what was handed in: the words that judge, board, page and command line share. */

/**
 * Every piece that was found has exactly one of these; the first that fits wins, in this order. 'repaired' is a corrupt
 * one that somebody said how to read, and that is good then.
 */
export const STATUSES = [
  'not a ticket',
  'corrupt',
  'newer format',
  'another class',
  'other version',
  'impossible',
  'same again',
  'earlier',
  'conflict',
  'altered',
  'not computable here',
  'repaired',
  'good',
] as const;
export type Status = (typeof STATUSES)[number];

/** A class as its tickets are judged by. */
export interface ClassOf {
  /** Eight characters, as seeds hold them. */
  readonly code: string;
  readonly says: ClassCode;
  /** The lesson as this class goes through it. */
  readonly lesson: Lesson;
  /** Of the whole lesson: what is left out stands in a ticket as not answered. */
  readonly layout: Layout;
  /** Seats that were given out. */
  readonly seats: number;
  /** What a class of a teacher's own was made of. */
  readonly setup?: ClassSetup;
}

/** A piece of what was pasted, dropped or photographed. */
export interface Found {
  /** The ticket's letters with their prefix, without dashes; or the line, where a line was dropped as a ticket. */
  readonly text: string;
  readonly isTicket: boolean;
  /** Name of the file, or 'paste', 'picture', 'collector'. Shown harmless. */
  readonly from: string;
  /** The first group, from 1, that has not five letters though others follow it. */
  readonly oddGroup?: number;
}

export interface Judged {
  /** Place among all that was found, from 0. */
  readonly id: number;
  readonly found: Found;
  /** 'running': all but the run itself has been looked at. */
  readonly status: Status | 'running';
  /** Whether it counts on the board. */
  readonly pooled: boolean;
  /** Put aside by hand; its status stays. */
  readonly aside: boolean;
  /** Null where not even the head could be read. */
  readonly head: TicketHead | null;
  /** Null where it could not be read by the lesson's layout. */
  readonly ticket: Ticket | null;
  readonly why: Why;
}

/** What there is to say of a status, as numbers and names; the words are the page's. */
export interface Why {
  /** Corrupt: the group of five in which the fault may lie, from 1; the one single edit that fits, if there is one. */
  readonly group?: number;
  readonly readAs?: string;
  /** Impossible: fields without a meaning. */
  readonly fields?: readonly Meaningless[];
  /** Same again, earlier, conflict: what it is held against. */
  readonly others?: readonly number[];
  /** Conflict: somebody took another one of its seat, so it needs no look. */
  readonly settled?: true;
  /** Altered: by result, what was sent and what this engine says. */
  readonly differs?: readonly { readonly result: string; readonly sent: Handed; readonly here: Handed }[];
  /** Not computable here. */
  readonly problems?: readonly InputProblem[];
}

/** What a teacher decided about one ticket, by its text. */
export type Decision = { readonly ticket: string } & (
  | { readonly choice: 'read as'; readonly text: string }
  | { readonly choice: 'set aside' }
  /** Of a conflict, or instead of the later one. */
  | { readonly choice: 'take' }
  /** The pupil's choices with the engine's numbers. */
  | { readonly choice: 'use the run' }
  /** It was another seat: it is judged as that. */
  | { readonly choice: 'seat'; readonly seat: number }
);

/** What seats came to when they were run here, by number; an engine that refuses says why. */
export type Runs = ReadonlyMap<number, readonly Handed[]>;

/** How many of each status; they add up to what was found. */
export type Counts = Readonly<Record<Status, number>>;
