/** Numbers packed bit by bit, the most significant bit first: what class codes and tickets are made of. */

export class BitWriter {
  readonly bits: number[] = [];

  /** Adds the lowest `width` bits of a whole number from 0. @throws RangeError where it does not fit */
  put(value: number, width: number): void {
    // Widths up to 40 are beyond what shifts can do.
    if (!Number.isInteger(value) || value < 0 || value >= powerOfTwo(width))
      throw new RangeError(`${value} does not fit into ${width} bits`);
    for (let i = width - 1; i >= 0; i--) this.bits.push(Math.floor(value / powerOfTwo(i)) % 2);
  }
}

export class BitReader {
  readonly #bits: readonly number[];
  #at = 0;

  constructor(bits: readonly number[]) {
    this.#bits = bits;
  }

  get left(): number {
    return this.#bits.length - this.#at;
  }

  /** The next `width` bits as a number. @throws RangeError behind the end */
  take(width: number): number {
    if (width > this.left) throw new RangeError(`${width} bits were asked for, ${this.left} are left`);
    let value = 0;
    for (const end = this.#at + width; this.#at < end; this.#at++) value = 2 * value + this.#bits[this.#at]!;
    return value;
  }
}

/** Exact up to 2^52. */
export function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= 2;
  return power;
}

/** Cyclic redundancy check over bits, most significant first; nothing is reflected or inverted. */
export function crc(bits: readonly number[], { width, polynomial, start }: Check): number {
  const top = 1 << (width - 1);
  const mask = (1 << width) - 1;
  let register = start;
  for (const bit of bits) {
    const out = (register & top) === 0 ? 0 : 1;
    register = (register << 1) & mask;
    if (out !== bit) register ^= polynomial;
  }
  return register;
}

/** A check: its bits, its polynomial without the highest term, and what it begins with. */
export interface Check {
  readonly width: number;
  readonly polynomial: number;
  readonly start: number;
}

/** The check of a class code: it finds every single wrong character of eight. */
export const CODE_CHECK: Check = { width: 5, polynomial: 0x05, start: 0x1f };
/** The check of a ticket: OpenPGP's. It fits by chance once in sixteen million. */
export const TICKET_CHECK: Check = { width: 24, polynomial: 0x864cfb, start: 0xb704ce };
