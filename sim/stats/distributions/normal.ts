import { exp } from '../../numeric/elementary.ts';
import { gammaTails } from './gamma.ts';
import { whereTailIs } from './solve.ts';

const SQRT_2PI = 2.5066282746310002;

export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / SQRT_2PI;
}

/** P(Z > z), small ones too: half the upper tail of χ² with one degree of freedom. */
export function normalTail(z: number): number {
  const { lower, upper } = gammaTails(0.5, 0.5 * z * z);
  return z > 0 ? 0.5 * upper : 0.5 * (1 + lower);
}

export function normalCdf(z: number): number {
  return normalTail(-z);
}

/** z with P(Z ≤ z) = p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  return p > 0.5 ? whereTailIs(normalTail, 1 - p) : -whereTailIs(normalTail, p);
}
