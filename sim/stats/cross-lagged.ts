import { type Coefficient, linearModel } from './linear-model.ts';
import { isConstant, mean, variance } from './moments.ts';
import { cannot, columnsFault, type Computed, isComputed, rangeFault, settled } from './result.ts';
import { LEVEL } from './t-test.ts';

/** Two things measured twice on the same, row by row. */
export interface Panel {
  readonly x1: ArrayLike<number>;
  readonly y1: ArrayLike<number>;
  readonly x2: ArrayLike<number>;
  readonly y2: ArrayLike<number>;
}

/** Standardised coefficients. */
export interface CrossLagged {
  /** Of x at first on y later, with y at first held fixed. */
  readonly xToY: Coefficient;
  readonly yToX: Coefficient;
  readonly stabilityOfX: Coefficient;
  readonly stabilityOfY: Coefficient;
  readonly n: number;
}

/**
 * Cross-lagged panel by two least-squares fits of standardised columns. With measures that hold a lasting trait and
 * passing noise it shows lagged effects where there are none; `lagOf` says how large.
 */
export function crossLagged({ x1, y1, x2, y2 }: Panel, level = LEVEL): Computed<CrossLagged> {
  const fault = columnsFault(['x1', x1], { y1, x2, y2 }, 4);
  if (fault !== null) return fault;
  const flat = Object.entries({ x1, y1, x2, y2 }).find(([, values]) => isConstant(values));
  if (flat !== undefined) return cannot('no-spread', { name: flat[0] });
  const z = { x1: standardised(x1), y1: standardised(y1) };
  const [toX, toY] = [linearModel(standardised(x2), z, level), linearModel(standardised(y2), z, level)];
  if (!isComputed(toX)) return toX;
  if (!isComputed(toY)) return toY;
  const [, stabilityOfX, yToX] = toX.coefficients;
  const [, xToY, stabilityOfY] = toY.coefficients;
  return { xToY: xToY!, yToX: yToX!, stabilityOfX: stabilityOfX!, stabilityOfY: stabilityOfY!, n: x1.length };
}

/** The lag of x on y that three correlations imply: of x1 with y2, of x1 with y1, and of y1 with y2. */
export function lagOf(x1y2: number, x1y1: number, y1y2: number): Computed<number> {
  const fault = rangeFault([
    ['x1y2', x1y2, -1, 1],
    ['x1y1', x1y1, -1, 1],
    ['y1y2', y1y2, -1, 1],
  ]);
  return fault ?? settled((x1y2 - x1y1 * y1y2) / (1 - x1y1 * x1y1));
}

function standardised(values: ArrayLike<number>): Float64Array {
  const [centre, spread] = [mean(values), Math.sqrt(variance(values))];
  return Float64Array.from(values, (value) => (value - centre) / spread);
}
