/** Distribution functions against R on a grid, and against identities that need no table. */
import { describe, expect, it } from 'vitest';
import { betaTails, logBeta } from '../../../sim/stats/distributions/beta.ts';
import { chiSquareTail, fQuantile, fTail } from '../../../sim/stats/distributions/f-and-chi-square.ts';
import { gammaTails, hedgesFactor, log1p, logGamma } from '../../../sim/stats/distributions/gamma.ts';
import { normalCdf, normalQuantile, normalTail } from '../../../sim/stats/distributions/normal.ts';
import { root, whereTailIs } from '../../../sim/stats/distributions/solve.ts';
import { noncentralTCdf, tQuantile, tTail, tTwoSided } from '../../../sim/stats/distributions/student.ts';
import grid from '../../fixtures/stats/distributions.csv?raw';

const FUNCTIONS: Readonly<Record<string, (a: number, b: number, x: number) => number>> = {
  t: (df, _, x) => tTail(x, df),
  tQuantile: (df, _, p) => tQuantile(p, df),
  chiSquare: (df, _, x) => chiSquareTail(x, df),
  f: (d1, d2, x) => fTail(x, d1, d2),
  fQuantile: (d1, d2, p) => fQuantile(p, d1, d2),
  normal: (_a, _b, z) => normalTail(z),
  normalQuantile: (_a, _b, p) => normalQuantile(p),
  beta: (a, b, x) => betaTails(x, a, b).lower,
  logGamma,
  noncentralT: (df, delta, t) => noncentralTCdf(t, df, delta),
};

const rows = grid.trim().split('\n').slice(1).map((line) => line.split(','));

describe('against R', () => {
  it.each(Object.keys(FUNCTIONS))('%s', (name) => {
    const own = rows.filter(([row]) => row === name);
    expect(own.length).toBeGreaterThan(7);
    for (const [, a, b, x, value] of own) {
      const got = FUNCTIONS[name]!(Number(a), Number(b), Number(x));
      const error = Math.abs(got - Number(value)) / (name === 'noncentralT' ? 1 : Math.abs(Number(value)) || 1);
      expect(error, `${name}(${a}, ${b}, ${x}) = ${got}, not ${value}`).toBeLessThan(1e-9);
    }
  });
  it('has no row that is not looked at', () => {
    expect([...new Set(rows.map(([name]) => name))].sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });
});

describe('identities', () => {
  it('tails add up and mirror each other', () => {
    for (const [x, a, b] of [[0.3, 2, 5], [0.01, 0.5, 40], [0.999, 30, 0.7]] as const) {
      const { lower, upper } = betaTails(x, a, b);
      expect(lower + upper).toBeCloseTo(1, 14);
      expect(betaTails(1 - x, b, a).upper).toBeCloseTo(lower, 14);
      expect(gammaTails(a, b).lower + gammaTails(a, b).upper).toBeCloseTo(1, 14);
    }
  });
  it('are what they must be at the ends', () => {
    expect(betaTails(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
    expect(betaTails(1, 2, 3)).toEqual({ lower: 1, upper: 0 });
    expect(gammaTails(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(fTail(0, 3, 4)).toBe(1);
    expect(tTwoSided(0, 5)).toBe(1);
    expect(tQuantile(0.5, 5)).toBe(0);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalCdf(-40)).toBe(0);
  });
  it('t² is F, and z² is χ²', () => {
    expect(tTwoSided(2.3, 11)).toBeCloseTo(fTail(2.3 * 2.3, 1, 11), 14);
    expect(2 * normalTail(1.7)).toBeCloseTo(chiSquareTail(1.7 * 1.7, 1), 14);
  });
  it('t without noncentrality is t, and a mirror image with its sign turned', () => {
    expect(noncentralTCdf(1.4, 9, 0)).toBeCloseTo(1 - tTail(1.4, 9), 13);
    expect(noncentralTCdf(-1.4, 9, -2)).toBeCloseTo(1 - noncentralTCdf(1.4, 9, 2), 14);
  });
  it('gamma and beta go together', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(171)).toBeCloseTo(706.573062245787, 9);
    for (const [a, b] of [[0.5, 0.5], [3, 12], [15, 12], [400, 3]] as const)
      expect(logBeta(a, b)).toBeCloseTo(logGamma(a) + logGamma(b) - logGamma(a + b), 10);
    expect(log1p(1e-18)).toBe(1e-18);
    expect(hedgesFactor(1000)).toBeCloseTo(1 - 3 / (4 * 1000 - 1), 6);
  });
});

describe('solving', () => {
  it('finds where a function is 0 to the last digits', () => {
    expect(root((x) => x * x * x - 2, 0, 5)).toBeCloseTo(Math.cbrt(2), 15);
    expect(root((x) => x, -3, 5)).toBeCloseTo(0, 15);
    expect(root((x) => Math.tanh(50 * (x - 0.123)), 0, 1e6)).toBeCloseTo(0.123, 14);
  });
  it('finds far-out places', () => {
    expect(whereTailIs((x) => Math.exp(-x), 1e-200)).toBeCloseTo(200 * Math.LN10, 10);
    expect(whereTailIs((x) => 1 / (1 + x), 1e-9)).toBeCloseTo(1e9 - 1, 3);
  });
});
