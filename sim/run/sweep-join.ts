import type { NamedArray, LuckResult, SweepResult } from './protocol.ts';
import { SERIES, type SeriesId } from './series.ts';

/** Joins pieces of one sweep that follow each other without a gap. */
export function joinSweep(pieces: readonly SweepResult[]): SweepResult {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  return {
    ...sorted[0]!,
    to: sorted.at(-1)!.to,
    points: sorted.flatMap(({ points }) => points),
    values: Object.fromEntries(
      SERIES.map(({ id }) => [id, joinedArrays(sorted.map(({ values }) => values[id]))]),
    ) as Record<SeriesId, NamedArray<Float64Array>>,
    refused: sorted.flatMap(({ refused }) => refused),
  };
}

/** Joins tissues that were drawn in pieces that follow each other without a gap. */
export function joinLuck(pieces: readonly LuckResult[]): LuckResult {
  const sorted = [...pieces].sort((a, b) => a.from - b.from);
  return {
    ...sorted[0]!,
    to: sorted.at(-1)!.to,
    methylation: joinedArrays(sorted.map(({ methylation }) => methylation)),
  };
}

function joinedArrays(arrays: readonly NamedArray<Float64Array>[]): NamedArray<Float64Array> {
  const data = new Float64Array(arrays.reduce((sum, array) => sum + array.data.length, 0));
  let at = 0;
  for (const array of arrays) {
    data.set(array.data, at);
    at += array.data.length;
  }
  const [first, ...rest] = arrays[0]!.dims;
  return {
    ...arrays[0]!,
    dims: [{ ...first!, size: arrays.reduce((sum, { dims }) => sum + dims[0]!.size, 0) }, ...rest],
    data,
  };
}
