/**
 * In which order the points of a grid are run: a coarse picture first, which finer ones fill in. Nothing is run twice.
 */

export interface Level {
  /** Columns and rows of the grid that are all known once this level is done. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Points that it adds, row by row. */
  readonly points: readonly number[];
}

const STRIDES = [8, 4, 2, 1];
/** So few points first make a picture. */
const FIRST_POINTS = 60;

/**
 * Levels of a grid of nx × ny points; the first has about 60 to 130 points, or a handful where one slider moves alone.
 */
export function levelsOf(nx: number, ny: number): readonly Level[] {
  const strides = STRIDES.filter(
    (stride) =>
      stride === 1 || (ny === 1 ? stride > 2 : along(nx, stride).length * along(ny, stride).length >= FIRST_POINTS),
  );
  const known = new Set<number>();
  return strides.map((stride) => {
    const [columns, rows] = [along(nx, stride), along(ny, stride)];
    const points = rows
      .flatMap((row) => columns.map((column) => row * nx + column))
      .filter((point) => !known.has(point));
    for (const point of points) known.add(point);
    return { columns, rows, points };
  });
}

/** Every so many places, and always the last. */
function along(count: number, stride: number): number[] {
  const places = Array.from({ length: Math.ceil(count / stride) }, (_, i) => i * stride);
  return places.at(-1) === count - 1 ? places : [...places, count - 1];
}
