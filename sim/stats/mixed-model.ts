import { log } from '../numeric/elementary.ts';
import { root } from './distributions/solve.ts';
import { type LeastSquares, leastSquares, unscaledVariances } from './least-squares.ts';
import { type Coefficient, type Predictors, withIntercept } from './linear-model.ts';
import { isConstant, isFlat } from './moments.ts';
import { cannot, columnsFault, type Computed, inOrder, settled } from './result.ts';
import { LEVEL, levelFault, tEstimate } from './t-test.ts';

/** Groups (litters, subjects) that each have an intercept of their own, drawn from a normal, beside fixed effects. */
export interface MixedModel {
  /**
   * t on the degrees of freedom of the level where a column varies: groups less the columns (intercept included) that
   * are constant
   * within every group, or rows less groups less the columns that vary within them. For two arms of whole litters:
   * litters - 2.
   */
  readonly coefficients: readonly Coefficient[];
  readonly groupVariance: number;
  readonly residualVariance: number;
  /** Share of the variance that members of a group have in common. */
  readonly icc: number;
  /** -2 ln of the restricted likelihood, constants included. */
  readonly criterion: number;
  readonly n: number;
  readonly groups: number;
}

const LN_2PI = 1.8378770664093453;
/** Where the profile is looked at before the optimum is closed in on. */
const GRID = Array.from({ length: 33 }, (_, i) => (i / 32) * (2 - i / 32));
const MOST_ICC = 1 - 1e-9;

/**
 * Random-intercept model by restricted maximum likelihood (Patterson & Thompson 1971). With λ = group over residual
 * variance everything
 * else has a closed form, so one number is searched for: first on a grid of ICC = λ/(1+λ), then where the slope of the
 * criterion is 0.
 * @param group one label per row
 */
export function mixedModel(
  y: ArrayLike<number>,
  predictors: Predictors,
  group: ArrayLike<string | number>,
  level = LEVEL,
): Computed<MixedModel> {
  const names = ['intercept', ...inOrder(predictors).map(([name]) => name)];
  const fault = levelFault(level) ?? columnsFault(['y', y], predictors, names.length + 1);
  if (fault !== null) return fault;
  if (group.length !== y.length)
    return cannot('lengths-differ', { name: 'y', got: y.length, other: 'group', need: group.length });
  if (isConstant(y)) return cannot('no-spread', { name: 'y' });
  const groups = rowsByGroup(group);
  const columns = withIntercept(y.length, predictors);
  const between = columns.map((column) =>
    groups.every((rows) => rows.every((row) => column[row] === column[rows[0]!])),
  );
  const spare = freedom(y.length, groups.length, between);
  if (spare.groups < 1) return cannot('too-few-groups', { got: groups.length, need: groups.length + 1 - spare.groups });
  if (groups.length === y.length) return cannot('one-per-group', { got: groups.length });
  if (spare.rows < 1) return cannot('too-few', { name: 'y', got: y.length, need: y.length + 1 - spare.rows });
  const plain = leastSquares(y, columns);
  if (typeof plain === 'number') return cannot('collinear', { name: names[plain]! });
  if (isFlat(plain.squares, y)) return cannot('perfect-fit', { name: 'y' });
  const df = between.map((constant) => (constant ? spare.groups : spare.rows));
  return search(y, columns, groups, (lambda, fit, criterion) => ({
    ...describe(fit, lambda, names, df, level),
    criterion,
    n: y.length,
    groups: groups.length,
  }));
}

function freedom(
  rows: number,
  groups: number,
  between: readonly boolean[],
): { readonly groups: number; readonly rows: number } {
  const constant = between.filter(Boolean).length;
  return { groups: groups - constant, rows: rows - groups - (between.length - constant) };
}

function rowsByGroup(group: ArrayLike<string | number>): number[][] {
  const groups = new Map<string | number, number[]>();
  for (let row = 0; row < group.length; row++) {
    const rows = groups.get(group[row]!);
    if (rows === undefined) groups.set(group[row]!, [row]);
    else rows.push(row);
  }
  return [...groups.values()];
}

/**
 * Everything about one λ: a fit of the rows with 1 - 1/√(1+nλ) of their group's mean taken away, which makes errors
 * independent.
 */
interface Profile {
  /** Null where the turned columns are too alike to be told apart. */
  readonly fit: LeastSquares | null;
  readonly criterion: number;
  /** Derivative of the criterion by λ. */
  readonly slope: number;
}

type Done = (lambda: number, fit: LeastSquares, criterion: number) => MixedModel;

function search(
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  groups: readonly number[][],
  done: Done,
): Computed<MixedModel> {
  const at = (icc: number) => profileAt(icc / (1 - icc), y, columns, groups);
  const points = GRID.map((icc) => Math.min(icc, MOST_ICC)).map((icc) => ({ icc, profile: at(icc) }));
  const best = points.reduce(
    (low, point, i) => (point.profile.criterion < points[low]!.profile.criterion ? i : low),
    0,
  );
  const [left, right] = [points[Math.max(0, best - 1)]!, points[Math.min(points.length - 1, best + 1)]!];
  if (best === points.length - 1 && points[best]!.profile.slope < 0) return cannot('no-spread', { name: 'group' });
  const inside = left.profile.slope < 0 && right.profile.slope > 0;
  const icc = inside ? root((each) => at(each).slope, left.icc, right.icc) : points[best]!.icc;
  const { fit, criterion } = at(icc);
  return fit === null ? cannot('collinear', { name: 'predictors' }) : settled(done(icc / (1 - icc), fit, criterion));
}

function profileAt(
  lambda: number,
  y: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
  groups: readonly number[][],
): Profile {
  const free = y.length - columns.length;
  const turned = columns.map((column) => lessGroupMeans(column, groups, lambda));
  const fit = leastSquares(lessGroupMeans(y, groups, lambda), turned);
  if (typeof fit === 'number') return { fit: null, criterion: Infinity, slope: NaN };
  let logs = 0;
  let slope = 0;
  for (const rows of groups) {
    const shrink = 1 / (1 + rows.length * lambda);
    const sumOf = (values: ArrayLike<number>) => rows.reduce((sum, row) => sum + values[row]!, 0);
    const inColumns = turned.map(sumOf);
    const alongFit = fit.inverse.reduce((sum, _, k) => {
      const along = inColumns.reduce((all, value, j) => all + value * fit.inverse[j]![k]!, 0);
      return sum + along * along;
    }, 0);
    const left = sumOf(fit.residuals);
    slope += shrink * (rows.length - alongFit - (free * left * left) / fit.squares);
    logs -= log(shrink);
  }
  const design = fit.diagonal.reduce((sum, value) => sum + 2 * log(Math.abs(value)), 0);
  return { fit, criterion: free * (1 + LN_2PI + log(fit.squares / free)) + logs + design, slope };
}

function lessGroupMeans(values: ArrayLike<number>, groups: readonly number[][], lambda: number): Float64Array {
  const turned = new Float64Array(values);
  for (const rows of groups) {
    const share = 1 - 1 / Math.sqrt(1 + rows.length * lambda);
    const off = (share * rows.reduce((sum, row) => sum + values[row]!, 0)) / rows.length;
    for (const row of rows) turned[row]! -= off;
  }
  return turned;
}

function describe(fit: LeastSquares, lambda: number, names: readonly string[], df: readonly number[], level: number) {
  const n = fit.residuals.length;
  const residualVariance = fit.squares / (n - names.length);
  const unscaled = unscaledVariances(fit);
  return {
    coefficients: names.map((name, k) => ({
      name,
      ...tEstimate(fit.coefficients[k]!, Math.sqrt(residualVariance * unscaled[k]!), df[k]!, n, level),
    })),
    groupVariance: lambda * residualVariance,
    residualVariance,
    icc: lambda / (1 + lambda),
  };
}
