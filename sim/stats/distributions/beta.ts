import { exp, log } from '../../numeric/elementary.ts';
import { away, LN_SQRT_2PI, log1p, logGamma, NO_TAILS, stirlingRest, type Tails } from './gamma.ts';

const MOST_TERMS = 100_000;
const PRECISION = 4e-16;
const STIRLING_FROM = 10;

/** ln B(a, b), a and b > 0, by Stirling's series where that keeps large terms from cancelling. */
export function logBeta(a: number, b: number): number {
  const [p, q] = a < b ? [a, b] : [b, a];
  if (q < STIRLING_FROM) return logGamma(p) + logGamma(q) - logGamma(p + q);
  if (p < STIRLING_FROM)
    return logGamma(p) + stirlingRest(q) - stirlingRest(p + q) + p - p * log(p + q) - (q - 0.5) * log1p(p / q);
  const rest = stirlingRest(p) + stirlingRest(q) - stirlingRest(p + q);
  return LN_SQRT_2PI - 0.5 * log(q) + rest + (p - 0.5) * log(p / (p + q)) - q * log1p(p / q);
}

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, by the continued fraction DLMF 8.17.22 on the side
 * where it converges fast. @param y is 1 - x, given apart so that neither loses digits near 0 or 1.
 */
export function betaTails(x: number, a: number, b: number, y = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const front = exp(a * logOf(x, y) + b * logOf(y, x) - logBeta(a, b));
  if (Number.isNaN(front)) return NO_TAILS;
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (front / a) * fraction(x, a, b));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (front / b) * fraction(y, b, a));
  return { lower: 1 - upper, upper };
}

function logOf(part: number, other: number): number {
  return part > 0.5 ? log1p(-other) : log(part);
}

/** By the modified method of Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return h;
}
