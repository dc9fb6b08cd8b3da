/**
 * A site of K marks that recruit one another linearly: births λ_n = (K-n)(a0 + c·n/K), deaths μ_n = n(b0 + c·(K-n)/K).
 * Rates per day.
 */
export interface Recruitment {
  readonly size: number;
  readonly gain: number;
  readonly loss: number;
  readonly recruitment: number;
}

export function birthRate(site: Recruitment, n: number): number {
  return (site.size - n) * (site.gain + (site.recruitment * n) / site.size);
}

export function deathRate(site: Recruitment, n: number): number {
  return n * (site.loss + (site.recruitment * (site.size - n)) / site.size);
}

/** Stationary distribution over n = 0..K by detailed balance: π_{n+1} μ_{n+1} = π_n λ_n. */
export function stationaryCounts(site: Recruitment): Float64Array {
  const weights = new Float64Array(site.size + 1);
  weights[0] = 1;
  for (let n = 0; n < site.size; n++) weights[n + 1] = (weights[n]! * birthRate(site, n)) / deathRate(site, n + 1);
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / total);
}

/** The same as the beta-binomial(K, a0·K/c, b0·K/c) it is known to be. */
export function betaBinomial(size: number, alpha: number, beta: number): Float64Array {
  // B(n+α, K-n+β)/B(α, β) by rising factorials.
  const rising = (from: number, count: number) => {
    let product = 1;
    for (let i = 0; i < count; i++) product *= from + i;
    return product;
  };
  let choose = 1;
  return Float64Array.from({ length: size + 1 }, (_, n) => {
    if (n > 0) choose = (choose * (size - n + 1)) / n;
    return (choose * rising(alpha, n) * rising(beta, size - n)) / rising(alpha + beta, size);
  });
}

/** Mean days from 0 marks to all K. */
export function passageUp(site: Recruitment): number {
  let step = 0;
  let total = 0;
  for (let n = 0; n < site.size; n++) {
    step = (1 + deathRate(site, n) * step) / birthRate(site, n);
    total += step;
  }
  return total;
}

/** Mean days from all K marks to none: the same, with gain and loss exchanged. */
export function passageDown(site: Recruitment): number {
  return passageUp({ ...site, gain: site.loss, loss: site.gain });
}
