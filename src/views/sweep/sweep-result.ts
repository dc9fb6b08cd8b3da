import { SERIES, type NamedArray, type SeriesId, type SweepResult } from '../../../sim/page.ts';
import type { Found } from './sweeper.ts';

/** What is known as the engine gives it, points in order. */
export function resultOf({ sweep, values, known, refused }: Found): SweepResult {
  const points = Array.from(known.keys()).filter((point) => known[point] === 1);
  const { replicates } = sweep;
  const dims = [
    { name: 'point', size: points.length },
    { name: 'replicate', size: replicates },
  ];
  const own = (id: SeriesId) =>
    Float64Array.from(
      { length: points.length * replicates },
      (_, i) => values[id][points[Math.floor(i / replicates)]! * replicates + (i % replicates)]!,
    );
  return {
    kind: 'sweep',
    sweep,
    from: 0,
    to: points.length,
    points,
    values: Object.fromEntries<NamedArray<Float64Array>>(
      SERIES.map(({ id, unit }) => [id, { name: id, unit, dims, data: own(id) }]),
    ) as SweepResult['values'],
    refused: [...refused].sort((a, b) => a.point - b.point),
  };
}
