import { LETTERS, plainLetter } from './base32.ts';
import { TICKET_CHECK } from './bits.ts';

/**
 * The check of a ticket letter by letter: where a ticket ends in a text, and which letter was mistaken, are looked for
 * among thousands of tries, so five bits are taken at a time.
 */

const MASK = 0xff_ffff;
/** What the check begins with. */
export const START = TICKET_CHECK.start;

/** What five bits at the top of the register leave behind. */
const TABLE = Array.from({ length: 32 }, (_, five) => {
  let register = five << 19;
  for (let i = 0; i < 5; i++)
    register = ((register << 1) & MASK) ^ (register & 0x80_0000 ? TICKET_CHECK.polynomial : 0);
  return register;
});

/** By character code: the value of a letter of base 32, or -1. */
const VALUES = Array.from({ length: 128 }, (_, code) => LETTERS.indexOf(plainLetter(String.fromCharCode(code)) ?? '?'));

/** The value of a letter, 0 to 31; -1 where it is none. */
export function valueOf(code: number): number {
  return VALUES[code] ?? -1;
}

/** The letter of a value. */
export function letterOfValue(value: number): string {
  return LETTERS[value]!;
}

/** The check after one letter more; 0 behind the end of a ticket that fits. */
export function checkedOn(register: number, value: number): number {
  return ((register << 5) & MASK) ^ TABLE[(register >>> 19) ^ value]!;
}

/** A ticket's letters with one of them changed, or two neighbours swapped. */
export interface Edit {
  /** Place of the letter, from 0; of two, the first. */
  readonly at: number;
  readonly values: readonly number[];
}

/**
 * All single changes and neighbouring swaps that make the check fit, in the order of their places. The check is linear:
 * what a change of one letter does to it depends on its place and on the bits that differ alone, so nothing is read
 * through again.
 * @param values of the letters; -1 where one is no letter of base 32
 */
export function editsThatFit(values: readonly number[]): readonly Edit[] {
  const odd = values.flatMap((value, i) => (value < 0 ? [i] : []));
  if (odd.length > 1) return [];
  const plain = values.map((value) => Math.max(0, value));
  const wrong = plain.reduce(checkedOn, START);
  const edits: Edit[] = [];
  const put = (at: number, ...letters: readonly number[]) =>
    edits.push({ at, values: [...plain.slice(0, at), ...letters, ...plain.slice(at + letters.length)] });
  const places = odd.length === 1 ? odd : plain.map((_, i) => i);
  for (const at of places) {
    const reach = reachOf(plain.length - 1 - at);
    // A letter that is none was counted as 0, and may have been one.
    for (let bits = odd.length === 1 ? 0 : 1; bits < 32; bits++) if (reach[bits] === wrong) put(at, plain[at]! ^ bits);
    const next = plain[at + 1];
    if (odd.length > 0 || next === undefined) continue;
    const differ = plain[at]! ^ next;
    if (differ !== 0 && (reach[differ]! ^ reachOf(plain.length - 2 - at)[differ]!) === wrong) put(at, next, plain[at]!);
  }
  return edits;
}

const REACHES: (readonly number[])[] = [];

/** What differing bits of a letter do to the check, with so many letters behind it. */
function reachOf(behind: number): readonly number[] {
  for (let i = REACHES.length; i <= behind; i++)
    REACHES.push(i === 0 ? TABLE : REACHES[i - 1]!.map((register) => checkedOn(register, 0)));
  return REACHES[behind]!;
}
