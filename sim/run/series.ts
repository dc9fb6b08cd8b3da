import type { Scenario } from '../params/scenario.ts';
import { resolveValues } from '../params/scenario.ts';
import type { ParamValues } from '../params/table.ts';
import { RECEPTOR_UNIT } from '../model/receptors.ts';
import { tissueResponse } from '../model/response.ts';
import type { LifeResult, LittersResult, NamedArray } from './protocol.ts';

/** The one unit of methylation, on the page and in every file: of 100 strands so many carry a mark. */
export const MARKED_STRANDS = 'marked strands, %';

/** What can be drawn against age. Order is the order of columns in every table. */
export const SERIES = [
  { id: 'methylation', unit: MARKED_STRANDS },
  { id: 'hemimethylated', unit: '% of dyads' },
  { id: 'closedCopies', unit: '% of copies' },
  { id: 'receptors', unit: 'per cell' },
  { id: 'response', unit: '% of full' },
] as const;
/** Names of the series, such as 'methylation'. */
export type SeriesId = (typeof SERIES)[number]['id'];

/** One value per day, from birth to the last day. */
export type DaySeries = Readonly<Record<SeriesId, Float64Array>>;

/** Whole-number totals of some cells on one morning; receptors in units of 2^-16. */
export interface CellTotals {
  readonly strands: number;
  readonly hemimethylated: number;
  readonly closedCopies: number;
  readonly receptors: number;
}

/** What so many cells of K dyads a copy show. */
export function displayValues(
  totals: CellTotals,
  K: number,
  cells: number,
  values: ParamValues,
): Readonly<Record<SeriesId, number>> {
  const copies = 2 * cells;
  const receptors = (totals.receptors * RECEPTOR_UNIT) / cells;
  return {
    methylation: (100 * totals.strands) / (2 * K * copies),
    hemimethylated: (100 * totals.hemimethylated) / (K * copies),
    closedCopies: (100 * totals.closedCopies) / copies,
    receptors,
    response: (100 * tissueResponse(receptors, values)) / values['response.maximum'],
  };
}

/** Display values of one young one, from the whole numbers of a result. @param index row in the result's arrays. */
export function seriesOf(result: LifeResult, index: number, values = resolveValues(result.scenario)): DaySeries {
  const { scenario } = result;
  const rows = scenario.days + 1;
  const K = result.strands.dims[2]!.size;
  const copies = 2 * scenario.cells;
  const at = (day: number) => index * rows + day;
  const byDay = (value: (day: number) => number) => Float64Array.from({ length: rows }, (_, day) => value(day));
  const receptors = byDay((day) => (result.receptors.data[at(day)]! * RECEPTOR_UNIT) / scenario.cells);
  return {
    methylation: methylationOf(result, index),
    hemimethylated: byDay((day) => (100 * result.hemimethylated.data[at(day)]!) / (K * copies)),
    closedCopies: byDay((day) => (100 * result.closedCopies.data[at(day)]!) / copies),
    receptors,
    response: byDay((day) => (100 * tissueResponse(receptors[day]!, values)) / values['response.maximum']),
  };
}

/** Percent of strands methylated, by day. */
function methylationOf({ scenario, strands }: LifeResult, index: number): Float64Array {
  const rows = scenario.days + 1;
  const K = strands.dims[2]!.size;
  const all = 2 * K * 2 * scenario.cells;
  const found = new Float64Array(rows);
  for (let day = 0; day < rows; day++) {
    const from = (index * rows + day) * K;
    let sum = 0;
    for (let dyad = 0; dyad < K; dyad++) sum += strands.data[from + dyad]!;
    found[day] = (100 * sum) / all;
  }
  return found;
}

/** All young ones of a result. */
export function allSeries(result: LifeResult): DaySeries[] {
  const values = resolveValues(result.scenario);
  return Array.from({ length: result.to - result.from }, (_, index) => seriesOf(result, index, values));
}

/** A share p of the litter lies below this value, by linear interpolation between order statistics (type 7). */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}

/** Quantiles of the litter on every day, one array for each p. */
export function litterQuantiles(litter: readonly Float64Array[], shares: readonly number[]): Float64Array[] {
  const rows = litter[0]!.length;
  const found = shares.map(() => new Float64Array(rows));
  const values = new Float64Array(litter.length);
  for (let day = 0; day < rows; day++) {
    for (let young = 0; young < litter.length; young++) values[young] = litter[young]![day]!;
    values.sort();
    shares.forEach((p, i) => {
      found[i]![day] = quantile(values, p);
    });
  }
  return found;
}

/** A table that page and command line share: names, units, and a row for every day. */
export interface DayTable {
  readonly columns: readonly { readonly id: string; readonly unit: string }[];
  readonly rows: readonly (readonly number[])[];
}

/** Young one 0 day by day, the litter's median and 5 and 95 % limits of methylation, and the care they had. */
export function dayTable(result: LifeResult): DayTable {
  const first = seriesOf(result, 0);
  const limits = litterQuantiles(
    Array.from({ length: result.to - result.from }, (_, young) => methylationOf(result, young)),
    [0.05, 0.5, 0.95],
  );
  const columns: { id: string; unit: string; data: Float64Array }[] = [
    { id: 'care', unit: 'index', data: result.care.data },
    { id: 'stress', unit: 'index', data: result.stress.data },
    ...SERIES.map(({ id, unit }) => ({ id, unit, data: first[id] })),
    ...['litterLow', 'litterMedian', 'litterHigh'].map((id, i) => ({ id, unit: MARKED_STRANDS, data: limits[i]! })),
  ];
  const rows = Array.from(first.methylation, (_, day) => [day, ...columns.map((column) => column.data[day]!)]);
  return { columns: [{ id: 'day', unit: 'days' }, ...columns.map(({ id, unit }) => ({ id, unit }))], rows };
}

/** Joins results of one scenario that were run in pieces; pieces must follow each other without a gap. */
export function joinLives(scenario: Scenario, pieces: readonly LifeResult[]): LifeResult {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  const first = sorted[0]!;
  const individuals = sorted.reduce((n, piece) => n + piece.to - piece.from, 0);
  const join = <A extends Int32Array | Float64Array>(arrays: readonly NamedArray<A>[]): NamedArray<A> => {
    const data = new (arrays[0]!.data.constructor as new (length: number) => A)(
      arrays.reduce((n, a) => n + a.data.length, 0),
    );
    let offset = 0;
    for (const array of arrays) {
      data.set(array.data, offset);
      offset += array.data.length;
    }
    return { ...arrays[0]!, dims: [{ name: 'individual', size: individuals }, ...arrays[0]!.dims.slice(1)], data };
  };
  return {
    ...first,
    scenario,
    to: sorted.at(-1)!.to,
    strands: join(sorted.map((piece) => piece.strands)),
    hemimethylated: join(sorted.map((piece) => piece.hemimethylated)),
    closedCopies: join(sorted.map((piece) => piece.closedCopies)),
    receptors: join(sorted.map((piece) => piece.receptors)),
    allelesByMarks: first.allelesByMarks && join(sorted.map((piece) => piece.allelesByMarks!)),
    digests: sorted.flatMap((piece) => piece.digests),
  };
}

/** Joins litters that were run in pieces that follow each other without a gap. */
export function joinLitters(pieces: readonly LittersResult[]): LittersResult {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  const first = sorted[0]!;
  const joined = (id: SeriesId): NamedArray<Float64Array> => {
    const parts = sorted.map((piece) => piece.series[id].data);
    const data = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      data.set(part, at);
      at += part.length;
    }
    const [litters, ...rest] = first.series[id].dims;
    return { ...first.series[id], dims: [{ ...litters!, size: sorted.at(-1)!.to - first.from }, ...rest], data };
  };
  return {
    ...first,
    to: sorted.at(-1)!.to,
    series: Object.fromEntries(SERIES.map(({ id }) => [id, joined(id)])) as LittersResult['series'],
  };
}
