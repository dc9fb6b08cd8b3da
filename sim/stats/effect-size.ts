import { hedgesFactor } from './distributions/gamma.ts';
import { normalQuantile } from './distributions/normal.ts';
import { MOST_NONCENTRAL, noncentralTCdf } from './distributions/student.ts';
import { root } from './distributions/solve.ts';
import { isComputed, type Computed, settled } from './result.ts';
import { LEVEL, studentTest } from './t-test.ts';

/** A difference in standard deviations. Its test is Student's; n counts both samples. */
export interface EffectSize {
  readonly estimate: number;
  /** Large-sample standard error (Hedges & Olkin 1985). */
  readonly standardError: number;
  readonly df: number;
  readonly statistic: number;
  readonly p: number;
  readonly interval: readonly [low: number, high: number];
  /**
   * The exact interval turns the noncentral t round; beyond its reach (|δ| > 37) it is estimate ± normal quantile ×
   * error.
   */
  readonly intervalBy: 'noncentral-t' | 'large-sample';
  readonly n: number;
}

/** Cohen's d: mean of a less mean of b over the pooled standard deviation. */
export function cohensD(a: ArrayLike<number>, b: ArrayLike<number>, level = LEVEL): Computed<EffectSize> {
  const test = studentTest(a, b, level);
  if (!isComputed(test)) return test;
  const { statistic, df, p, n } = test;
  const scale = Math.sqrt(1 / a.length + 1 / b.length);
  const estimate = statistic * scale;
  const standardError = Math.sqrt(scale * scale + (estimate * estimate) / (2 * df));
  const exact = noncentralities(statistic, df, level);
  const half = normalQuantile(0.5 + level / 2) * standardError;
  const interval =
    exact === null ? ([estimate - half, estimate + half] as const) : ([exact[0] * scale, exact[1] * scale] as const);
  return settled({
    estimate,
    standardError,
    df,
    statistic,
    p,
    interval,
    intervalBy: exact === null ? 'large-sample' : 'noncentral-t',
    n,
  });
}

/**
 * Hedges' g: Cohen's d times the exact factor that takes its bias away (Hedges 1981); so are its error and interval.
 */
export function hedgesG(a: ArrayLike<number>, b: ArrayLike<number>, level = LEVEL): Computed<EffectSize> {
  const d = cohensD(a, b, level);
  if (!isComputed(d)) return d;
  // With one degree of freedom the factor is 0: Γ(0) has no value.
  const factor = d.df > 1 ? hedgesFactor(d.df) : 0;
  const [low, high] = d.interval;
  return settled({
    ...d,
    estimate: d.estimate * factor,
    standardError: d.standardError * factor,
    interval: [low * factor, high * factor] as const,
  });
}

/** The noncentralities under which t is at either end of its range, or null where they are out of reach. */
function noncentralities(t: number, df: number, level: number): readonly [number, number] | null {
  const side = (1 - level) / 2;
  const at = (delta: number) => noncentralTCdf(t, df, delta);
  if (!(at(-MOST_NONCENTRAL) > 1 - side && at(MOST_NONCENTRAL) < side)) return null;
  const where = (chance: number) => root((delta) => at(delta) - chance, -MOST_NONCENTRAL, MOST_NONCENTRAL);
  return [where(1 - side), where(side)];
}
