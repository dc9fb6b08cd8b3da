/**
 * Least squares by Householder reflections, which lose no more digits than the columns themselves force (Golub & Van
 * Loan 2013, 5.2).
 */
export interface LeastSquares {
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** Sum of squared residuals. */
  readonly squares: number;
  /** R⁻¹ of X = QR, row by row: (X'X)⁻¹ = R⁻¹(R⁻¹)'. */
  readonly inverse: readonly Float64Array[];
  /** ln |R|, half of ln |X'X|. Its parts, to be multiplied by whoever needs the logarithm. */
  readonly diagonal: Float64Array;
}

/** A column whose part that others do not explain is smaller than this share of it counts as explained. */
const LEAST_OWN_PART = 1e-10;

/**
 * Fits y by the columns, at least as many values as columns.
 * @returns the number of the first column that earlier ones explain, in place of a fit.
 */
export function leastSquares(y: ArrayLike<number>, columns: readonly ArrayLike<number>[]): LeastSquares | number {
  const work = columns.map((column) => new Float64Array(column));
  const effects = new Float64Array(y);
  const diagonal = new Float64Array(columns.length);
  for (let k = 0; k < work.length; k++) {
    const own = norm(work[k]!, k);
    if (!(own > LEAST_OWN_PART * norm(columns[k]!, 0))) return k;
    diagonal[k] = reflect(work, effects, k, own);
  }
  const inverse = upperInverse(work, diagonal);
  const coefficients = Float64Array.from(inverse, (row) => row.reduce((sum, value, i) => sum + value * effects[i]!, 0));
  const residuals = Float64Array.from(y, (value, i) =>
    columns.reduce((left, column, k) => left - coefficients[k]! * column[i]!, value),
  );
  const tail = norm(effects, columns.length);
  return { coefficients, residuals, squares: tail * tail, inverse, diagonal };
}

/** Length of a column from row `from` on, without leaving the range of numbers on the way. */
function norm(values: ArrayLike<number>, from: number): number {
  let largest = 0;
  for (let i = from; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  if (largest === 0) return 0;
  let sum = 0;
  for (let i = from; i < values.length; i++) sum += (values[i]! / largest) * (values[i]! / largest);
  return largest * Math.sqrt(sum);
}

/** Turns column k onto its diagonal and everything to its right with it; returns the diagonal element. */
function reflect(work: readonly Float64Array[], effects: Float64Array, k: number, own: number): number {
  const column = work[k]!;
  const turned = column[k]! > 0 ? -own : own;
  const head = column[k]! - turned;
  // v is scaled to length 1 at its head, so H = I - βvv' with β = -head / turned.
  const v = column.map((value, i) => (i < k ? 0 : i === k ? 1 : value / head));
  const beta = -head / turned;
  for (const other of [...work.slice(k + 1), effects]) {
    let along = 0;
    for (let i = k; i < v.length; i++) along += v[i]! * other[i]!;
    for (let i = k; i < v.length; i++) other[i]! -= beta * along * v[i]!;
  }
  return turned;
}

/** Inverse of the upper triangle that the reflections left in the columns. */
function upperInverse(work: readonly Float64Array[], diagonal: Float64Array): Float64Array[] {
  const size = work.length;
  const inverse = Array.from({ length: size }, () => new Float64Array(size));
  for (let j = 0; j < size; j++) {
    inverse[j]![j] = 1 / diagonal[j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += work[k]![i]! * inverse[k]![j]!;
      inverse[i]![j] = -sum / diagonal[i]!;
    }
  }
  return inverse;
}

/** Diagonal of (X'X)⁻¹. */
export function unscaledVariances({ inverse }: LeastSquares): Float64Array {
  return Float64Array.from(inverse, (row) => row.reduce((sum, value) => sum + value * value, 0));
}

/** Leverage of each row: its pull on its own fitted value, 0 to 1. */
export function leverages(columns: readonly ArrayLike<number>[], { inverse }: LeastSquares): Float64Array {
  const n = columns[0]?.length ?? 0;
  return Float64Array.from({ length: n }, (_, i) =>
    inverse.reduce((sum, _row, k) => {
      const turned = columns.reduce((along, column, j) => along + column[i]! * inverse[j]![k]!, 0);
      return sum + turned * turned;
    }, 0),
  );
}
