import { MARKED_STRANDS } from '../../../../sim/page.ts';
import type { BarcodeData } from '../../../charts/lollipop/barcode-data.ts';
import type { DayChartData } from '../../../charts/day/day-types.ts';
import type { PairData } from '../../../charts/studies/pair-chart.ts';
import type { ReserveData } from '../../../charts/luck/reserve-chart.ts';
import type { TissueChartData, TissueScatterData } from '../../../charts/tissue/tissue-data.ts';
import type { LifeChartsData, LifeSeries, LollipopData, TimelineData, TownData } from '../../../charts/parts/types.ts';
import type { FigureTable } from '../../../state/figures.ts';

/** What the charts of one young one draw, as tables: numbers in full, units beside the column. */

type Cell = string | number | null;
type Values = ArrayLike<number>;
interface Column {
  readonly id: string;
  readonly unit?: string;
  readonly at: (row: number) => Cell;
}

function tableOf(rows: number, columns: readonly Column[]): FigureTable {
  return {
    columns: columns.map(({ id, unit }) => (unit === undefined ? { id } : { id, unit })),
    rows: Array.from({ length: rows }, (_, row) => columns.map(({ at }) => at(row))),
  };
}

/** A number of a series on a row; missing or not a number is null. */
export function numberAt(values: Values, row: number): number | null {
  const value = values[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function column(id: string, unit: string, values: Values): Column {
  return { id, unit, at: (row) => numberAt(values, row) };
}

const dayColumn: Column = { id: 'day', unit: 'days', at: (row) => row };

export function lifeTable({ days, series }: LifeChartsData): FigureTable {
  return tableOf(days + 1, [dayColumn, ...series.flatMap(linesOf)]);
}

function linesOf({ id, unit, now, before, kept, others, drawn, band, expected }: LifeSeries): Column[] {
  const more: [string, Values | undefined][] = [
    ['before', before],
    ['kept', kept?.values],
    ...(others?.values ?? []).map((values, i): [string, Values] => [`other${i + 1}`, values]),
    ['drawn', drawn?.values],
    ['siblings5', band?.low],
    ['siblings95', band?.high],
    ['expected', expected?.values],
    ['expectedLow', expected?.low],
    ['expectedHigh', expected?.high],
  ];
  return [
    column(id, unit, now),
    ...more.flatMap(([name, values]) => (values === undefined ? [] : [column(`${id}.${name}`, unit, values)])),
  ];
}

/** Every cell of the young one, drawn or not. */
export function townTable({ cells, closed, changed }: TownData): FigureTable {
  const bit = (bits: Uint32Array, index: number) => (bits[index >>> 5]! >>> (index & 31)) & 1;
  const copies = ['A', 'B'].flatMap((copy, c): Column[] => [
    { id: `copy${copy}`, at: (cell) => (bit(closed, 2 * cell + c) === 1 ? 'closed' : 'open') },
    ...(changed === undefined
      ? []
      : [{ id: `copy${copy}.changed`, at: (cell: number) => (bit(changed, 2 * cell + c) === 1 ? 'yes' : 'no') }]),
  ]);
  return tableOf(cells, [{ id: 'cell', at: (cell) => cell + 1 }, ...copies]);
}

export function timelineTable({ events, window, weaningDay }: TimelineData): FigureTable {
  const rows: Cell[][] = [
    ['window', 'full', 0, window.fullUntil],
    ['window', 'fading', window.fullUntil, window.endsAt],
    ...(weaningDay === undefined ? [] : [['weaning', '', weaningDay, weaningDay]]),
    ...events.map(({ label, ariaLabel, fromDay, toDay }) => [label, ariaLabel, fromDay, toDay]),
  ];
  return {
    columns: [{ id: 'what' }, { id: 'description' }, { id: 'fromDay', unit: 'days' }, { id: 'toDay', unit: 'days' }],
    rows,
  };
}

/** One row a sample; `care` names the bouts under way. */
export function dayTable({ step, people, bouts, words }: DayChartData): FigureTable {
  const samples = people[0]?.oxytocin.length ?? 0;
  const under = (minute: number) =>
    bouts
      .filter(({ start, end, removed }) => !removed && start <= minute && minute < end)
      .map(({ id }) => id)
      .join(' ');
  return tableOf(samples, [
    { id: 'minute', unit: 'min', at: (row) => row * step },
    ...people.flatMap(({ id, oxytocin, central, cortisol }) => [
      column(`${id}.oxytocin`, words.oxytocinUnit, oxytocin),
      column(`${id}.central`, words.oxytocinUnit, central),
      column(`${id}.cortisol`, words.cortisolUnit, cortisol),
    ]),
    { id: 'care', at: (row) => under(row * step) },
  ]);
}

export function tissueTable({ days, courses, samples, words }: TissueChartData): FigureTable {
  const sampled = (values: readonly number[]) => (day: number) => {
    const at = samples.days.indexOf(day);
    return at < 0 ? null : values[at]!;
  };
  return tableOf(days + 1, [
    dayColumn,
    ...courses.map(({ id, values }) => column(id, words.y, values)),
    { id: 'saliva', unit: words.y, at: sampled(samples.truth) },
    { id: 'saliva.read', unit: words.y, at: sampled(samples.reading) },
    { id: 'mouthCells', unit: '% of cells', at: sampled(samples.share) },
  ]);
}

export function tissueScatterTable({ x, y, words }: TissueScatterData): FigureTable {
  return tableOf(x.length, [{ id: 'young', at: (row) => row + 1 }, column('x', words.x, x), column('y', words.y, y)]);
}

export function reserveTable({ shares, response, reactivity, words }: ReserveData): FigureTable {
  return tableOf(shares.length, [
    column('silenced', 'share of cells', shares),
    column('response', words.y, response),
    column('reactivity', words.y, reactivity),
  ]);
}

export function pairTable({ days, lines }: PairData): FigureTable {
  return tableOf(days + 1, [dayColumn, ...lines.map(({ id, values }) => column(id, MARKED_STRANDS, values))]);
}

/** One row a morning, one column a site: 0, 1 or 2 strands marked. */
export function barcodeTable({ days, dyads, p, q, closed }: BarcodeData): FigureTable {
  const sites = Array.from({ length: dyads }, (_, site): Column => ({
    id: `site${site + 1}`,
    unit: 'strands',
    at: (day) => ((p[day]! >>> site) & 1) + ((q[day]! >>> site) & 1),
  }));
  return tableOf(days + 1, [
    dayColumn,
    ...sites,
    { id: 'state', at: (day) => (closed[day] === 1 ? 'closed' : 'open') },
  ]);
}

export function lollipopTable({ dyads, copies, twin, label = '' }: LollipopData): FigureTable {
  const rows = [
    { name: label, copies },
    ...(twin === undefined ? [] : [{ name: twin.label, copies: twin.copies }]),
  ].flatMap((cell) =>
    cell.copies.flatMap((copy) =>
      Array.from({ length: dyads }, (_, site): Cell[] => {
        const [p, q] = [(copy.p >>> site) & 1, (copy.q >>> site) & 1];
        return [
          cell.name,
          copy.label,
          site + 1,
          p + q === 2 ? 'marked' : p + q === 1 ? 'half-marked' : 'none',
          copy.silencing,
          copy.closed ? 'closed' : 'open',
        ];
      }),
    ),
  );
  return {
    columns: [
      { id: 'cell' },
      { id: 'copy' },
      { id: 'site' },
      { id: 'mark' },
      { id: 'silencing', unit: '0 to 1' },
      { id: 'state' },
    ],
    rows,
  };
}
