/** How a number may be written, with either decimal mark. */

export const DECIMALS = ['point', 'comma', 'either'] as const;
/**
 * Which mark parts whole numbers from decimals; the other one parts thousands. With `either` both do, and thousands are
 * not parted.
 */
export type Decimal = (typeof DECIMALS)[number];

/**
 * What a number shows of its marks: `point` and `comma` part decimals for certain, `point?` and `comma?` (1,234) may
 * part thousands as well,
 * `,groups` and `.groups` part thousands for certain (1,234,567 or 1.234,5), `none` has neither.
 */
export type Marks = 'none' | 'point' | 'comma' | 'point?' | 'comma?' | ',groups' | '.groups';

const SHAPE = /^([+-]?)(\d[\d.,\s'’]*|[.,]\d+)(e[+-]?\d+)?(\s*%)?$/i;
/** Thousands parted by a space of any width or by an apostrophe. */
const SPACED = /^\d{1,3}(?:([\s'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
const MARKS: readonly (readonly [RegExp, Marks])[] = [
  [/^\d+$/, 'none'],
  [/^[1-9]\d{0,2}\.\d{3}$/, 'point?'],
  [/^[1-9]\d{0,2},\d{3}$/, 'comma?'],
  [/^(\d+\.\d*|\.\d+)$/, 'point'],
  [/^(\d+,\d*|,\d+)$/, 'comma'],
  [/^[1-9]\d{0,2}(,\d{3})+(,\d{3}|\.\d*)$/, ',groups'],
  [/^[1-9]\d{0,2}(\.\d{3})+(\.\d{3}|,\d*)$/, '.groups'],
];

/** A cell that has the form of a number. */
export interface NumberCell {
  readonly marks: Marks;
  readonly percent: boolean;
  readonly sign: string;
  /** Digits and marks, without what parts thousands by space. */
  readonly digits: string;
  readonly exponent: string;
}

/** The parts of a number, or null where the cell is none. */
export function numberCell(cell: string): NumberCell | null {
  const [, sign, body, exponent = '', percent] = SHAPE.exec(cell.replace(/^\u2212/, '-')) ?? [];
  if (body === undefined) return null;
  const whole = body.trim();
  const digits = SPACED.test(whole) ? whole.replace(/[\s'’]/g, '') : whole;
  const found = MARKS.find(([form]) => form.test(digits))?.[1];
  if (found === undefined) return null;
  // Nobody writes thousands and an exponent.
  const marks = exponent !== '' && found.endsWith('?') ? (found.slice(0, -1) as Marks) : found;
  return { marks, percent: percent !== undefined, sign: sign!, digits, exponent };
}

/** The value of a number cell under a decimal mark; null where it cannot be written so, or is too large. */
export function valueOf({ marks, sign, digits, exponent }: NumberCell, decimal: Decimal): number | null {
  const plain = plainDigits(marks, digits, decimal);
  if (plain === null) return null;
  const value = Number(`${sign}${plain}${exponent}`);
  return Number.isFinite(value) ? value : null;
}

function plainDigits(marks: Marks, digits: string, decimal: Decimal): string | null {
  if (marks === 'none') return digits;
  const [mark, grouped] = [/^,|comma/.test(marks) ? 'comma' : 'point', marks.endsWith('groups')];
  if (decimal === 'either') return grouped ? null : digits.replace(',', '.');
  // Groups are named by the mark that parts them.
  if (grouped) return mark === decimal ? null : ungrouped(digits, decimal);
  if (mark === decimal) return digits.replace(',', '.');
  return marks.endsWith('?') ? ungrouped(digits, decimal) : null;
}

function ungrouped(digits: string, decimal: Decimal): string {
  return decimal === 'point' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
}
