import { betaTails } from './beta.ts';
import { gammaTails } from './gamma.ts';
import { whereTailIs } from './solve.ts';

/** P(X > x) of χ² with df degrees of freedom. */
export function chiSquareTail(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).upper;
}

/** P(F > f) of a ratio of variances with d1 and d2 degrees of freedom. */
export function fTail(f: number, d1: number, d2: number): number {
  if (f <= 0) return 1;
  const above = d2 + d1 * f;
  return betaTails(d2 / above, d2 / 2, d1 / 2, (d1 * f) / above).lower;
}

/** f with P(F ≤ f) = p, 0 < p < 1. */
export function fQuantile(p: number, d1: number, d2: number): number {
  return whereTailIs((f) => fTail(f, d1, d2), 1 - p);
}
