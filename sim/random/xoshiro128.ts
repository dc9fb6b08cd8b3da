/**
 * xoshiro128** (Blackman & Vigna 2018, "Scrambled linear pseudorandom number generators"): 32 bits a draw,
 * period 2^128 - 1. The kernel in model/mark-block.ts keeps the same four words in local variables;
 * this class is the readable form of the same generator, for everything that is not the hottest loop.
 */
export class Xoshiro128 {
  constructor(
    private a: number,
    private b: number,
    private c: number,
    private d: number,
  ) {}

  /** Next 32 random bits, as an unsigned integer in [0, 2^32). */
  next(): number {
    const five = Math.imul(this.b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result >>> 0;
  }

  /** Uniform in the open interval (0, 1), on a grid of 2^32 midpoints. */
  uniform(): number {
    return (this.next() + 0.5) / 4294967296;
  }
}
