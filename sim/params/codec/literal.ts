/** A number as JavaScript and JSON write it: no blank, comma, hexadecimal, leading zero or plus. */
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/;

/**
 * Reads a value typed by hand or found in a link: a number, true, false, or else the text itself, which the
 * validator then refuses wherever a number is wanted ("1,5", "", "NaN", "0x10", "1e999").
 */
export function readLiteral(text: string): number | boolean | string {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : text;
}
