/** Samplers under fixed seeds, and the tests themselves: exact tail values, and planted faults they must notice. */
import { describe, expect, it } from 'vitest';
import { checkSamplers, chiSquare, chiSquareTail, kolmogorov, normalCdf, SAMPLERS, SEEDS } from './checks/samplers.ts';
import { Xoshiro128 } from '../../sim/random/xoshiro128.ts';
import { normal } from '../../sim/random/normal.ts';

describe('samplers', () => {
  const rows = checkSamplers('fixed');
  it.each(rows)('$name', ({ pass }) => expect(pass).toBe(true));
  it(`are ${SAMPLERS.length}, each under ${SEEDS} seeds`, () => expect(rows).toHaveLength(SAMPLERS.length));
});

describe('the tests behind it', () => {
  it('have the tabled tails', () => {
    expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 7);
    expect(chiSquareTail(18.307038, 10)).toBeCloseTo(0.05, 7);
    expect(normalCdf(1.959964)).toBeCloseTo(0.975, 7);
    expect(normalCdf(-1)).toBeCloseTo(0.158655254, 8);
  });
  const source = () => new Xoshiro128(9, 8, 7, 6);
  it('notice a normal that is shifted by a tenth, and one that is too wide', () => {
    const s = source();
    const shifted = Array.from({ length: 4000 }, () => normal(s) + 0.1);
    expect(kolmogorov(shifted, normalCdf)).toBeLessThan(1e-4);
    const wide = Array.from({ length: 4000 }, () => normal(s) * 1.15);
    expect(kolmogorov(wide, normalCdf)).toBeLessThan(1e-3);
  });
  it('notice a coin of 51 in 100, and a die with a missing face', () => {
    expect(chiSquare([51_000, 49_000], [0.5, 0.5])).toBeLessThan(1e-6);
    expect(chiSquare([200, 200, 200, 200, 200, 0], [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6])).toBeLessThan(1e-6);
  });
});
