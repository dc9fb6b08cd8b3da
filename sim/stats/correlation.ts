import { exp } from '../numeric/elementary.ts';
import { log1p } from './distributions/gamma.ts';
import { normalQuantile } from './distributions/normal.ts';
import { tTwoSided } from './distributions/student.ts';
import { leastSquares } from './least-squares.ts';
import { type Predictors, withIntercept } from './linear-model.ts';
import { isConstant, mean, squaresAbout } from './moments.ts';
import { averageRanks } from './ranks.ts';
import { cannot, columnsFault, type Computed, type Estimate, inOrder, type NotComputable, settled } from './result.ts';
import { LEVEL, levelFault } from './t-test.ts';

const MOST_CORRELATION = 1 - 1e-14;

/** Fisher's z of a correlation: artanh. */
export function fisherZ(r: number): number {
  return 0.5 * (log1p(r) - log1p(-r));
}

/** The correlation of a Fisher's z: tanh. */
export function fromFisherZ(z: number): number {
  if (z < 0) return -fromFisherZ(-z);
  const small = exp(-2 * z);
  return (1 - small) / (1 + small);
}

/** Pearson's r with a t test on n - 2 degrees of freedom and Fisher's interval; at least four pairs. */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>, level = LEVEL): Computed<Estimate> {
  const fault = pairFault(x, y, level, 4);
  return fault ?? withTest(rawCorrelation(x, y), x.length, 0, level, () => 1);
}

/**
 * Spearman's ρ, Pearson's r of average ranks; t test on n - 2 degrees of freedom, interval on Fisher's scale with the
 * variance (1 + ρ²/2)/(n - 3) of Bonett & Wright 2000.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>, level = LEVEL): Computed<Estimate> {
  const fault = pairFault(x, y, level, 4);
  return (
    fault ?? withTest(rawCorrelation(averageRanks(x), averageRanks(y)), x.length, 0, level, (r) => 1 + (r * r) / 2)
  );
}

/**
 * Correlation of what is left of x and y after a linear fit by the others; t test on n - 2 - k degrees of freedom for k
 * others.
 */
export function partialCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  others: Predictors,
  level = LEVEL,
): Computed<Estimate> {
  const names = inOrder(others).map(([name]) => name);
  const fault = pairFault(x, y, level, names.length + 4) ?? columnsFault(['x', x], others, names.length + 4);
  if (fault !== null) return fault;
  const columns = withIntercept(x.length, others);
  const [restX, restY] = [leastSquares(x, columns), leastSquares(y, columns)];
  if (typeof restX === 'number' || typeof restY === 'number')
    return cannot('collinear', { name: names[Number(restX) - 1] ?? 'others' });
  const rounding = (values: ArrayLike<number>, squares: number) => squares <= 1e-24 * squaresAbout(values);
  if (rounding(x, restX.squares)) return cannot('collinear', { name: 'x' });
  if (rounding(y, restY.squares)) return cannot('collinear', { name: 'y' });
  return withTest(rawCorrelation(restX.residuals, restY.residuals), x.length, names.length, level, () => 1);
}

/** r of two columns of equal length that both vary. */
export function rawCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [mean(x), mean(y)];
  const [sx, sy] = [Math.sqrt(squaresAbout(x, mx)), Math.sqrt(squaresAbout(y, my))];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += ((x[i]! - mx) / sx) * ((y[i]! - my) / sy);
  return Math.min(1, Math.max(-1, sum));
}

function pairFault(x: ArrayLike<number>, y: ArrayLike<number>, level: number, need: number): NotComputable | null {
  const fault = levelFault(level) ?? columnsFault(['x', x], { y }, need);
  if (fault !== null) return fault;
  const flat = Object.entries({ x, y }).find(([, values]) => isConstant(values));
  return flat === undefined ? null : cannot('no-spread', { name: flat[0] });
}

/**
 * @param given how many other columns were held fixed; @param inflation factor of the variance 1/(n - 3 - given) of
 *   Fisher's z
 */
function withTest(
  r: number,
  n: number,
  given: number,
  level: number,
  inflation: (r: number) => number,
): Computed<Estimate> {
  if (Math.abs(r) > MOST_CORRELATION) return cannot('perfect-fit', { name: 'x, y' });
  const df = n - 2 - given;
  const standardError = Math.sqrt(((1 - r) * (1 + r)) / df);
  const statistic = r / standardError;
  const half = normalQuantile(0.5 + level / 2) * Math.sqrt(inflation(r) / (n - 3 - given));
  const z = fisherZ(r);
  return settled({
    estimate: r,
    standardError,
    df,
    statistic,
    p: tTwoSided(statistic, df),
    interval: [fromFisherZ(z - half), fromFisherZ(z + half)] as const,
    n,
  });
}
