import { InputError } from '../params/types.ts';
import { isDate, isGap, mayBeGap, oneName, truthOf } from './cell.ts';
import { DECIMALS, numberCell, valueOf, type Decimal, type Marks, type NumberCell } from './number-cell.ts';
import { refused, type Table } from './table.ts';

/**
 * What somebody has said of a table where its cells can be read in more than one way. What is not said and cannot be
 * told from the column as a whole is asked: an InputError whose code begins with `table-ask-`, never a guess.
 */
export interface Reading {
  readonly decimal?: Decimal;
  /** Whether a code (NA, -99) means "not known"; undefined where nobody has said. */
  readonly gap?: (code: string) => boolean | undefined;
  /** What numbers from 0 to 1 are where percent are wanted. */
  readonly unit?: 'percent' | 'fraction';
  /** Whether a litter named in two arms is one litter, or each arm numbers its own. */
  readonly litters?: 'same' | 'own';
}

/** Numbers that are used in place of "not known". */
const NUMBER_CODE = /^[-\u2212]?(9+|8{2,}|7{2,})(\.0*)?$/;
/** A code is told by standing out: so many times farther from 0 than any other value. */
const STANDS_OUT = 5;

/**
 * Where a column stands. @param path the option or field that names it @throws InputError when there is none of that
 * name
 */
export function columnAt(table: Table, name: string, path: string): number {
  const at = table.columns.indexOf(oneName(name));
  if (at < 0) throw new InputError([{ code: 'not-one-of', path, got: name, allowed: table.columns }]);
  return at;
}

export interface NumberColumn {
  /** Null where a cell says "not known". */
  readonly values: readonly (number | null)[];
  /** Whether every number has a percent sign; the values are percent then. */
  readonly percent: boolean;
}

/**
 * Numbers of a column, null where a cell is empty or says NA or the like. How they are written is decided for the
 * column as a whole.
 * @throws InputError naming the line of the first cell that is no number, or the column when it holds none; or asking
 *   (see `Reading`).
 */
export function numbersAt(table: Table, at: number, reading: Reading = {}): readonly (number | null)[] {
  return numberColumnAt(table, at, reading).values;
}

/** The same with what the column says of its unit. */
export function numberColumnAt(table: Table, at: number, reading: Reading): NumberColumn {
  const column = table.columns[at]!;
  const decimal = decimalOf(table, at, reading);
  const signed = { with: -1, without: -1 };
  const values = table.rows.map(({ line, cells }, row) => {
    const cell = cells[at]!;
    if (isGap(cell) || reading.gap?.(cell) === true) return null;
    const number = numberCell(cell);
    const value = number === null ? null : valueOf(number, decimal);
    if (value === null) throw notANumber(cell, { line, column });
    const kind = number!.percent ? 'with' : 'without';
    if (signed[kind] < 0) signed[kind] = row;
    return value;
  });
  if (signed.with < 0 && signed.without < 0) throw refused({ code: 'table-no-numbers', detail: { column } });
  if (signed.with >= 0 && signed.without >= 0)
    throw refused({
      code: 'table-some-percent',
      got: table.rows[signed.without]!.cells[at],
      detail: { line: table.rows[signed.without]!.line, other: table.rows[signed.with]!.line, column },
    });
  refuseCodes(table, at, values, reading);
  return { values, percent: signed.with >= 0 };
}

function notANumber(got: string, detail: { readonly line: number; readonly column: string }): InputError {
  if (isDate(got)) return refused({ code: 'table-date', got, detail });
  if (truthOf(got) !== null && got.length > 1) return refused({ code: 'table-truth', got, detail });
  return refused({ code: 'table-not-a-number', got, detail });
}

/** A number such as -99 that stands apart from all others may mean "not known". */
function refuseCodes(table: Table, at: number, values: readonly (number | null)[], reading: Reading): void {
  const suspects = values.flatMap((value, row) =>
    value !== null && NUMBER_CODE.test(table.rows[row]!.cells[at]!) ? [row] : [],
  );
  if (suspects.length === 0) return;
  let [least, most] = [Infinity, 0];
  const others = new Set(suspects);
  values.forEach((value, row) => {
    if (value === null || others.has(row)) return;
    least = Math.min(least, value);
    most = Math.max(most, Math.abs(value));
  });
  for (const row of suspects) {
    const value = values[row]!;
    const apart = value < 0 ? least >= 0 || -value > STANDS_OUT * most : value >= 999 && value > STANDS_OUT * most;
    const cell = table.rows[row]!.cells[at]!;
    if (apart && reading.gap?.(cell) === undefined)
      throw refused({
        code: 'table-ask-missing',
        got: cell,
        detail: { line: table.rows[row]!.line, column: table.columns[at]! },
      });
  }
}

/**
 * @throws InputError when two names of groups are alike but for capitals, spaces or zeros behind the point: one of them
 *   is a slip of the pen more often than a group of its own, and every test would count it as one
 */
export function refuseAlike(table: Table, at: number, labels: readonly (string | null)[]): void {
  const first = new Map<string, string>();
  labels.forEach((label, row) => {
    if (label === null) return;
    const folded = label
      .toLowerCase()
      .replace(/\s+/g, '')
      .replace(/^(\d+)[.,]0*$/, '$1');
    const before = first.get(folded);
    if (before === undefined) first.set(folded, label);
    else if (before !== label)
      throw refused({
        code: 'table-groups-alike',
        got: label,
        detail: { line: table.rows[row]!.line, other: before, column: table.columns[at]! },
      });
  });
}

/**
 * Names in a column, null where a cell is empty. A code such as NA may be a name or a gap.
 * @throws InputError asking which
 */
export function labelsAt(table: Table, at: number, reading: Reading = {}): readonly (string | null)[] {
  return table.rows.map(({ line, cells }) => {
    const cell = cells[at]!;
    if (cell === '') return null;
    const said = reading.gap?.(cell);
    if (said === undefined && mayBeGap(cell))
      throw refused({ code: 'table-ask-missing', got: cell, detail: { line, column: table.columns[at]! } });
    return said === true ? null : oneName(cell);
  });
}

/** Whether all cells of a column that say anything, none, or some have the form of numbers. */
export function numbersIn(table: Table, at: number): 'all' | 'none' | 'some' {
  let [numbers, words] = [0, 0];
  for (const { cells } of table.rows) {
    if (isGap(cells[at]!)) continue;
    if (numberCell(cells[at]!) === null) words++;
    else numbers++;
  }
  return numbers === 0 ? 'none' : words === 0 ? 'all' : 'some';
}

/** A number cell with the marks it shows and its line. */
type Shown = NumberCell & { readonly line: number; readonly cell: string };

/**
 * The decimal mark of a column. One number such as 12.5 decides; where there are only such as 1,234 the other columns
 * may; where both marks stand, or nothing decides, it is asked. A lone point is a decimal point wherever commas or tabs
 * part the cells.
 * @throws InputError asking, with the readings that fit every number of the column
 */
export function decimalOf(table: Table, at: number, { decimal }: Reading): Decimal {
  if (decimal !== undefined) return decimal;
  const seen = marksIn(table, at);
  const has = (...marks: readonly Marks[]) => marks.some((each) => seen.has(each));
  const [point, comma] = [has('point', ',groups'), has('comma', '.groups')];
  if (point && !comma && (!has('comma?') || has(',groups'))) return 'point';
  if (comma && !point && (!has('point?') || has('.groups'))) return 'comma';
  if (!point && !comma) {
    if (!has('comma?', 'point?')) return 'point';
    const elsewhere = marksElsewhere(table, at);
    if (!has('point?') && elsewhere === 'comma') return 'comma';
    if (!has('comma?') && (elsewhere === 'point' || (elsewhere === 'none' && table.delimiter !== ';'))) return 'point';
  }
  throw ask(table, at, seen);
}

/** The first cell of each kind of marks in a column. */
function marksIn(table: Table, at: number): ReadonlyMap<Marks, Shown> {
  const seen = new Map<Marks, Shown>();
  for (const { line, cells } of table.rows) {
    const cell = cells[at]!;
    const number = numberCell(cell);
    if (number !== null && !seen.has(number.marks)) seen.set(number.marks, { ...number, line, cell });
  }
  return seen;
}

/** Which decimal marks the other columns show for certain. */
function marksElsewhere(table: Table, at: number): 'point' | 'comma' | 'both' | 'none' {
  let [point, comma] = [false, false];
  table.columns.forEach((_, other) => {
    if (other === at || (point && comma)) return;
    const seen = marksIn(table, other);
    point ||= seen.has('point') || seen.has(',groups');
    comma ||= seen.has('comma') || seen.has('.groups');
  });
  return point && comma ? 'both' : point ? 'point' : comma ? 'comma' : 'none';
}

function ask(table: Table, at: number, seen: ReadonlyMap<Marks, Shown>): InputError {
  const shown = [...seen.values()].filter(({ marks }) => marks !== 'none');
  const doubtful = shown.filter(({ marks }) => marks.endsWith('?'));
  const about = doubtful.length > 0 ? doubtful : shown.slice(0, 1);
  const fits = DECIMALS.filter((decimal) => shown.every((each) => valueOf(each, decimal) !== null));
  const readings = fits.map((decimal) => ({
    decimal,
    text: about.map((each) => valueOf(each, decimal)!).join(' and '),
  }));
  // Of two that come to the same, the stricter one is offered.
  const offered = readings.filter(({ text }, i) => readings.findIndex((other) => other.text === text) === i);
  const detail = { line: about[0]!.line, column: table.columns[at]! };
  const got = about.map(({ cell }) => cell).join(' and ');
  if (offered.length === 0) return refused({ code: 'table-two-decimals', got, detail });
  const said = offered.map(({ decimal, text }) => `${decimal} (${text})`).join(' or ');
  return refused({
    code: 'table-ask-decimal',
    got,
    detail: { ...detail, readings: said, ...Object.fromEntries(offered.map(({ decimal, text }) => [decimal, text])) },
  });
}
