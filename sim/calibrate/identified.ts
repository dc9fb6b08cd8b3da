import { solve } from './fit.ts';

/**
 * How well published figures can pin down what was fitted to them, as if all were straight lines and bell curves: the
 * least
 * standard deviation that any way of fitting could have over repeats of the published studies, √diag (JᵀΣ⁻¹J)⁻¹ (Cramér
 * and
 * Rao).
 * @param slopes J, change of each figure per unit of each parameter: index figure, then parameter.
 * @param covariance Σ of the published figures over repeats of their studies, in the same order.
 * @returns one standard deviation a parameter.
 * @throws RangeError where figures cannot tell the parameters apart at all.
 */
export function leastSpread(
  slopes: readonly (readonly number[])[],
  covariance: readonly (readonly number[])[],
): number[] {
  const columns = slopes[0]!.map((_, parameter) => slopes.map((row) => row[parameter]!));
  const weighed = columns.map((column) => solve(covariance, column));
  const information = columns.map((column) =>
    weighed.map((other) => column.reduce((sum, slope, i) => sum + slope * other[i]!, 0)),
  );
  return columns.map((_, i) =>
    Math.sqrt(
      solve(
        information,
        columns.map((_column, j) => (i === j ? 1 : 0)),
      )[i]!,
    ),
  );
}
