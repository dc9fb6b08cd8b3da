/** Poisson and normal draws have the distributions they claim. Fixed seeds: a failure is a change, not bad luck. */
import { describe, expect, it } from 'vitest';
import { normal, truncatedNormal } from '../../../sim/random/normal.ts';
import { poissonSampler } from '../../../sim/random/poisson.ts';
import { openStream } from '../../../sim/random/streams.ts';

const stream = (name: string) => openStream(name, 'marks', { family: 'sampler' });

/**
 * Pearson's X² against Poisson probabilities, cells of at least 10 expected, as a normal deviate (Wilson and Hilferty).
 */
function poissonDeviate(mean: number, size: number): number {
  const sampler = poissonSampler(mean);
  const source = stream(`poisson ${mean}`);
  const counts = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const n = sampler.draw(source);
    counts.set(n, (counts.get(n) ?? 0) + 1);
  }
  let square = 0;
  let cells = 0;
  let expected = 0;
  let found = 0;
  let leftExpected = size;
  let leftFound = size;
  const close = () => {
    square += ((found - expected) * (found - expected)) / expected;
    cells++;
    leftExpected -= expected;
    leftFound -= found;
    expected = found = 0;
  };
  for (let n = 0; n < mean + 12 * Math.sqrt(mean) + 12; n++) {
    expected += size * poissonProbability(mean, n);
    found += counts.get(n) ?? 0;
    if (expected >= 10 && leftExpected - expected >= 10) close();
  }
  expected = leftExpected;
  found = leftFound;
  close();
  const degrees = cells - 1;
  return (Math.cbrt(square / degrees) - (1 - 2 / (9 * degrees))) / Math.sqrt(2 / (9 * degrees));
}

function poissonProbability(mean: number, n: number): number {
  let log = -mean + n * Math.log(mean);
  for (let i = 2; i <= n; i++) log -= Math.log(i);
  return Math.exp(log);
}

/** Kolmogorov's D times √n. */
function kolmogorov(values: number[], cumulative: (x: number) => number): number {
  values.sort((a, b) => a - b);
  const n = values.length;
  const most = values.reduce((d, x, i) => Math.max(d, (i + 1) / n - cumulative(x), cumulative(x) - i / n), 0);
  return most * Math.sqrt(n);
}

/** Φ by Simpson's rule on the density. */
function normalCumulative(x: number): number {
  const steps = 200;
  const h = x / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++)
    sum += (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * Math.exp(-(i * h * i * h) / 2);
  return 0.5 + (sum * h) / 3 / Math.sqrt(2 * Math.PI);
}

describe('Poisson', () => {
  it.each([0.02, 0.7, 3, 9.99, 10, 25, 66, 512, 4000])('mean %f', (mean) => {
    expect(Math.abs(poissonDeviate(mean, 60_000))).toBeLessThan(3.5);
  });
  it('of mean 0 is 0, and refuses what is no mean', () => {
    expect(poissonSampler(0).draw(stream('none'))).toBe(0);
    for (const bad of [-1, NaN, Infinity]) expect(() => poissonSampler(bad)).toThrow(RangeError);
  });
});

describe('normal', () => {
  it('has the normal distribution', () => {
    const source = stream('normal');
    const values = Array.from({ length: 40_000 }, () => normal(source));
    // 1.95 is exceeded once in a thousand.
    expect(kolmogorov(values, normalCumulative)).toBeLessThan(1.95);
  });
  it('is drawn again beyond the cut', () => {
    const source = stream('truncated');
    const values = Array.from({ length: 40_000 }, () => truncatedNormal(source, 1.5));
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(1.5);
    const tail = normalCumulative(-1.5);
    expect(kolmogorov(values, (x) => (normalCumulative(x) - tail) / (1 - 2 * tail))).toBeLessThan(1.95);
  });
});
