/**
 * What pupils' pages, the teacher's page and the collector on the teacher's machine say to each other. It is a school
 * network's business alone: nothing of it leaves the machines in the room.
 *
 * `GET here` says that a collector serves this page. `POST hand-in` takes one ticket as text, with the class word, and
 * answers only when the ticket is on the disk. `GET tickets?after=N` gives the lines from number N on, with the
 * teacher's word, on the teacher's machine alone.
 */
export const COLLECTOR = {
  schema: 'tend.collector/1',
  here: 'class/here',
  handIn: 'class/hand-in',
  tickets: 'class/tickets',
  /** Header with the word of the class, which stands in the pupils' link. */
  word: 'x-class-word',
  /** Header with the word that only the teacher's link holds. */
  teacher: 'x-teacher-word',
  /** Header of an answer: the number of the next line. */
  next: 'x-next-ticket',
  /** Most bytes of what is handed in: a ticket with its dashes has at most 127. */
  mostBytes: 160,
} as const;

/** Why something that was handed in was not taken. */
export const REFUSALS = ['too long', 'not a ticket', 'another class', 'wrong word', 'too many', 'not here'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a collector says of itself. */
export interface Here {
  readonly collector: typeof COLLECTOR.schema;
  /** The one class that it collects for; null where it takes tickets of any. */
  readonly code: string | null;
}
