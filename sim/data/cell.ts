/** What one cell of a table may hold beside a number: a code for "not known", a name, a truth value, a date. */
import { numberCell, valueOf } from './number-cell.ts';

/** Codes for "not known" in a column of numbers; the errors of spreadsheets are gaps too, in English and German. */
const GAP =
  /^(n\/?a|n\.a\.?|<na>|-?nan|null|none|nil|\\n|[.?–—-]|#(n\/a|nv|null!|div\/0!|value!|wert!|ref!|bezug!|name\??|num!|zahl!|calc!|spill!|error!))$/i;
/** Those of them that are names as well: an arm may be called "none". */
const ALSO_A_NAME = /^(none|nil)$/i;
const TRUE = /^(true|t|yes|y|wahr|ja|vrai|oui)$/i;
const FALSE = /^(false|f|no|n|falsch|nein|faux|non)$/i;
/** 5-Jan, 01. Feb, Mar 24, 2024-01-05, 05/01/2024, 1.2.2024: what spreadsheets make of 5.1 or 1-2. */
const MONTH = '(jan|feb|m[aä]r|mrz|apr|ma[iy]|jun|jul|aug|sept?|o[ck]t|nov|de[cz])[a-zä]*\\.?';
const DATE = new RegExp(
  `^(\\d{1,4}[.\\s-]*${MONTH}([\\s-]*\\d{2,4})?|${MONTH}[\\s-]*\\d{1,4}|\\d{4}-\\d{1,2}-\\d{1,2}([ t].*)?|\\d{1,2}(?<part>[/.-])\\d{1,2}\\k<part>\\d{2,4})$`,
  'i',
);

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
 * A value typed by hand after an option: a number with a decimal point (.5, +3 and 1e3 will do), true or false in any
 * of their spellings in capitals or not, or else the text itself, which whoever asked for a number refuses ("40,5", "",
 * "NaN").
 */
export function readTyped(text: string): number | boolean | string {
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  const cell = /^\S*$/.test(text) ? numberCell(text) : null;
  if (cell === null || cell.percent || !['none', 'point', 'point?'].includes(cell.marks)) return text;
  return valueOf(cell, 'either') ?? text;
}
