import Papa from 'papaparse';
import { InputError, type InputProblem } from '../params/types.ts';

export interface TableRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  /** As many as there are columns, without spaces around them. */
  readonly cells: readonly string[];
}

/** A table as it was written: all cells are text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly delimiter: ',' | ';' | '\t';
}

/** The first wins where the line of names uses several alike, or none: then a comma in a row is one cell too many and not a decimal. */
const DELIMITERS = [',', ';', '\t'] as const;
const MOST_COLUMNS = 500;
/** A line above the names: nothing, `# key: value` or `sep=`. */
const LEAD = /^\s*$|^"?# [^:]*:|^"?sep=/i;

/**
 * Reads CSV: commas, semicolons or tabs (told by the line of names), any line ends, a byte-order mark, quotes, and above the names Tend's own
 * `# key: value` lines or a spreadsheet's `sep=;`. Empty lines are left out.
 * @throws InputError naming line and column: no rows, ragged rows, a quote that never closes, names that are empty or given twice.
 */
export function readTable(text: string): Table {
  const { body, lead, delimiter } = withoutLead(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const { data, errors } = Papa.parse(body, { delimiter });
  const fault = errors.find(({ type }) => type === 'Quotes');
  if (fault !== undefined) throw refused({ code: 'table-quote', detail: { line: lead + lineAt(body, fault.index ?? 0) } });
  const rows = numbered(data, lead).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [names, ...rest] = rows;
  if (names === undefined || rest.length === 0) throw refused({ code: 'table-empty' });
  const columns = namesOf(names);
  const ragged = rest.find(({ cells }) => cells.length < columns.length || cells.slice(columns.length).some((cell) => cell !== ''));
  if (ragged !== undefined) throw refused({ code: 'table-ragged', detail: { line: ragged.line, cells: ragged.cells.length, columns: columns.length } });
  return { columns, rows: rest.map(({ line, cells }) => ({ line, cells: cells.slice(0, columns.length) })), delimiter };
}

/** What stands above the line of names, and the delimiter that this line uses most. */
function withoutLead(text: string): { readonly body: string; readonly lead: number; readonly delimiter: Table['delimiter'] } {
  let at = 0;
  let lead = 0;
  let told: string | undefined;
  for (;;) {
    const end = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
    const line = text.slice(at, end);
    told ??= /^"?sep=([,;\t])"?$/i.exec(line)?.[1];
    if (end === text.length || !LEAD.test(line)) {
      const counts = DELIMITERS.map((delimiter) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
      const delimiter = (told as Table['delimiter'] | undefined) ?? DELIMITERS[counts.indexOf(Math.max(...counts))]!;
      return { body: text.slice(at), lead, delimiter };
    }
    at = end + 1;
    lead++;
  }
}

/** Rows with the line each begins at: quoted cells may hold line ends of their own. */
function numbered(data: readonly (readonly string[])[], lead: number): TableRow[] {
  let line = lead + 1;
  return data.map((raw) => {
    const row = { line, cells: raw.map((cell) => cell.trim()) };
    line += raw.reduce((sum, cell) => sum + lineAt(cell, cell.length) - 1, 1);
    return row;
  });
}

/** The line of a place in a text, from 1. */
function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

function namesOf({ line, cells }: TableRow): readonly string[] {
  // Spreadsheets leave empty columns at the end.
  const count = cells.findLastIndex((cell) => cell !== '') + 1;
  if (count > MOST_COLUMNS) throw refused({ code: 'table-too-wide', detail: { line, columns: count, most: MOST_COLUMNS } });
  const columns = cells.slice(0, count);
  columns.forEach((name, i) => {
    if (name === '') throw refused({ code: 'table-name-empty', detail: { line, column: i + 1 } });
    if (columns.indexOf(name) < i) throw refused({ code: 'table-name-twice', got: name, detail: { line, column: i + 1 } });
  });
  return columns;
}

/** Refuses a table, naming in `detail` the line, the column and whatever else the sentence needs. */
export function refused(problem: Omit<InputProblem, 'path'>): InputError {
  return new InputError([{ path: 'table', ...problem }]);
}
