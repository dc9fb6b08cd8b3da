import { log } from '../numeric/elementary.ts';
import type { UniformSource } from './poisson.ts';

/**
 * Standard normal by Marsaglia's polar method (Marsaglia & Bray 1964); the second value of each pair is dropped so that
 * a draw is a draw.
 */
export function normal(source: UniformSource): number {
  for (;;) {
    const x = 2 * source.uniform() - 1;
    const y = 2 * source.uniform() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * log(s)) / s);
  }
}

/** Standard normal, drawn again until it lies within ±limit standard deviations. */
export function truncatedNormal(source: UniformSource, limit: number): number {
  for (;;) {
    const z = normal(source);
    if (z >= -limit && z <= limit) return z;
  }
}
