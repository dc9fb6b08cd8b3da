import type { Judged, Ticket } from '../../../sim/classroom.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import type { Say } from '../../words/say.ts';
import { fieldRows } from '../lesson/ticket-rows.ts';

/** Tickets of one seat that say different things, and of which nobody said yet which one counts. */
export function openConflicts(judged: readonly Judged[]): readonly (readonly Judged[])[] {
  const groups = new Map<string, Judged[]>();
  for (const each of judged) {
    if (each.status !== 'conflict' || each.why.settled === true || each.ticket === null) continue;
    const key = `${each.head!.seat} ${each.head!.modelVersion}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

/** A field in which tickets differ: what each of them says. */
interface Differs {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (string | null)[];
}

/** Fields that are not the same in all tickets, in words; and how many are. */
export function compareTickets(
  { of }: Pick<ClassDoc, 'of'>,
  tickets: readonly Ticket[],
  say: Say,
): { readonly differs: readonly Differs[]; readonly same: number } {
  const columns = tickets.map((ticket) => [
    ...fieldRows(of.lesson, of.layout, ticket, say),
    // Numbers that read alike may come of different runs.
    ...ticket.results.map(({ hash }, i) => ({
      key: `run.${i}`,
      label: say('class.conflict.run', { number: i + 1 }),
      value: hash,
    })),
  ]);
  const all = columns[0]!.map(({ key, label }, i): Differs => ({
    key,
    label,
    values: columns.map((column) => column[i]!.value),
  }));
  const differs = all.filter(({ values }) => values.some((value) => value !== values[0]));
  return { differs, same: all.length - differs.length };
}
