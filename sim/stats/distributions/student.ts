import { exp, log } from '../../numeric/elementary.ts';
import { betaTails, logBeta } from './beta.ts';
import { normalCdf } from './normal.ts';
import { whereTailIs } from './solve.ts';

/** P(T > t) with df > 0 degrees of freedom. */
export function tTail(t: number, df: number): number {
  const square = t * t;
  const beyond = 0.5 * betaTails(df / (df + square), df / 2, 0.5, square / (df + square)).lower;
  return t >= 0 ? beyond : 1 - beyond;
}

/** P(|T| > |t|) */
export function tTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * tTail(Math.abs(t), df));
}

/** t with P(T ≤ t) = p, 0 < p < 1. */
export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const positive = whereTailIs((t) => tTail(t, df), p > 0.5 ? 1 - p : p);
  return p > 0.5 ? positive : -positive;
}

/** Noncentralities beyond this are out of reach: e^(-δ²/2) is no number any more. */
export const MOST_NONCENTRAL = 37;
const MOST_TERMS = 2000;
const PRECISION = 1e-15;
const SQRT_2_OVER_PI = 0.7978845608028654;

/**
 * P(T ≤ t) of the noncentral t, |δ| ≤ 37. Lenth 1989, Applied Statistics 38:185 (AS 243); absolute error below 1e-12.
 */
export function noncentralTCdf(t: number, df: number, delta: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, df, -delta);
  const away = normalCdf(-delta);
  if (t === 0) return away;
  return Math.min(1, Math.max(0, away + mixture(t, df, delta)));
}

/** P(0 < T ≤ t), t > 0: beta tails weighted as by a Poisson with mean δ²/2. */
function mixture(t: number, df: number, delta: number): number {
  const square = t * t;
  const [x, y, b] = [square / (square + df), df / (square + df), df / 2];
  const half = 0.5 * delta * delta;
  const power = exp(b * log(y));
  let p = 0.5 * exp(-half);
  let q = SQRT_2_OVER_PI * p * delta;
  let left = 0.5 - p;
  let a = 0.5;
  let odd = betaTails(x, a, b, y).lower;
  let even = 1 - power;
  let oddStep = 2 * power * exp(0.5 * log(x) - logBeta(0.5, b));
  let evenStep = b * x * power;
  let sum = p * odd + q * even;
  for (let j = 1; j < MOST_TERMS; j++) {
    a++;
    odd -= oddStep;
    even -= evenStep;
    oddStep *= (x * (a + b - 1)) / a;
    evenStep *= (x * (a + b - 0.5)) / (a + 0.5);
    p *= half / j;
    q *= half / (j + 0.5);
    left -= p;
    sum += p * odd + q * even;
    if (j > half && Math.abs(2 * left * (odd - oddStep)) < PRECISION) break;
  }
  return sum;
}
