import Papa from 'papaparse';
import { InputError } from '../params/types.ts';
import { oneName } from './cell.ts';
import { delimiterOf, namesFurtherDown, type Head } from './table-head.ts';
import { refuseTotals, saysUnits } from './table-rows.ts';
import { refused, TABLE_LIMITS, type Delimiter, type Table, type TableRow } from './table.ts';

/** Blank lines and lines within quotes are no rows, so there is room for as many of them. */
const MOST_LINES = 2 * TABLE_LIMITS.rows;
/** A line above the names: nothing, `# key: value` or `sep=`. */
const LEAD = /^\s*$|^"?# [^:]*:|^"?sep=/i;

/**
 * Reads CSV: commas, semicolons or tabs (told by the line of names), any line ends, a byte-order mark, quotes, and
 * above the names Tend's own
 * `# key: value` lines, a spreadsheet's `sep=;` or an instrument's notes. Empty lines, a line of units under the names,
 * and a first column without a name (row numbers) are left out.
 * @throws InputError naming line and column: no rows, too many, ragged rows, a quote that never closes, names that are
 *   empty or given twice, a last line of totals, a letter that was lost before.
 */
export function readTable(text: string): Table {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // Said before the work: nobody should wait to hear that a file is too long.
  if (hasLines(whole, MOST_LINES)) throw tooLong();
  const lost = whole.indexOf('\uFFFD');
  if (lost >= 0) throw refused({ code: 'table-lost-letter', detail: { line: lineAt(whole, lost) } });
  const head = afterLead(whole);
  const table = tableFrom(whole, head);
  if (!(table instanceof InputError)) return table;
  const below = namesFurtherDown(whole, head);
  const found = below === null ? table : tableFrom(whole, below);
  if (found instanceof InputError) throw table;
  return { ...found, leftOut: [...linesBetween(whole, head, below!), ...found.leftOut] };
}

function hasLines(text: string, most: number): boolean {
  let at = -1;
  for (let lines = 0; lines <= most; lines++) if ((at = text.indexOf('\n', at + 1)) < 0) return false;
  return true;
}

function tooLong(): InputError {
  return refused({ code: 'table-too-long', allowed: [1, TABLE_LIMITS.rows], unit: 'rows' });
}

function afterLead(text: string): Head {
  let at = 0;
  let lead = 0;
  let told: string | undefined;
  for (;;) {
    const end = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
    const line = text.slice(at, end);
    told ??= /^"?sep=([,;\t])"?$/i.exec(line)?.[1];
    if (end === text.length || !LEAD.test(line))
      return { at, lead, delimiter: (told as Delimiter | undefined) ?? delimiterOf(line) };
    at = end + 1;
    lead++;
  }
}

/** Numbers of the lines between two places that hold anything. */
function linesBetween(text: string, from: Head, to: Head): number[] {
  return text
    .slice(from.at, to.at)
    .split('\n')
    .flatMap((line, i) => (/^[\s,;]*$/.test(line) ? [] : [from.lead + 1 + i]));
}

/**
 * The table whose names stand there; a fault of its form is returned, since the names may stand further down. @throws
 * InputError on any other
 */
function tableFrom(text: string, { at, lead, delimiter }: Head): Table | InputError {
  const body = text.slice(at);
  const { data, errors } = Papa.parse(body, { delimiter });
  const fault = errors.find(({ type }) => type === 'Quotes');
  if (fault !== undefined)
    throw refused({ code: 'table-quote', detail: { line: lead + lineAt(body, fault.index ?? 0) } });
  const [names, ...rest] = numbered(data, lead).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rest.length > TABLE_LIMITS.rows) throw tooLong();
  if (names === undefined || rest.length === 0) return refused({ code: 'table-empty' });
  const columns = namesOf(names);
  if (columns instanceof InputError) return columns;
  const ragged = raggedFault(columns, rest);
  if (ragged !== null) return ragged;
  const units = rest.length > 1 && saysUnits(rest[0]!.cells) ? [rest[0]!.line] : [];
  // R and pandas write row numbers into a first column without a name.
  const first = columns[0] === '' ? 1 : 0;
  const rows = rest.slice(units.length).map(({ line, cells }) => ({ line, cells: cells.slice(first, columns.length) }));
  const table = { columns: columns.slice(first), rows, delimiter, leftOut: units };
  refuseTotals(table);
  return table;
}

function raggedFault(columns: readonly string[], rows: readonly TableRow[]): InputError | null {
  const filled = (cells: readonly string[]) => cells.findLastIndex((cell) => cell !== '') + 1;
  const ragged = rows.find(({ cells }) => cells.length < columns.length || filled(cells) > columns.length);
  if (ragged === undefined) return null;
  const detail = { line: ragged.line, cells: ragged.cells.length, columns: columns.length };
  const shifted = rows.every(({ cells }) => filled(cells) === columns.length + 1);
  return shifted ? refused({ code: 'table-row-names', detail }) : refused({ code: 'table-ragged', detail });
}

/** Rows with the line each begins at: quoted cells may hold line ends of their own. */
function numbered(data: readonly (readonly string[])[], lead: number): TableRow[] {
  let line = lead + 1;
  return data.map((raw) => {
    const row = { line, cells: raw.map(tidyCell) };
    line += raw.reduce((sum, cell) => (cell.includes('\n') ? sum + lineAt(cell, cell.length) - 1 : sum), 1);
    return row;
  });
}

/**
 * A cell without spaces around it, without marks that cannot be seen, and without what spreadsheets (`="007"`) and
 * Tend's own files (`'=x`) put round text.
 */
function tidyCell(raw: string): string {
  const cell = raw.trim();
  if (/^[ -&(-<>-~]*$/.test(cell)) return cell;
  return cell
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .trim()
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[=+\-@\t\r])/, '');
}

/** The line of a place in a text, from 1. */
function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

function namesOf({ line, cells }: TableRow): readonly string[] | InputError {
  // Spreadsheets leave empty columns at the end.
  const count = cells.findLastIndex((cell) => cell !== '') + 1;
  const { columns: most } = TABLE_LIMITS;
  if (count > most) throw refused({ code: 'table-too-wide', detail: { line, columns: count, most } });
  const columns = cells.slice(0, count).map(oneName);
  const nameless = columns.indexOf('', 1);
  if (nameless > 0) return refused({ code: 'table-name-empty', detail: { line, column: nameless + 1 } });
  const twice = columns.findIndex((name, i) => columns.indexOf(name) < i);
  return twice < 0
    ? columns
    : refused({ code: 'table-name-twice', got: columns[twice], detail: { line, column: twice + 1 } });
}
