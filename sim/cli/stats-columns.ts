import { columnAt, isNumeric, labelsAt, numbersAt } from '../data/columns.ts';
import { refused, type Table } from '../data/read-table.ts';
import { InputError } from '../params/types.ts';
import { type Arguments, option } from './options.ts';

/** A column that an option names, with gaps as null. */
export interface Column<T> {
  readonly name: string;
  readonly values: readonly (T | null)[];
}

/** The column an option names. @throws InputError when the option is missing or no column has that name */
function named(table: Table, given: Arguments, option_: string): number {
  const name = option(given, option_);
  if (name === undefined) throw new InputError([{ code: 'missing-argument', path: `--${option_}` }]);
  return columnAt(table, name, `--${option_}`);
}

export function numberColumn(table: Table, given: Arguments, option_: string): Column<number> {
  const at = named(table, given, option_);
  return { name: table.columns[at]!, values: numbersAt(table, at) };
}

/** A column of names, such as arms or litters; numbers will do as names. */
export function labelColumn(table: Table, given: Arguments, option_: string): Column<string> {
  const at = named(table, given, option_);
  return { name: table.columns[at]!, values: labelsAt(table, at) };
}

/** `--x a,b`: a column of numbers as it is, one of two different texts as 0 for the first in the file and 1 for the other. */
export function predictorColumns(table: Table, given: Arguments, least: number): Column<number>[] {
  const text = option(given, 'x');
  if (text === undefined && least === 0) return [];
  if (text === undefined) throw new InputError([{ code: 'missing-argument', path: '--x' }]);
  const names = table.columns.includes(text) ? [text] : text.split(',');
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new InputError([{ code: 'repeated-key', path: twice }]);
  return names.map((name) => predictor(table, columnAt(table, name, '--x')));
}

function predictor(table: Table, at: number): Column<number> {
  const name = table.columns[at]!;
  const labels = labelsAt(table, at);
  const levels = levelsOf(labels);
  if (isNumeric(table, at) || levels.length !== 2) return { name, values: numbersAt(table, at) };
  return { name: `${name} = ${levels[1]}`, values: labels.map((label) => (label === null ? null : levels.indexOf(label))) };
}

/** Different labels in the order in which they appear. */
export function levelsOf(labels: readonly (string | null)[]): string[] {
  return [...new Set(labels)].filter((label) => label !== null);
}

/** The two names of a column that must hold two. @throws InputError */
export function twoLevels({ name, values }: Column<string>): [string, string] {
  const levels = levelsOf(values);
  if (levels.length !== 2) throw refused({ code: 'table-column-levels', got: name, detail: { wanted: 2, count: levels.length } });
  return levels as [string, string];
}

/** Rows in which no column has a gap. */
export function wholeRows(columns: readonly Column<unknown>[]): number[] {
  return Array.from(columns[0]!.values, (_, row) => row).filter((row) => columns.every(({ values }) => values[row] !== null));
}

/** Values of the rows, which must have no gap there. */
export function pick<T>({ values }: Column<T>, rows: readonly number[]): T[] {
  return rows.map((row) => values[row]!);
}

/** Values of y by the names in a column of labels. */
export function byLevel(y: Column<number>, labels: Column<string>, levels: readonly string[], rows: readonly number[]): number[][] {
  return levels.map((level) => pick(y, rows.filter((row) => labels.values[row] === level)));
}
