import { SERIES, type DaySeries, type SeriesId } from '../../sim/page.ts';
import type { Axes, Ends, Focal, Litter } from './types.ts';

/** No axis is narrower than this many of its units, so that nothing looks larger than it is. */
const LEAST_SPAN: Readonly<Record<SeriesId | 'difference', number>> = {
  methylation: 4,
  hemimethylated: 4,
  closedCopies: 8,
  receptors: 10,
  response: 20,
  difference: 4,
};

/**
 * Frames of the charts: what the leading slider's two ends give in this world plus a tenth, and the middle half of
 * the litter. Worked out when a drag has settled, never during one.
 */
export function frameAxes(focal: Focal, ends: Ends | null, litter: Litter | null): Axes {
  return Object.fromEntries(
    SERIES.map(({ id }) => {
      const curves: ArrayLike<number>[] = [focal.series[id]];
      if (ends !== null) curves.push(ends.least[id], ends.most[id]);
      if (litter !== null) curves.push(litter.bands[id].lowerQuarter, litter.bands[id].upperQuarter);
      return [id, frameOf(id, curves)];
    }),
  ) as unknown as Axes;
}

/** A frame that takes these curves in with a tenth to spare; values stay in the range they can have. */
export function frameOf(id: SeriesId | 'difference', curves: readonly ArrayLike<number>[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const curve of curves) {
    for (let day = 0; day < curve.length; day++) {
      low = Math.min(low, curve[day]!);
      high = Math.max(high, curve[day]!);
    }
  }
  const span = Math.max(high - low, LEAST_SPAN[id] / 1.2);
  const middle = (low + high) / 2;
  const [floor, ceiling] = id === 'difference' ? [-Infinity, Infinity] : [0, id === 'receptors' ? Infinity : 100];
  const bottom = Math.max(floor, middle - span * 0.6);
  const top = Math.min(ceiling, middle + span * 0.6);
  return [bottom, top];
}

/** Value of a series at both ends of the leading slider on the last day: where the dotted lines stand. */
export function endValues(ends: Ends, id: SeriesId): { least: number; most: number } {
  const last = (series: DaySeries) => series[id][series[id].length - 1]!;
  return { least: last(ends.least), most: last(ends.most) };
}
