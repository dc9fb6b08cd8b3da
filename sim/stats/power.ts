import { fisherZ, fromFisherZ } from './correlation.ts';
import { normalQuantile, normalTail } from './distributions/normal.ts';
import { root } from './distributions/solve.ts';
import { MOST_NONCENTRAL, noncentralTCdf, tQuantile } from './distributions/student.ts';
import { cannot, type Computed, rangeFault, settled } from './result.ts';

/**
 * What studies of a given size can find. Tests are two-sided; power is the chance of a significant result in the
 * direction of the true effect, so that a result with the wrong sign never counts as found.
 */

const MOST_N = 1e7;

/** Power of Student's t test between two arms. @param d true difference in standard deviations @param n per arm */
export function tTestPower(d: number, n: number, alpha = 0.05): Computed<number> {
  return (
    rangeFault([
      ['d', d, -1e6, 1e6],
      ['n', n, 1, MOST_N],
      ['alpha', alpha, 0, 1],
    ]) ?? settled(powerOfD(Math.abs(d), n, alpha))
  );
}

/** The difference in standard deviations that a t test with n per arm finds with this power. */
export function detectableD(n: number, power = 0.8, alpha = 0.05): Computed<number> {
  const fault = rangeFault([
    ['n', n, 1, MOST_N],
    ['alpha', alpha, 0, 1],
    ['power', power, alpha / 2, 1],
  ]);
  if (fault !== null) return fault;
  const high = MOST_NONCENTRAL / Math.sqrt(n / 2);
  if (powerOfD(high, n, alpha) < power)
    return cannot('out-of-range', { name: 'power', got: power, low: alpha / 2, high: powerOfD(high, n, alpha) });
  return settled(root((d) => powerOfD(d, n, alpha) - power, 0, high));
}

/**
 * Power of Student's t test between two arms of different size.
 * @param difference true difference @param variance of one value, alike in both arms @param sizes values in each arm
 */
export function differencePower(
  difference: number,
  variance: number,
  [a, b]: readonly [number, number],
  alpha = 0.05,
): Computed<number> {
  const fault = rangeFault([
    ['n', Math.min(a, b), 0, MOST_N],
    ['n', a + b, 2, MOST_N],
    ['alpha', alpha, 0, 1],
  ]);
  if (fault !== null) return fault;
  if (!(variance > 0)) return cannot('no-spread', { name: 'y' });
  return settled(powerOfT(Math.abs(difference) / Math.sqrt(variance * (1 / a + 1 / b)), a + b - 2, alpha));
}

function powerOfD(d: number, n: number, alpha: number): number {
  return powerOfT(d * Math.sqrt(n / 2), 2 * n - 2, alpha);
}

function powerOfT(delta: number, df: number, alpha: number): number {
  const critical = tQuantile(1 - alpha / 2, df);
  // So far out the t test is as good as certain, unless its own critical value is out there too.
  if (delta > MOST_NONCENTRAL) return normalTail(critical - delta);
  return 1 - noncentralTCdf(critical, df, delta);
}

/** Power of the test of a correlation over n pairs, on Fisher's scale. */
export function correlationPower(r: number, n: number, alpha = 0.05): Computed<number> {
  const fault = rangeFault([
    ['r', r, -1, 1],
    ['n', n, 3, MOST_N],
    ['alpha', alpha, 0, 1],
  ]);
  return fault ?? settled(normalTail(normalQuantile(1 - alpha / 2) - fisherZ(Math.abs(r)) * Math.sqrt(n - 3)));
}

/** The smallest |r| over n pairs that Student's t calls significant. */
export function criticalR(n: number, alpha = 0.05): Computed<number> {
  const fault = rangeFault([
    ['n', n, 2, MOST_N],
    ['alpha', alpha, 0, 1],
  ]);
  if (fault !== null) return fault;
  const t = tQuantile(1 - alpha / 2, n - 2);
  return settled(t / Math.sqrt(t * t + n - 2));
}

/** The correlation that n pairs find with this power, on Fisher's scale. */
export function detectableR(n: number, power = 0.8, alpha = 0.05): Computed<number> {
  const fault = rangeFault([
    ['n', n, 3, MOST_N],
    ['alpha', alpha, 0, 1],
    ['power', power, alpha / 2, 1],
  ]);
  return fault ?? settled(fromFisherZ((normalQuantile(1 - alpha / 2) + normalQuantile(power)) / Math.sqrt(n - 3)));
}
