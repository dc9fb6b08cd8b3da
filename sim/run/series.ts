import { resolveValues } from '../params/scenario.ts';
import { RECEPTOR_UNIT } from '../model/receptors.ts';
import { tissueResponse } from '../model/response.ts';
import type { LifeResult } from './protocol.ts';
import type { SeriesId } from './series-ids.ts';

export * from './series-ids.ts';

/** One value per day, from birth to the last day. */
export type DaySeries = Readonly<Record<SeriesId, Float64Array>>;

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
export function methylationOf({ scenario, strands }: LifeResult, index: number): Float64Array {
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
