import { exp, log } from '../../numeric/elementary.ts';

/**
 * The gamma function and its tails. Written here rather than taken from a package: p-values must have the same digits
 * in every browser and on the command line, so they stand on this project's own exp and log.
 */

export const LN_SQRT_2PI = 0.9189385332046727;
const LN_2 = 0.6931471805599453;
const STIRLING_FROM = 10;
const MOST_TERMS = 100_000;
const SMALLEST = 1e-300;
const PRECISION = 1e-16;

/** ln(1+z) without loss for small z (Kahan). */
export function log1p(z: number): number {
  const u = 1 + z;
  return u === 1 ? z : (log(u) * z) / (u - 1);
}

/** ln Γ(x) less (x - ½)ln x - x + ln√2π, for x ≥ 10: the rest of Stirling's series (DLMF 5.11.1). */
export function stirlingRest(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - (s * 691) / 360360))))) / x;
}

/** ln Γ(x) for x > 0. Below 10 the argument is raised by Γ(x+1) = xΓ(x). */
export function logGamma(x: number): number {
  let product = 1;
  let y = x;
  for (; y < STIRLING_FROM; y++) product *= y;
  return (y - 0.5) * log(y) - y + LN_SQRT_2PI + stirlingRest(y) - (product === 1 ? 0 : log(product));
}

/** Both tails of a distribution on x ≥ 0 or [0, 1]; each is right by itself, however small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Of arguments that are no numbers, at once: the expansions would wait for NaN to become small. */
export const NO_TAILS: Tails = { lower: NaN, upper: NaN };

/** Regularised incomplete gamma function, a > 0: series below a + 1, continued fraction above (DLMF 8.7.1, 8.9.2). */
export function gammaTails(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const front = exp(logFront(a, x));
  if (Number.isNaN(front)) return NO_TAILS;
  if (x < a + 1) {
    const lower = Math.min(1, front * series(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * fraction(a, x));
  return { lower: 1 - upper, upper };
}

/** ln of x^a e^-x / Γ(a); for large a in a form where large terms do not cancel. */
function logFront(a: number, x: number): number {
  if (a < STIRLING_FROM) return a * log(x) - x - logGamma(a);
  return a * (log(x / a) + 1 - x / a) + 0.5 * log(a) - LN_SQRT_2PI - stirlingRest(a);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) sum += term *= x / (a + n);
  return sum;
}

/** By the modified method of Lentz. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / away(an * d + b);
    c = away(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < PRECISION * 4) break;
  }
  return h;
}

/** Keeps a divisor off zero, as Lentz' method needs. */
export function away(value: number): number {
  return Math.abs(value) < SMALLEST ? SMALLEST : value;
}

/** Hedges' small-sample factor Γ(m/2) / (√(m/2) Γ((m-1)/2)) for m ≥ 2 degrees of freedom. */
export function hedgesFactor(m: number): number {
  return exp(logGamma(m / 2) - logGamma((m - 1) / 2) - 0.5 * (log(m) - LN_2));
}
