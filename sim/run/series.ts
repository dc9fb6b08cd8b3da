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
