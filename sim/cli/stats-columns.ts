import { columnAt, labelsAt, numbersAt, numbersIn, refuseAlike, type Reading } from '../data/columns.ts';
import { readTable } from '../data/read-table.ts';
import { refuseShared } from '../data/shapes.ts';
import { refused, type Table } from '../data/table.ts';
import { InputError } from '../params/types.ts';
import { readTableText } from './input.ts';
import { type Arguments, option } from './options.ts';
import { readingOf } from './reading.ts';

/** A table with the options that name its columns and say how it is meant. */
export interface Asked {
  readonly table: Table;
  readonly given: Arguments;
  readonly reading: Reading;
}

/** Reads the table that the arguments name. @throws InputError */
export async function askedOf(given: Arguments): Promise<Asked & { readonly encoding: string }> {
  const { text, encoding } = await readTableText(given.positionals[0]!);
  return { table: readTable(text), given, reading: readingOf(given), encoding };
}

/** A column that an option names, with gaps as null. */
export interface Column<T> {
  readonly name: string;
  readonly values: readonly (T | null)[];
}

/** A column that explains others, in numbers. */
export interface Predictor extends Column<number> {
  /** The column of the table it comes from. */
  readonly source: string;
}

/** More names than these are no arms but animals. */
const MOST_LEVELS = 50;
/** What the fits call their constant. */
const CONSTANT = 'intercept';

/** The column an option names. @throws InputError when the option is missing or no column has that name */
function named({ table, given }: Asked, name: string): number {
  const column = option(given, name);
  if (column === undefined) throw new InputError([{ code: 'missing-argument', path: `--${name}` }]);
  return columnAt(table, column, `--${name}`);
}

export function numberColumn(asked: Asked, name: string): Column<number> {
  const at = named(asked, name);
  return { name: asked.table.columns[at]!, values: numbersAt(asked.table, at, asked.reading) };
}

/** A column of names, such as arms or litters; numbers will do as names. */
export function labelColumn(asked: Asked, name: string): Column<string> {
  const at = named(asked, name);
  const values = labelsAt(asked.table, at, asked.reading);
  refuseAlike(asked.table, at, values);
  return { name: asked.table.columns[at]!, values };
}

/** `--x a,b`: a column of numbers as it is; one of names as 0 and 1 for each name but the first in the file. */
export function predictorColumns(asked: Asked, least: number): Predictor[] {
  const { table, given } = asked;
  const text = option(given, 'x');
  if (text === undefined && least === 0) return [];
  if (text === undefined) throw new InputError([{ code: 'missing-argument', path: '--x' }]);
  const names = table.columns.includes(text) ? [text] : text.split(',');
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new InputError([{ code: 'repeated-key', path: twice }]);
  return names.flatMap((name) => predictors(asked, columnAt(table, name, '--x')));
}

function predictors({ table, reading }: Asked, at: number): Predictor[] {
  const source = table.columns[at]!;
  if (source === CONSTANT) throw refused({ code: 'table-name-taken', got: source });
  const [numbers, levels] = [numbersIn(table, at), new Set(table.rows.map(({ cells }) => cells[at])).size];
  // Numbers with a word among them are a slip; two names of which one is a number are two names.
  if (numbers === 'all' || (numbers === 'some' && levels > 2))
    return [{ name: source, source, values: numbersAt(table, at, reading) }];
  const labels = labelsAt(table, at, reading);
  refuseAlike(table, at, labels);
  const [first, ...others] = levelsOf(labels);
  if (first === undefined || others.length === 0 || others.length >= MOST_LEVELS)
    throw refused({
      code: 'table-column-names',
      got: source,
      detail: { most: MOST_LEVELS, count: others.length + (first === undefined ? 0 : 1) },
    });
  return others.map((level) => ({
    name: `${source} = ${level}`,
    source,
    values: labels.map((label) => (label === null ? null : Number(label === level))),
  }));
}

/**
 * Names of the groups, made of group and arm where each arm numbers its own litters (`--litters own`).
 * @throws InputError asking where a group stands under both values of a predictor that has two, or under several names
 */
export function groupColumn(asked: Asked, xs: readonly Predictor[]): Column<string> {
  const group = labelColumn(asked, 'group');
  const { litters } = asked.reading;
  const arms = xs.filter(({ values }) => new Set(values.filter((value) => value !== null)).size === 2);
  if (litters === undefined)
    for (const { name, source, values } of arms)
      refuseShared(
        group.values,
        name === source ? values : labelsAt(asked.table, asked.table.columns.indexOf(source), asked.reading),
      );
  if (litters !== 'own') return group;
  return {
    name: group.name,
    values: group.values.map((name, row) =>
      name === null ? null : JSON.stringify([name, ...arms.map(({ values }) => values[row])]),
    ),
  };
}

/** Different labels in the order in which they appear. */
export function levelsOf(labels: readonly (string | null)[]): string[] {
  return [...new Set(labels)].filter((label) => label !== null);
}

/** The two names of a column that must hold two. @throws InputError */
export function twoLevels({ name, values }: Column<string>): [string, string] {
  const levels = levelsOf(values);
  if (levels.length !== 2)
    throw refused({ code: 'table-column-levels', got: name, detail: { wanted: 2, count: levels.length } });
  return levels as [string, string];
}

/** Rows in which no column has a gap. */
export function wholeRows(columns: readonly Column<unknown>[]): number[] {
  return Array.from(columns[0]!.values, (_, row) => row).filter((row) =>
    columns.every(({ values }) => values[row] !== null),
  );
}

/** Values of the rows, which must have no gap there. */
export function pick<T>({ values }: Column<T>, rows: readonly number[]): T[] {
  return rows.map((row) => values[row]!);
}

/** Values of y by the names in a column of labels. */
export function byLevel(
  y: Column<number>,
  labels: Column<string>,
  levels: readonly string[],
  rows: readonly number[],
): number[][] {
  const groups = new Map<string, number[]>(levels.map((level) => [level, []]));
  for (const row of rows) groups.get(labels.values[row]!)?.push(y.values[row]!);
  return [...groups.values()];
}
