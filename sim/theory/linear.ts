/** Solves A·x = b by Gaussian elimination with row pivoting. A is row-major n × n; both arguments are overwritten. */
export function solveLinear(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  for (let column = 0; column < n; column++) {
    swapRows(matrix, right, column, pivotRow(matrix, n, column));
    const pivot = matrix[column * n + column]!;
    for (let row = column + 1; row < n; row++) {
      const factor = matrix[row * n + column]! / pivot;
      if (factor === 0) continue;
      for (let k = column; k < n; k++) matrix[row * n + k]! -= factor * matrix[column * n + k]!;
      right[row]! -= factor * right[column]!;
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = right[row]!;
    for (let k = row + 1; k < n; k++) sum -= matrix[row * n + k]! * right[k]!;
    right[row] = sum / matrix[row * n + row]!;
  }
  return right;
}

function pivotRow(matrix: Float64Array, n: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < n; row++) {
    if (Math.abs(matrix[row * n + column]!) > Math.abs(matrix[best * n + column]!)) best = row;
  }
  return best;
}

function swapRows(matrix: Float64Array, right: Float64Array, a: number, b: number): void {
  if (a === b) return;
  const n = right.length;
  for (let k = 0; k < n; k++) {
    const kept = matrix[a * n + k]!;
    matrix[a * n + k] = matrix[b * n + k]!;
    matrix[b * n + k] = kept;
  }
  const kept = right[a]!;
  right[a] = right[b]!;
  right[b] = kept;
}
