import type { Measured } from './measured.ts';

/**
 * One parameter that a fit may move. `step` is how far it is moved to see what it does: far enough that luck hardly
 * counts beside it.
 */
export interface Moved {
  readonly id: string;
  readonly start: number;
  readonly step: number;
  /**
   * Moved up and down, where figures answer along a curve; else up alone (down at the upper limit), which costs half.
   */
  readonly bothWays?: boolean;
  readonly low: number;
  readonly high: number;
}

/** A figure that should come out at `value`; misses count in units of `width`. */
export interface Aim {
  readonly id: string;
  readonly value: number;
  readonly width: number;
}

export interface Fitted {
  readonly values: readonly number[];
  readonly measured: Measured;
  readonly rounds: number;
}

/** No round moves a parameter by more than this many of its steps. */
const LONGEST = 2;
/** What is added to the diagonal, relative to it: shortens steps along which the aims hardly answer. */
const DAMPING = 0.1;

/** Measures several points under the same luck, in their order. */
export type MeasureAll = (points: readonly (readonly number[])[]) => readonly Measured[];

/**
 * Parameters for which the squared misses of all aims add up to the least, by damped Gauss-Newton steps (Levenberg
 * 1944). Slopes are taken by differences once, from figures that answer smoothly (`forSlopes`), and then updated by
 * what
 * each step taught (Broyden 1965), since a measurement is costly. Measurements use the same seeds throughout. A step
 * that makes things worse is taken back and the next one is damped more. Ends when every miss is below `enough`, after
 * two steps in a row that gain less than a hundredth, or after `most` rounds.
 */
export function fit(
  moved: readonly Moved[],
  aims: readonly Aim[],
  measure: (values: readonly number[]) => Measured,
  {
    enough = 0.1,
    most = 8,
    forSlopes = (points) => points.map(measure),
    onRound = () => {},
  }: {
    enough?: number;
    most?: number;
    forSlopes?: MeasureAll;
    onRound?: (round: number, values: readonly number[], measured: Measured) => void;
  } = {},
): Fitted {
  const missesOf = (measured: Measured) => aims.map(({ id, value, width }) => (measured[id]!.value - value) / width);
  let values = moved.map(({ start }) => start);
  let measured = measure(values);
  let misses = missesOf(measured);
  onRound(0, values, measured);
  const around = neighbours(moved, values);
  const slopes = slopesOf(around, aims, forSlopes(around.points)).map((row, i) =>
    row.map((slope) => slope / aims[i]!.width),
  );
  let damping = DAMPING;
  let rounds = 0;
  let idle = 0;
  while (Math.max(...misses.map(Math.abs)) > enough && rounds < most && idle < 2) {
    rounds++;
    const step = dampedStep(slopes, misses, damping, moved);
    const next = values.map((value, i) => Math.max(moved[i]!.low, Math.min(moved[i]!.high, value + step[i]!)));
    const found = measure(next);
    onRound(rounds, next, found);
    const there = missesOf(found);
    learn(
      slopes,
      next.map((value, i) => value - values[i]!),
      there.map((miss, i) => miss - misses[i]!),
    );
    idle = total(there) > 0.99 * total(misses) ? idle + 1 : 0;
    if (total(there) < total(misses)) {
      [values, measured, misses] = [next, found, there];
      damping = Math.max(DAMPING / 10, damping / 2);
    } else damping *= 5;
  }
  return { values, measured, rounds };
}

function total(misses: readonly number[]): number {
  return misses.reduce((sum, miss) => sum + miss * miss, 0);
}

/** Solves (JᵀJ + λ diag(JᵀJ)) step = -Jᵀ misses, in units of each parameter's own step, and keeps it short. */
function dampedStep(
  slopes: readonly (readonly number[])[],
  misses: readonly number[],
  damping: number,
  moved: readonly Moved[],
): number[] {
  const at = (row: number, i: number) => slopes[row]![i]! * moved[i]!.step;
  const sum = (of: (row: number) => number) => misses.reduce((all, _miss, row) => all + of(row), 0);
  const matrix = moved.map((_, i) =>
    moved.map((_other, j) => sum((row) => at(row, i) * at(row, j)) * (i === j ? 1 + damping : 1)),
  );
  const units = solve(
    matrix,
    moved.map((_, i) => -sum((row) => at(row, i) * misses[row]!)),
  );
  const most = Math.max(1, ...units.map((unit) => Math.abs(unit) / LONGEST));
  return units.map((unit, i) => (unit / most) * moved[i]!.step);
}

/**
 * Points to measure for the slopes at `values`, which come first, and between which two of them each parameter differs.
 */
export interface Neighbours {
  readonly points: readonly (readonly number[])[];
  readonly pairs: readonly (readonly [low: number, high: number])[];
}

/** Each parameter moved by its step, one at a time, within its limits. */
export function neighbours(moved: readonly Moved[], values: readonly number[]): Neighbours {
  const points: (readonly number[])[] = [values];
  const at = (i: number, value: number) => points.push(values.map((old, j) => (j === i ? value : old))) - 1;
  const pairs = moved.map(({ step, low, high, bothWays }, i): [number, number] => {
    const up = Math.min(high, values[i]! + step);
    const down = Math.max(low, values[i]! - step);
    if (bothWays) return [down < values[i]! ? at(i, down) : 0, up > values[i]! ? at(i, up) : 0];
    return values[i]! + step > high ? [at(i, down), 0] : [0, at(i, up)];
  });
  return { points, pairs };
}

/** Change of each aim per unit of each parameter, from what was measured at the neighbours' points. */
export function slopesOf(
  { points, pairs }: Neighbours,
  aims: readonly { readonly id: string }[],
  measured: readonly Measured[],
): number[][] {
  return aims.map(({ id }) =>
    pairs.map(
      ([low, high], i) =>
        (measured[high]![id]!.value - measured[low]![id]!.value) / (points[high]![i]! - points[low]![i]!),
    ),
  );
}

/** Broyden's update: the least change of the slopes that explains the last step. */
function learn(slopes: number[][], step: readonly number[], answer: readonly number[]): void {
  const squared = step.reduce((sum, s) => sum + s * s, 0);
  if (squared === 0) return;
  for (let row = 0; row < slopes.length; row++) {
    const foreseen = slopes[row]!.reduce((sum, slope, i) => sum + slope * step[i]!, 0);
    for (let i = 0; i < step.length; i++) slopes[row]![i]! += ((answer[row]! - foreseen) * step[i]!) / squared;
  }
}

/** The shift of the parameters that comes nearest to the wished changes of the aims, in units of their widths. */
export function leastSquares(
  slopes: readonly (readonly number[])[],
  wished: readonly number[],
  aims: readonly Aim[],
): number[] {
  const at = (row: number, i: number) => slopes[row]![i]! / aims[row]!.width;
  const sum = (of: (row: number) => number) => aims.reduce((all, _aim, row) => all + of(row), 0);
  const columns = slopes[0]!.map((_, i) => i);
  return solve(
    columns.map((i) => columns.map((j) => sum((row) => at(row, i) * at(row, j)))),
    columns.map((i) => sum((row) => (at(row, i) * wished[row]!) / aims[row]!.width)),
  );
}

/**
 * Solves a small square system by Gaussian elimination with row exchange. @throws RangeError when it has no single
 * solution.
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    if (!(Math.abs(rows[pivot]![column]!) > 1e-300))
      throw new RangeError('a parameter of the fit moves none of its aims');
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let i = column; i <= n; i++) rows[row]![i]! -= factor * rows[column]![i]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
