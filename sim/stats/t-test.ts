import { tQuantile, tTwoSided } from './distributions/student.ts';
import { isConstant, isFlat, mean, pooledVariance, squaresAbout, variance } from './moments.ts';
import { cannot, columnsFault, type Computed, type Estimate, rangeFault, samplesFault, settled } from './result.ts';

export const LEVEL = 0.95;

/** An estimate whose error follows Student's t. */
export function tEstimate(estimate: number, standardError: number, df: number, n: number, level: number): Estimate {
  const statistic = estimate / standardError;
  const half = tQuantile(0.5 + level / 2, df) * standardError;
  return {
    estimate,
    standardError,
    df,
    statistic,
    p: tTwoSided(statistic, df),
    interval: [estimate - half, estimate + half],
    n,
  };
}

export function levelFault(level: number) {
  return rangeFault([['level', level, 0, 1]]);
}

/** Mean of a less mean of b, without assuming equal variances (Welch 1947, degrees of freedom after Satterthwaite). */
export function welchTest(a: ArrayLike<number>, b: ArrayLike<number>, level = LEVEL): Computed<Estimate> {
  const fault = levelFault(level) ?? samplesFault({ a, b }, 2);
  if (fault !== null) return fault;
  if (isConstant(a) && isConstant(b)) return cannot('no-spread', { name: 'a, b' });
  const [va, vb] = [variance(a) / a.length, variance(b) / b.length];
  const square = va + vb;
  // Shares first: their squares cannot leave the range of numbers.
  const [sa, sb] = [va / square, vb / square];
  const df = 1 / ((sa * sa) / (a.length - 1) + (sb * sb) / (b.length - 1));
  return settled(tEstimate(mean(a) - mean(b), Math.sqrt(square), df, a.length + b.length, level));
}

/**
 * Mean of a less mean of b under equal variances (Student 1908). Samples may be of one value as long as the other has
 * two.
 */
export function studentTest(a: ArrayLike<number>, b: ArrayLike<number>, level = LEVEL): Computed<Estimate> {
  const n = a.length + b.length;
  const fault = levelFault(level) ?? samplesFault({ a, b }, 1);
  if (fault !== null) return fault;
  if (n < 3) return cannot('too-few', { name: 'a, b', got: n, need: 3 });
  if (isConstant(a) && isConstant(b)) return cannot('no-spread', { name: 'a, b' });
  const error = Math.sqrt(pooledVariance([a, b]) * (1 / a.length + 1 / b.length));
  return settled(tEstimate(mean(a) - mean(b), error, n - 2, n, level));
}

/** Mean of the differences a[i] - b[i] of pairs; n is the number of pairs. */
export function pairedTest(a: ArrayLike<number>, b: ArrayLike<number>, level = LEVEL): Computed<Estimate> {
  const fault = levelFault(level) ?? columnsFault(['a', a], { b }, 2);
  if (fault !== null) return fault;
  const differences = Float64Array.from(a, (value, i) => value - b[i]!);
  const n = differences.length;
  const squares = squaresAbout(differences);
  if (isFlat(squares, [...Array.from(a), ...Array.from(b)])) return cannot('no-spread', { name: 'a - b' });
  return settled(tEstimate(mean(differences), Math.sqrt(squares / (n - 1) / n), n - 1, n, level));
}
