import { exp, log, logFactorial } from '../numeric/elementary.ts';

/** A source of uniform numbers in (0, 1). */
export interface UniformSource {
  uniform(): number;
}

/** What a Poisson draw of one mean needs, worked out once and used for every block of the run. */
export interface PoissonSampler {
  readonly mean: number;
  draw(source: UniformSource): number;
}

/**
 * Poisson counts with a fixed mean. Below 10: inversion by sequential search. From 10 on: PTRS, transformed
 * rejection with squeeze (Hörmann 1993, Insurance: Mathematics and Economics 12:39-45).
 */
export function poissonSampler(mean: number): PoissonSampler {
  if (!(mean >= 0) || mean === Infinity) throw new RangeError(`Poisson mean must be finite and ≥ 0, got ${mean}`);
  if (mean === 0) return { mean, draw: () => 0 };
  return mean < 10 ? searchSampler(mean) : rejectionSampler(mean);
}

function searchSampler(mean: number): PoissonSampler {
  const none = exp(-mean);
  return {
    mean,
    draw(source) {
      const u = source.uniform();
      let count = 0;
      let term = none;
      let sum = none;
      // 200 is far beyond what 32 random bits can reach at means below 10.
      while (u > sum && count < 200) {
        count++;
        term = (term * mean) / count;
        sum += term;
      }
      return count;
    },
  };
}

function rejectionSampler(mean: number): PoissonSampler {
  const root = Math.sqrt(mean);
  const logMean = log(mean);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const logInverseAlpha = log(1.1239 + 1.1328 / (b - 3.4));
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  return {
    mean,
    draw(source) {
      for (;;) {
        const u = source.uniform() - 0.5;
        const v = source.uniform();
        const edge = 0.5 - (u < 0 ? -u : u);
        const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
        if (edge >= 0.07 && v <= squeeze) return count;
        if (count < 0 || (edge < 0.013 && v > edge)) continue;
        const accepted = log(v) + logInverseAlpha - log(a / (edge * edge) + b);
        if (accepted <= count * logMean - mean - logFactorial(count)) return count;
      }
    },
  };
}
