import { fTail } from './distributions/f-and-chi-square.ts';
import { type LeastSquares, leastSquares, leverages, unscaledVariances } from './least-squares.ts';
import { isConstant, isFlat, squaresAbout } from './moments.ts';
import { cannot, columnsFault, type Computed, type Estimate, inOrder, type NamedColumns, settled } from './result.ts';
import { LEVEL, levelFault, tEstimate } from './t-test.ts';

/** Their order is the order of the coefficients. */
export type Predictors = NamedColumns;

export interface Coefficient extends Estimate {
  /** "intercept", or the name of the predictor. */
  readonly name: string;
}

export interface LinearModel {
  readonly coefficients: readonly (Coefficient & {
    /**
     * HC3 (MacKinnon & White 1985), right where the spread differs from row to row; null when a single row decides a
     * coefficient.
     */
    readonly robustStandardError: number | null;
  })[];
  readonly n: number;
  /** Of the residuals. */
  readonly df: number;
  readonly residualSd: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** Of "no predictor matters"; null without predictors. */
  readonly test: { readonly statistic: number; readonly df: readonly [number, number]; readonly p: number } | null;
}

/** Intercept and slopes of y on the predictors by ordinary least squares. */
export function linearModel(y: ArrayLike<number>, predictors: Predictors, level = LEVEL): Computed<LinearModel> {
  const names = ['intercept', ...inOrder(predictors).map(([name]) => name)];
  const fault = levelFault(level) ?? columnsFault(['y', y], predictors, names.length + 1);
  if (fault !== null) return fault;
  if (isConstant(y)) return cannot('no-spread', { name: 'y' });
  const columns = withIntercept(y.length, predictors);
  const fit = leastSquares(y, columns);
  if (typeof fit === 'number') return cannot('collinear', { name: names[fit]! });
  if (isFlat(fit.squares, y)) return cannot('perfect-fit', { name: 'y' });
  return settled(describe(y, fit, columns, names, level));
}

export function withIntercept(n: number, predictors: Predictors): ArrayLike<number>[] {
  return [new Float64Array(n).fill(1), ...inOrder(predictors).map(([, values]) => values)];
}

function describe(
  y: ArrayLike<number>,
  fit: LeastSquares,
  columns: readonly ArrayLike<number>[],
  names: readonly string[],
  level: number,
): LinearModel {
  const n = y.length;
  const slopes = columns.length - 1;
  const df = n - columns.length;
  const total = squaresAbout(y);
  const error = fit.squares / df;
  const unscaled = unscaledVariances(fit);
  const robust = robustErrors(columns, fit);
  const statistic = (total - fit.squares) / slopes / error;
  return {
    coefficients: names.map((name, k) => ({
      name,
      ...tEstimate(fit.coefficients[k]!, Math.sqrt(error * unscaled[k]!), df, n, level),
      robustStandardError: robust?.[k] ?? null,
    })),
    n,
    df,
    residualSd: Math.sqrt(error),
    rSquared: 1 - fit.squares / total,
    adjustedRSquared: 1 - error / (total / (n - 1)),
    test: slopes === 0 ? null : { statistic, df: [slopes, df], p: fTail(statistic, slopes, df) },
  };
}

const WHOLE_LEVERAGE = 1 - 1e-10;

/** Square roots of the diagonal of (X'X)⁻¹ X' diag(e²/(1-h)²) X (X'X)⁻¹. */
function robustErrors(columns: readonly ArrayLike<number>[], fit: LeastSquares): Float64Array | null {
  const pulls = leverages(columns, fit);
  if (pulls.some((h) => h > WHOLE_LEVERAGE)) return null;
  const squares = new Float64Array(columns.length);
  pulls.forEach((h, i) => {
    const scaled = fit.residuals[i]! / (1 - h);
    const turned = fit.inverse.map((_, k) =>
      columns.reduce((sum, column, j) => sum + column[i]! * fit.inverse[j]![k]!, 0),
    );
    fit.inverse.forEach((row, k) => {
      const influence = scaled * row.reduce((sum, value, j) => sum + value * turned[j]!, 0);
      squares[k]! += influence * influence;
    });
  });
  return squares.map(Math.sqrt);
}
