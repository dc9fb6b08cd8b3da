import { letterOf } from '../lesson/keys.ts';
import type { Answer } from '../lesson/answers.ts';
import { askAt } from './pool-answers.ts';
import { pooledSeats, type PooledSeat } from './pool-seats.ts';
import type { ClassOf, Judged, Runs } from './judged.ts';

/**
 * A class as a table for a mark book: a row a seat that counts, by number. One header line, points in decimals, letters
 * for options, so that Excel, Sheets, CODAP and R read it as it is. No cell is text that somebody typed, so none can be
 * a formula.
 */

/** @param withWorlds the sealed world of each seat too: after the reveal */
export function boardCsv(
  of: ClassOf,
  judged: readonly Judged[],
  runs: Runs,
  { withWorlds }: { readonly withWorlds: boolean },
): string {
  const seats = pooledSeats(of, judged, runs).toSorted((a, b) => a.seat - b.seat);
  const columns = columnsOf(of, withWorlds && of.lesson.sealed !== undefined);
  const lines = [
    columns.map(([name]) => name),
    ...seats.map((seat) => columns.map(([, cell]) => cellText(cell(seat)))),
  ];
  return `${lines.map((line) => line.join(',')).join('\n')}\n`;
}

type Cell = string | number | null;
type CsvColumn = readonly [name: string, cell: (seat: PooledSeat) => Cell];

function columnsOf({ layout }: ClassOf, withWorlds: boolean): readonly CsvColumn[] {
  const answers = layout.fields.flatMap((field): readonly CsvColumn[] => {
    if ('because' in field)
      return [[`${field.because}_because`, ({ ticket }) => plusOne(ticket.because[field.because] ?? null)]];
    const { kind } = askAt(layout.lesson, field.key);
    return field.slots.map((slot, i) => [
      named(slot.key),
      ({ ticket }) => valueOf(ticket.answers[field.key], i, kind === 'order'),
    ]);
  });
  const results = layout.results.flatMap(({ id }, i): readonly CsvColumn[] => [
    [named(id), ({ results: all }) => all[i]!.estimate],
    [`${named(id)}_low`, ({ results: all }) => all[i]!.low],
    [`${named(id)}_high`, ({ results: all }) => all[i]!.high],
  ]);
  return [
    ['seat', ({ seat }) => seat],
    ['attempt', ({ ticket }) => ticket.attempt],
    ['stage', ({ ticket }) => ticket.stage],
    ...(withWorlds ? [['world', ({ world }: PooledSeat) => world] as const] : []),
    ...answers,
    ...results,
  ];
}

/** The value of one slot of an answer. */
function valueOf(answer: Answer | undefined, slot: number, isOrder: boolean): Cell {
  if (answer === undefined) return null;
  switch (answer.kind) {
    case 'keep':
      return null;
    case 'choice':
      return letterOf(answer.option);
    case 'claim':
      return slot === 0 ? letterOf(answer.option) : plusOne(answer.reason);
    case 'direction':
      return answer.slope;
    case 'sureness':
      return answer.sure;
    case 'number':
      return answer.value;
    case 'pick':
      return answer.cell;
    case 'order':
      return isOrder ? answer.items.map(letterOf).join('') : null;
    default:
      return answer.values[slot]!;
  }
}

/** Names without dots: some programs read them as fields of fields. */
const named = (key: string): string => key.replaceAll('.', '_');

function plusOne(value: number | null): number | null {
  return value === null ? null : value + 1;
}

function cellText(value: Cell): string {
  return value === null ? '' : String(value);
}
