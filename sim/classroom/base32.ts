import { BitReader, BitWriter } from './bits.ts';

/**
 * Crockford's base 32: digits and capitals without I, L, O and U, so that nothing is mistaken when it is read out or
 * copied by hand. On reading, O is 0, I and L are 1, and small letters are capitals.
 * Source: D. Crockford, "Base 32", crockford.com/base32.html.
 */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters that are read as others. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** The letter that is meant, or undefined where it is none of base 32. */
export function plainLetter(letter: string): string | undefined {
  const large = letter.toUpperCase();
  const meant = READ_AS[large] ?? large;
  return LETTERS.includes(meant) ? meant : undefined;
}

/** Bits as letters, five a letter; zeros fill the last one up. */
export function lettersOf(bits: readonly number[]): string {
  const filled = [...bits, ...Array.from({ length: (5 - (bits.length % 5)) % 5 }, () => 0)];
  const reader = new BitReader(filled);
  let text = '';
  while (reader.left > 0) text += LETTERS[reader.take(5)]!;
  return text;
}

/** Letters as bits. @returns null where one of them is no letter of base 32 */
export function bitsOf(text: string): readonly number[] | null {
  const writer = new BitWriter();
  for (const letter of text) {
    const meant = plainLetter(letter);
    if (meant === undefined) return null;
    writer.put(LETTERS.indexOf(meant), 5);
  }
  return writer.bits;
}
