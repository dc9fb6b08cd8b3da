import { packedTicket, TICKET_PREFIX, MOST_LETTERS, FEWEST_LETTERS, lettersOfLayout } from './ticket.ts';
import type { Found, Why } from './judged.ts';
import type { Layout } from './layout.ts';
import { editsThatFit, letterOfValue, valueOf } from './letters-check.ts';

/** A ticket that does not fit: where the fault may lie, and the one way of reading it, if there is exactly one. */

/** Letters of a group. */
const GROUP = 5;

/** Tries single changes and neighbouring swaps, about two thousand of them. */
export function mend({ text, oddGroup }: Found, layout: Layout): Why {
  const values = Array.from(packedTicket(text).slice(TICKET_PREFIX.length), (letter) => valueOf(letter.charCodeAt(0)));
  const wanted = lettersOfLayout(layout);
  // What follows a ticket may have been taken for a part of it. A ticket of another class has its own length.
  const lengths = new Set([wanted, values.length].filter((length) => length <= values.length));
  const edits = [...lengths].flatMap((length) =>
    length < FEWEST_LETTERS || length > MOST_LETTERS ? [] : editsThatFit(values.slice(0, length)),
  );
  const [edit] = edits;
  if (edit !== undefined && edits.length === 1)
    return { group: groupOf(edit.at), readAs: TICKET_PREFIX + edit.values.map(letterOfValue).join('') };
  const odd = values.findIndex((value) => value < 0);
  const group = odd >= 0 ? groupOf(odd) : (oddGroup ?? (values.length < wanted ? groupOf(values.length) : undefined));
  return group === undefined ? {} : { group };
}

/** The prefix is the first group. */
function groupOf(at: number): number {
  return Math.floor(at / GROUP) + 2;
}
