import { resolveValues } from '../params/scenario.ts';
import type { LifeResult } from './protocol.ts';
import { seriesOf, type DaySeries } from './series.ts';

/** Series of a whole litter: the first curve needs those of one young one alone. */

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
