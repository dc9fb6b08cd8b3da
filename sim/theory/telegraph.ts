import { exp } from '../numeric/elementary.ts';

/** One gene copy that opens and closes by chance, and the receptors it makes. Rates per day. */
export interface Telegraph {
  /** Closed → open. */
  readonly opening: number;
  /** Open → closed. */
  readonly closing: number;
  /** Receptors made per day while open, s. */
  readonly production: number;
  /** δ = ln 2 / half-life. */
  readonly decay: number;
}

/** Receptors after a stretch of constant output (1 open, 0 closed): R·e^-δΔ + (s/δ)(1 - e^-δΔ)·output. */
export function receptorsAfter(
  receptors: number,
  days: number,
  output: number,
  telegraph: Pick<Telegraph, 'production' | 'decay'>,
): number {
  const kept = exp(-telegraph.decay * days);
  return receptors * kept + (telegraph.production / telegraph.decay) * (1 - kept) * output;
}

/** Stationary mean: (s/δ)·p, p the share of time open. */
export function telegraphMean(t: Telegraph): number {
  return ((t.production / t.decay) * t.opening) / (t.opening + t.closing);
}

/**
 * Stationary variance with deterministic growth and decay: (s/δ)²·p(1-p)·δ/(δ + k_on + k_off). Poisson births and
 * deaths would add the mean.
 */
export function telegraphVariance(t: Telegraph): number {
  const pace = t.opening + t.closing;
  const open = t.opening / pace;
  const scale = t.production / t.decay;
  return (scale * scale * open * (1 - open) * t.decay) / (t.decay + pace);
}
