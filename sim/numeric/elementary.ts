/**
 * exp, log and power that give the same bits on every JavaScript engine.
 *
 * The built-in Math functions may differ in the last bit between engines, and one bit is enough to part two
 * runs that share a seed. These use only + - × ÷, comparison and exact scaling by powers of two.
 * Accuracy: exp within 2, log within 3 units in the last place over the ranges the model uses (tests/unit/numeric).
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.4426950408889634;
const SQRT2 = 1.4142135623730951;

const word = new Float64Array(1);
const halves = new Uint32Array(word.buffer);
// The high half of a double holds its exponent; its index depends on the machine's byte order.
word[0] = 1;
const HIGH = halves[1] === 0x3ff00000 ? 1 : 0;
const LOW = 1 - HIGH;

/** 2 to the whole power n, for -1022 ≤ n ≤ 1023, exactly. */
function powerOfTwo(n: number): number {
  halves[LOW] = 0;
  halves[HIGH] = (n + 1023) << 20;
  return word[0]!;
}

/** e to the x. Below -700 it is 0, above 700 it is Infinity (the model never comes near either). */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < -700) return 0;
  if (x > 700) return Infinity;
  const n = Math.floor(x * LOG2_E + 0.5);
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  // Taylor series about 0 on |r| ≤ ln2/2; the first term left out is below 1e-17.
  let sum = 1 / 87178291200;
  sum = sum * r + 1 / 6227020800;
  sum = sum * r + 1 / 479001600;
  sum = sum * r + 1 / 39916800;
  sum = sum * r + 1 / 3628800;
  sum = sum * r + 1 / 362880;
  sum = sum * r + 1 / 40320;
  sum = sum * r + 1 / 5040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  sum = sum * r + 1 / 6;
  sum = sum * r + 0.5;
  sum = sum * r + 1;
  sum = sum * r + 1;
  return sum * powerOfTwo(n);
}

/** Natural logarithm of a positive, normal number. log(0) is -Infinity, of a negative number NaN. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  word[0] = x;
  let exponent = (halves[HIGH]! >>> 20) - 1023;
  halves[HIGH] = (halves[HIGH]! & 0xfffff) | 0x3ff00000;
  let mantissa = word[0]!;
  if (mantissa > SQRT2) {
    mantissa *= 0.5;
    exponent += 1;
  }
  // log m = 2·artanh(s), s = (m-1)/(m+1), |s| ≤ 0.1716
  const s = (mantissa - 1) / (mantissa + 1);
  const z = s * s;
  let sum = 1 / 23;
  sum = sum * z + 1 / 21;
  sum = sum * z + 1 / 19;
  sum = sum * z + 1 / 17;
  sum = sum * z + 1 / 15;
  sum = sum * z + 1 / 13;
  sum = sum * z + 1 / 11;
  sum = sum * z + 1 / 9;
  sum = sum * z + 1 / 7;
  sum = sum * z + 1 / 5;
  sum = sum * z + 1 / 3;
  sum = sum * z + 1;
  return exponent * LN2_HIGH + (2 * s * sum + exponent * LN2_LOW);
}

/** base to the power y, for base ≥ 0. Whole powers up to 64 by multiplication, others by exp and log. */
export function power(base: number, y: number): number {
  if (Number.isInteger(y) && y >= 0 && y <= 64) {
    let result = 1;
    for (let i = 0; i < y; i++) result *= base;
    return result;
  }
  if (base === 0) return y > 0 ? 0 : y === 0 ? 1 : Infinity;
  return exp(y * log(base));
}

const LN_SQRT_2PI = 0.9189385332046727;
const smallLogFactorials = new Float64Array(128);
for (let n = 2; n < 128; n++) smallLogFactorials[n] = smallLogFactorials[n - 1]! + log(n);

/** ln(n!) for whole n ≥ 0: a table below 128, Stirling's series above (error below 1e-13). */
export function logFactorial(n: number): number {
  if (n < 128) return smallLogFactorials[n]!;
  const x = n + 1;
  const inverse = 1 / x;
  const square = inverse * inverse;
  return (x - 0.5) * log(x) - x + LN_SQRT_2PI + inverse * (1 / 12 - square * (1 / 360 - square / 1260));
}
