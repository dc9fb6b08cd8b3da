/** What one cell of a table may hold, whoever wrote it: a number with either decimal mark, a code for "not known", a truth value. */

export const DECIMALS = ['point', 'comma', 'either'] as const;
/** Which mark parts whole numbers from decimals; the other one parts thousands. With `either` both do, and thousands are not parted. */
export type Decimal = (typeof DECIMALS)[number];

/**
 * What a number shows of its marks: `point` and `comma` part decimals for certain, `point?` and `comma?` (1,234) may part thousands as well,
 * `,groups` and `.groups` part thousands for certain (1,234,567 or 1.234,5), `none` has neither.
 */
export type Marks = 'none' | 'point' | 'comma' | 'point?' | 'comma?' | ',groups' | '.groups';

/** Codes for "not known" in a column of numbers; the errors of spreadsheets are gaps too, in English and German. */
const GAP = /^(n\/?a|n\.a\.?|<na>|-?nan|null|none|nil|\\n|[.?–—-]|#(n\/a|nv|null!|div\/0!|value!|wert!|ref!|bezug!|name\??|num!|zahl!|calc!|spill!|error!))$/i;
/** Those of them that are names as well: an arm may be called "none". */
const ALSO_A_NAME = /^(none|nil)$/i;
const TRUE = /^(true|t|yes|y|wahr|ja|vrai|oui)$/i;
const FALSE = /^(false|f|no|n|falsch|nein|faux|non)$/i;
/** 5-Jan, 01. Feb, Mar 24, 2024-01-05, 05/01/2024, 1.2.2024: what spreadsheets make of 5.1 or 1-2. */
const MONTH = '(jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sept?|o[ck]t|nov|de[cz])[a-zä]*\\.?';
const DATE = new RegExp(`^(\\d{1,4}[.\\s-]*${MONTH}([\\s-]*\\d{2,4})?|${MONTH}[\\s-]*\\d{1,4}|\\d{4}-\\d{1,2}-\\d{1,2}([ t].*)?|\\d{1,2}(?<part>[/.-])\\d{1,2}\\k<part>\\d{2,4})$`, 'i');

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

/** Whether a cell says "not known" where numbers are wanted. */
export function isGap(cell: string): boolean {
  return cell === '' || GAP.test(cell);
}

/** Whether a cell may say "not known" where names are wanted, though it may be a name as well. */
export function mayBeGap(cell: string): boolean {
  return GAP.test(cell) && !ALSO_A_NAME.test(cell);
}

/** A name as it is compared: é written as e and an accent is the same é, and one blank space is as good as another. */
export function oneName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

/** TRUE or FALSE as R, spreadsheets of several lands and people write them; null for anything else. */
export function truthOf(cell: string): boolean | null {
  if (TRUE.test(cell)) return true;
  return FALSE.test(cell) ? false : null;
}

/** Whether a spreadsheet may have made a date of what was a number. */
export function isDate(cell: string): boolean {
  return DATE.test(cell);
}

/**
 * A value typed by hand after an option: a number with a decimal point (.5, +3 and 1e3 will do), true or false in any of their spellings in
 * capitals or not, or else the text itself, which whoever asked for a number refuses ("40,5", "", "NaN").
 */
export function readTyped(text: string): number | boolean | string {
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  const cell = /^\S*$/.test(text) ? numberCell(text) : null;
  if (cell === null || cell.percent || !['none', 'point', 'point?'].includes(cell.marks)) return text;
  return valueOf(cell, 'either') ?? text;
}
