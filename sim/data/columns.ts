import { InputError } from '../params/types.ts';
import { refused, type Table } from './read-table.ts';

/** Cells that say "not known". */
const MISSING = /^(na|n\/a|nan)?$/i;
const WITH_POINT = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?(\d+,\d*|,\d+)(e[+-]?\d+)?$/i;
/** Could be one thousand, or one point and three decimals. */
const DOUBTFUL = /^[+-]?\d{1,3},\d{3}$/;

/** Where a column stands. @param path the option or field that names it @throws InputError when there is none of that name */
export function columnAt(table: Table, name: string, path: string): number {
  const at = table.columns.indexOf(name);
  if (at < 0) throw new InputError([{ code: 'not-one-of', path, got: name, allowed: table.columns }]);
  return at;
}

/**
 * Numbers of a column, null where a cell is empty or says NA. A decimal comma is read where the file is parted by semicolons or tabs;
 * with tabs a column whose numbers could all as well be thousands is refused.
 * @throws InputError naming the line of the first cell that is no number, or the column when it holds none.
 */
export function numbersAt(table: Table, at: number): (number | null)[] {
  const column = table.columns[at]!;
  const numbers = table.rows.map(({ line, cells }) => {
    const cell = cells[at]!;
    if (MISSING.test(cell)) return null;
    const value = readNumber(cell, table.delimiter !== ',');
    if (value === null) throw refused({ code: 'table-not-a-number', got: cell, detail: { line, column } });
    return value;
  });
  if (numbers.every((value) => value === null)) throw refused({ code: 'table-no-numbers', detail: { column } });
  const commas = table.rows.filter(({ cells }) => WITH_COMMA.test(plain(cells[at]!)));
  if (table.delimiter === '\t' && commas.length > 0 && commas.every(({ cells }) => DOUBTFUL.test(plain(cells[at]!))))
    throw refused({ code: 'table-doubtful-comma', got: commas[0]!.cells[at], detail: { line: commas[0]!.line, column } });
  return numbers;
}

/** Texts of a column, null where a cell is empty or says NA. */
export function labelsAt(table: Table, at: number): (string | null)[] {
  return table.rows.map(({ cells }) => (MISSING.test(cells[at]!) ? null : cells[at]!));
}

/** Whether a column holds numbers and nothing else but gaps. */
export function isNumeric(table: Table, at: number): boolean {
  try {
    numbersAt(table, at);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function readNumber(cell: string, comma: boolean): number | null {
  const text = plain(cell);
  const pointed = comma && WITH_COMMA.test(text) ? text.replace(',', '.') : text;
  if (!WITH_POINT.test(pointed)) return null;
  const value = Number(pointed);
  return Number.isFinite(value) ? value : null;
}

/** With the minus that typesetters use made plain. */
function plain(cell: string): string {
  return cell.replace(/^\u2212/, '-');
}
