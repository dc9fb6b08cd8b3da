import { line } from 'd3';
import type { ToPx } from '../parts/line.ts';
import { px } from '../parts/svg.ts';

/**
 * Indices of the samples to draw: all, or the lowest and highest of each pixel column where more than two share one.
 */
export const drawnSamples = (values: ArrayLike<number>, pxPerSample: number): number[] => {
  const all = Array.from({ length: values.length }, (_, i) => i);
  const each = Math.floor(1 / pxPerSample);
  if (!(each > 2)) return all;
  const kept: number[] = [];
  for (let from = 0; from < values.length; from += each) {
    const column = all.slice(from, from + each);
    const low = column.reduce((best, i) => (values[i]! < values[best]! ? i : best));
    const high = column.reduce((best, i) => (values[i]! > values[best]! ? i : best));
    kept.push(...[...new Set([low, high])].toSorted((a, b) => a - b));
  }
  return kept.at(-1) === values.length - 1 ? kept : [...kept, values.length - 1];
};

export interface DayPaths {
  line: string;
  area: string;
}

/** Each stretch of a line closed by way of `floor`. */
const areaUnder = (drawn: string, floor: number): string =>
  drawn
    .split('M')
    .filter((stretch) => stretch !== '')
    .map((stretch) => {
      const points = stretch.replace('Z', '');
      const [first, last] = [points, points.slice(points.lastIndexOf('L') + 1)].map((from) =>
        from.slice(0, from.indexOf(',')),
      );
      return `M${points}L${last},${px(floor)}L${first},${px(floor)}Z`;
    })
    .join('');

/** A curve over the day and the closed shape from it down to `floor`, px. Samples that are no number leave a gap. */
export const dayPaths = (values: ArrayLike<number>, step: number, x: ToPx, y: ToPx, floor: number): DayPaths => {
  const drawn = line<number>()
    .defined((i) => Number.isFinite(values[i]))
    .x((i) => x(i * step))
    .y((i) => y(values[i]!))
    .digits(1);
  const path = drawn(drawnSamples(values, x(step) - x(0))) ?? '';
  return { line: path, area: areaUnder(path, floor) };
};

/** The sample with the highest value from one minute to another, or null where there is none. */
export const highestBetween = (values: ArrayLike<number>, step: number, start: number, end: number): number | null => {
  let best: number | null = null;
  const last = Math.min(values.length - 1, Math.ceil(end / step));
  for (let i = Math.max(0, Math.floor(start / step)); i <= last; i++) {
    if (Number.isFinite(values[i]) && (best === null || values[i]! > values[best]!)) best = i;
  }
  return best;
};
