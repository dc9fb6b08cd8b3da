import { fQuantile, fTail } from './distributions/f-and-chi-square.ts';
import { isFlat, mean, squaresAbout } from './moments.ts';
import { cannot, columnsFault, type Computed, settled } from './result.ts';
import { LEVEL, levelFault } from './t-test.ts';

/** How far one rating stands for its target. The F test is of "0". */
export interface IntraclassCorrelation {
  readonly estimate: number;
  readonly statistic: number;
  readonly df: readonly [number, number];
  readonly p: number;
  readonly interval: readonly [low: number, high: number];
  /** Targets. */
  readonly n: number;
  readonly judges: number;
}

/** The single-rating forms of Shrout & Fleiss 1979, Psychological Bulletin 86:420. */
export interface Agreement {
  /** (1,1): each target has judges of its own. */
  readonly oneWay: IntraclassCorrelation;
  /** (2,1): the same judges, drawn from many; a judge's bias counts as error. */
  readonly twoWayRandom: IntraclassCorrelation;
  /** (3,1): these judges and no others; their biases do not count. */
  readonly twoWayFixed: IntraclassCorrelation;
}

interface MeanSquares {
  readonly n: number;
  readonly k: number;
  readonly targets: number;
  readonly within: number;
  readonly judges: number;
  readonly error: number;
}

/** @param ratings one column per judge, one row per target; at least two of each */
export function agreement(ratings: readonly ArrayLike<number>[], level = LEVEL): Computed<Agreement> {
  if (ratings.length < 2) return cannot('too-few-groups', { got: ratings.length, need: 2 });
  const fault =
    levelFault(level) ??
    columnsFault(
      ['judge 1', ratings[0]!],
      Object.fromEntries(ratings.slice(1).map((column, i) => [`judge ${i + 2}`, column])),
      2,
    );
  if (fault !== null) return fault;
  const squares = meanSquares(ratings);
  const all = ratings.flatMap((column) => Array.from(column));
  if (isFlat(squares.error, all)) return cannot('no-spread', { name: 'error' });
  const side = (1 + level) / 2;
  return settled({
    oneWay: oneWay(squares, side),
    twoWayRandom: twoWayRandom(squares, side),
    twoWayFixed: twoWayFixed(squares, side),
  });
}

function meanSquares(ratings: readonly ArrayLike<number>[]): MeanSquares {
  const k = ratings.length;
  const n = ratings[0]!.length;
  const all = ratings.flatMap((column) => Array.from(column));
  const centre = mean(all);
  const targetMeans = Array.from({ length: n }, (_, i) => mean(ratings.map((column) => column[i]!)));
  const judgeMeans = ratings.map((column) => mean(column));
  const between = k * squaresAbout(targetMeans, centre);
  const judges = n * squaresAbout(judgeMeans, centre);
  const left = ratings.flatMap((column, j) =>
    targetMeans.map((target, i) => column[i]! - target - judgeMeans[j]! + centre),
  );
  const rest = left.reduce((sum, each) => sum + each * each, 0);
  return {
    n,
    k,
    targets: between / (n - 1),
    within: (judges + rest) / (n * (k - 1)),
    judges: judges / (k - 1),
    error: rest / ((n - 1) * (k - 1)),
  };
}

function oneWay({ n, k, targets, within }: MeanSquares, side: number): IntraclassCorrelation {
  return fromRatio(targets, within, [n - 1, n * (k - 1)], n, k, side);
}

function twoWayFixed({ n, k, targets, error }: MeanSquares, side: number): IntraclassCorrelation {
  return fromRatio(targets, error, [n - 1, (n - 1) * (k - 1)], n, k, side);
}

/** Forms that depend on one ratio of mean squares; the interval is that of the ratio. */
function fromRatio(
  targets: number,
  other: number,
  df: readonly [number, number],
  n: number,
  k: number,
  side: number,
): IntraclassCorrelation {
  const statistic = targets / other;
  const icc = (f: number) => (f - 1) / (f + k - 1);
  const interval = [
    icc(statistic / fQuantile(side, df[0], df[1])),
    icc(statistic * fQuantile(side, df[1], df[0])),
  ] as const;
  return { estimate: icc(statistic), statistic, df, p: fTail(statistic, df[0], df[1]), interval, n, judges: k };
}

/** The interval takes degrees of freedom after Satterthwaite, as in the paper. */
function twoWayRandom({ n, k, targets, judges, error }: MeanSquares, side: number): IntraclassCorrelation {
  const estimate = (targets - error) / (targets + (k - 1) * error + (k * (judges - error)) / n);
  // Below 0 the approximation has no meaning, and its interval could miss the estimate.
  const share = Math.max(0, estimate);
  const bias = (k * share * judges) / error;
  const rest = n * (1 + (k - 1) * share) - k * share;
  const v = ((k - 1) * (n - 1) * (bias + rest) * (bias + rest)) / ((n - 1) * bias * bias + rest * rest);
  const [up, down] = [fQuantile(side, n - 1, v), fQuantile(side, v, n - 1)];
  const common = k * judges + (k * n - k - n) * error;
  const interval = [
    (n * (targets - up * error)) / (up * common + n * targets),
    (n * (down * targets - error)) / (common + n * down * targets),
  ] as const;
  const statistic = targets / error;
  const df = [n - 1, (n - 1) * (k - 1)] as const;
  return { estimate, statistic, df, p: fTail(statistic, df[0], df[1]), interval, n, judges: k };
}
