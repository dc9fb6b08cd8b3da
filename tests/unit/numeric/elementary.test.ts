/** exp, log and power against arithmetic with 256 binary places, and against the engine's own Math. */
import { describe, expect, it } from 'vitest';
import { exp, log, logFactorial, power } from '../../../sim/numeric/elementary.ts';

const PLACES = 256n;
const ONE = 1n << PLACES;

/** A double as an exact multiple of 2^-PLACES (exact for the magnitudes used here). */
function exactly(x: number): bigint {
  let shift = 0n;
  while (!Number.isInteger(x)) {
    x *= 2;
    shift++;
  }
  return (BigInt(x) << PLACES) >> shift;
}

/**
 * e^x, x in units of 2^-PLACES, by its series: x is halved until that converges fast, then the result is squared back.
 */
function expOf(x: bigint): bigint {
  const halvings = 40n;
  const r = x >> halvings;
  let sum = ONE;
  let term = ONE;
  for (let n = 1n; n < 30n; n++) {
    term = ((term * r) >> PLACES) / n;
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = (sum * sum) >> PLACES;
  return sum;
}

/** ln x by Newton's method on e^y = x, three times from a double's precision. */
function logReference(x: number): bigint {
  let y = exactly(Math.log(x));
  for (let i = 0; i < 4; i++) {
    const e = expOf(y);
    y += 2n * (((exactly(x) - e) << PLACES) / (exactly(x) + e));
  }
  return y;
}

/** Distance of a double from an exact value, in units of the double's last place. */
function ulps(found: number, reference: bigint): number {
  const size = Math.abs(found);
  const unit = 2 ** (Math.floor(Math.log2(size)) - 52);
  const gap = exactly(found) - reference;
  // Scaled to 2^-20 ulp before leaving whole numbers.
  return Math.abs(Number((gap << 20n) / exactly(unit))) / 2 ** 20;
}

const points = Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 4001) / 4001);

describe('exp', () => {
  it('is within 2 ulp of the true value', () => {
    for (const p of points)
      for (const x of [-40 * p, 40 * p, p - 0.5, 1e-9 * p])
        expect(ulps(exp(x), expOf(exactly(x)))).toBeLessThanOrEqual(2);
  });
  it('is within 4 ulp of Math.exp from -690 to 690', () => {
    for (let x = -690; x < 690; x += 0.37) expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(4 * 2 ** -52);
  });
  it('knows its ends', () => {
    expect([exp(0), exp(-1000), exp(1000), exp(NaN)]).toEqual([1, 0, Infinity, NaN]);
  });
});

describe('log', () => {
  it('is within 3 ulp of the true value', () => {
    let worst = 0;
    for (const p of points) {
      for (const x of [p + 0.001, 1 + p / 8, 1 - p / 8, 1000 * p + 2]) {
        if (x === 1) continue;
        worst = Math.max(worst, ulps(log(x), logReference(x)));
      }
    }
    expect(worst).toBeLessThanOrEqual(3);
  });
  it('is within 4 ulp of Math.log over the range of doubles', () => {
    for (let x = 1e-300; x < 1e300; x *= 7.3) expect(Math.abs(log(x) / Math.log(x) - 1)).toBeLessThan(4 * 2 ** -52);
  });
  it('knows its ends', () => {
    expect([log(1), log(0), log(-1), log(Infinity)]).toEqual([0, -Infinity, NaN, Infinity]);
  });
});

describe('power and logFactorial', () => {
  it('multiplies whole powers exactly', () => {
    expect([power(3, 4), power(2, 10), power(0, 0), power(0, 2.5), power(5, 0)]).toEqual([81, 1024, 1, 0, 1]);
  });
  it('agrees with Math.pow for the rest', () => {
    for (const base of [0.01, 0.5, 1.7, 12])
      for (const y of [0.5, 1.3, 2.7, -1.5]) expect(power(base, y) / base ** y).toBeCloseTo(1, 13);
  });
  it('joins its table to its series', () => {
    for (const n of [126, 127, 128, 129, 500, 5000])
      expect(logFactorial(n) - logFactorial(n - 1)).toBeCloseTo(Math.log(n), 9);
    expect(logFactorial(20)).toBeCloseTo(Math.log(2432902008176640000), 12);
  });
});
