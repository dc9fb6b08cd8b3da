import { MARKED_STRANDS } from '../data/provenance.ts';
import type { LifeResult } from './protocol.ts';
import { SERIES } from './series-ids.ts';
import { litterQuantiles } from './litter-series.ts';
import { methylationOf, seriesOf } from './series.ts';

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
