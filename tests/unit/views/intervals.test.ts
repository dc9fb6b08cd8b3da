/** Intervals as findings say them. */
import { describe, expect, it } from 'vitest';
import { holdsZero, limits } from '../../../src/parts/intervals.ts';

describe('the limits of an interval', () => {
  it.each([
    [0.9, 2.94, '0.9 to 2.9'],
    [-1.25, 0.5, '−1.3 to 0.5'],
    [0, 1.5, '0.0 to 1.5'],
    // Found on the page: "0.0 to 1.5: zero lies outside".
    [0.02, 1.5, '0.02 to 1.5'],
    [-0.004, 1.5, '−0.004 to 1.5'],
    [-2, -0.03, '−2.0 to −0.03'],
    [1e-9, 1.5, '0.0 to 1.5'],
  ])('%d and %d', (low, high, text) => {
    expect(limits({ low, high }, 1, 'to')).toBe(text);
  });

  it('never read as zero where zero lies outside, however wide they are', () => {
    for (let low = 0.0006; low < 0.2; low += 0.0003) {
      expect(holdsZero({ low, high: 2 })).toBe(false);
      expect(limits({ low, high: 2 }, 1, 'to')).not.toMatch(/^0\.0+ /);
    }
  });
});
