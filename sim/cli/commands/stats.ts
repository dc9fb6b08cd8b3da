import { readTable, refused, type Table } from '../../data/read-table.ts';
import { readLiteral } from '../../params/codec/literal.ts';
import { InputError } from '../../params/types.ts';
import { kruskalWallis, oneWayAnova, welchAnova } from '../../stats/anova.ts';
import { partialCorrelation, pearson, spearman } from '../../stats/correlation.ts';
import { hedgesG } from '../../stats/effect-size.ts';
import { linearModel } from '../../stats/linear-model.ts';
import { mixedModel } from '../../stats/mixed-model.ts';
import { summary } from '../../stats/moments.ts';
import { correlationPower, criticalR, detectableD, detectableR, tTestPower } from '../../stats/power.ts';
import type { NotComputable } from '../../stats/result.ts';
import { superiority } from '../../stats/superiority.ts';
import { pairedTest, welchTest } from '../../stats/t-test.ts';
import { ENGLISH } from '../../words/english.ts';
import { createWords } from '../../words/render.ts';
import { readText } from '../input.ts';
import { type Arguments, option, type OptionNames, readArguments } from '../options.ts';
import { print } from '../output.ts';
import { byLevel, type Column, labelColumn, levelsOf, numberColumn, pick, predictorColumns, twoLevels, wholeRows } from '../stats-columns.ts';

const STATS_SCHEMA = 'tend.stats/1';
const say = createWords(ENGLISH);

interface Test {
  readonly options: OptionNames;
  /** What belongs in the JSON beside the common part. @throws InputError */
  readonly of: (table: Table, given: Arguments) => Readonly<Record<string, unknown>>;
}

const ONE: OptionNames = { y: 'one', x: 'one' };
const GROUPED: OptionNames = { ...ONE, group: 'one' };

const TESTS: Readonly<Record<string, Test>> = {
  welch: { options: ONE, of: welch },
  paired: { options: GROUPED, of: paired },
  anova: { options: ONE, of: anova },
  ols: { options: ONE, of: ols },
  mixed: { options: GROUPED, of: mixed },
  correlation: { options: ONE, of: correlation },
};

/** `tend stats TEST FILE.csv`, or `tend stats power`: what the page computes of its studies, of a table of one's own. */
export async function stats([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name.startsWith('-')) throw new InputError([{ code: 'missing-argument', path: 'TEST' }]);
  if (name === 'power') return answer(name, power(args));
  const test = Object.hasOwn(TESTS, name) ? TESTS[name]! : undefined;
  if (test === undefined) throw new InputError([{ code: 'not-one-of', path: 'TEST', got: name, allowed: [...Object.keys(TESTS), 'power'] }]);
  const given = readArguments(args, test.options, ['FILE.csv']);
  await answer(name, test.of(readTable(await readText(given.positionals[0]!)), given));
}

/** What cannot be computed is an answer too, with the reason in words beside it. */
function answer(test: string, found: Readonly<Record<string, unknown>>): Promise<void> {
  return print([`${JSON.stringify({ schema: STATS_SCHEMA, test, ...found }, withReason)}\n`]);
}

function withReason(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('notComputable' in value)) return value;
  const { notComputable, detail } = value as NotComputable;
  return { ...value, reason: say(`stats.${notComputable}`, detail) };
}

/** Rows of the table, and those of them with nothing missing in the columns that are used. */
function counted(table: Table, rows: readonly number[]) {
  return { read: table.rows.length, used: rows.length };
}

function welch(table: Table, given: Arguments) {
  const [y, x] = [numberColumn(table, given, 'y'), labelColumn(table, given, 'x')];
  const arms = twoLevels(x);
  const rows = wholeRows([y, x]);
  const [a, b] = byLevel(y, x, arms, rows) as [number[], number[]];
  return {
    y: y.name, x: x.name, rows: counted(table, rows), difference: `${arms[0]} - ${arms[1]}`,
    groups: [{ name: arms[0], ...summary(a) }, { name: arms[1], ...summary(b) }],
    welch: welchTest(a, b), hedgesG: hedgesG(a, b), superiority: superiority(a, b),
  };
}

/** Two columns of numbers; or, with --group naming who is who, one of numbers and one that tells first from second. */
function paired(table: Table, given: Arguments) {
  if (option(given, 'group') !== undefined) return pairedInRows(table, given);
  const [y, x] = [numberColumn(table, given, 'y'), numberColumn(table, given, 'x')];
  const rows = wholeRows([y, x]);
  return { y: y.name, x: x.name, rows: counted(table, rows), difference: `${y.name} - ${x.name}`, paired: pairedTest(pick(y, rows), pick(x, rows)) };
}

function pairedInRows(table: Table, given: Arguments) {
  const [y, x, group] = [numberColumn(table, given, 'y'), labelColumn(table, given, 'x'), labelColumn(table, given, 'group')];
  const sides = twoLevels(x);
  const known = wholeRows([y, x, group]);
  const values = sides.map((side) => valuesByName(table, y, group, known.filter((row) => x.values[row] === side)));
  const both = [...values[0]!.keys()].filter((name) => values[1]!.has(name));
  const [a, b] = values.map((side) => both.map((name) => side.get(name)!)) as [number[], number[]];
  return {
    y: y.name, x: x.name, group: group.name, rows: { read: table.rows.length, used: 2 * both.length }, difference: `${sides[0]} - ${sides[1]}`, paired: pairedTest(a, b),
  };
}

function valuesByName(table: Table, y: Column<number>, group: Column<string>, rows: readonly number[]): Map<string, number> {
  const values = new Map<string, number>();
  for (const row of rows) {
    const name = group.values[row]!;
    if (values.has(name)) {
      const before = rows.find((each) => group.values[each] === name)!;
      throw refused({ code: 'table-row-twice', got: name, detail: { line: table.rows[row]!.line, other: table.rows[before]!.line } });
    }
    values.set(name, y.values[row]!);
  }
  return values;
}

function anova(table: Table, given: Arguments) {
  const [y, x] = [numberColumn(table, given, 'y'), labelColumn(table, given, 'x')];
  const rows = wholeRows([y, x]);
  const levels = levelsOf(pick(x, rows));
  const groups = byLevel(y, x, levels, rows);
  return {
    y: y.name, x: x.name, rows: counted(table, rows), groups: levels.map((name, i) => ({ name, ...summary(groups[i]!) })),
    oneWay: oneWayAnova(groups), welch: welchAnova(groups), kruskalWallis: kruskalWallis(groups),
  };
}

/** Columns by name, for the rows that are used. */
function byName(columns: readonly Column<number>[], rows: readonly number[]): Record<string, number[]> {
  return Object.fromEntries(columns.map((column) => [column.name, pick(column, rows)]));
}

function ols(table: Table, given: Arguments) {
  const [y, xs] = [numberColumn(table, given, 'y'), predictorColumns(table, given, 1)];
  const rows = wholeRows([y, ...xs]);
  return { y: y.name, x: xs.map(({ name }) => name), rows: counted(table, rows), ols: linearModel(pick(y, rows), byName(xs, rows)) };
}

function mixed(table: Table, given: Arguments) {
  const [y, xs, group] = [numberColumn(table, given, 'y'), predictorColumns(table, given, 0), labelColumn(table, given, 'group')];
  const rows = wholeRows([y, ...xs, group]);
  return {
    y: y.name, x: xs.map(({ name }) => name), group: group.name, rows: counted(table, rows), mixed: mixedModel(pick(y, rows), byName(xs, rows), pick(group, rows)),
  };
}

/** Of y with the first x; further ones are held fixed. */
function correlation(table: Table, given: Arguments) {
  const [y, xs] = [numberColumn(table, given, 'y'), predictorColumns(table, given, 1)];
  const [x, ...others] = xs as [Column<number>, ...Column<number>[]];
  const rows = wholeRows([y, ...xs]);
  const [one, other] = [pick(x, rows), pick(y, rows)];
  return {
    y: y.name, x: x.name, given: others.map(({ name }) => name), rows: counted(table, rows), pearson: pearson(one, other), spearman: spearman(one, other),
    ...(others.length === 0 ? {} : { partial: partialCorrelation(one, other, byName(others, rows)) }),
  };
}

const DEFAULT_ALPHA = '0.05';
const MOST_N = 1_000_000;

/** Of a t test with n per arm (--d), or of a correlation over n pairs (--r); and what such a study finds in 80 of 100 cases. */
function power(args: readonly string[]) {
  const given = readArguments(args, { d: 'one', r: 'one', n: 'one', alpha: 'one' }, []);
  const alpha = between(given, 'alpha', [0, 1], DEFAULT_ALPHA);
  const [d, r] = [option(given, 'd'), option(given, 'r')];
  if (d === undefined && r === undefined) throw new InputError([{ code: 'missing-argument', path: '--d or --r' }]);
  if (d !== undefined && r !== undefined) throw new InputError([{ code: 'bad-option', path: '--r', got: '--d and --r together' }]);
  if (r === undefined) {
    const [effect, n] = [between(given, 'd', [-100, 100]), size(given, 2)];
    return { d: effect, n, alpha, power: tTestPower(effect, n, alpha), detectableD: detectableD(n, 0.8, alpha) };
  }
  const [effect, n] = [between(given, 'r', [-1, 1]), size(given, 4)];
  return { r: effect, n, alpha, power: correlationPower(effect, n, alpha), criticalR: criticalR(n, alpha), detectableR: detectableR(n, 0.8, alpha) };
}

/** A number inside a range without its ends. */
function between(given: Arguments, name: string, [low, high]: readonly [number, number], otherwise?: string): number {
  const got = readLiteral(option(given, name) ?? otherwise!);
  if (typeof got === 'number' && got > low && got < high) return got;
  throw new InputError([{ code: 'at-the-end-of-range', path: `--${name}`, got, allowed: [low, high] }]);
}

function size(given: Arguments, least: number): number {
  const text = option(given, 'n');
  if (text === undefined) throw new InputError([{ code: 'missing-argument', path: '--n' }]);
  const got = readLiteral(text);
  if (Number.isInteger(got) && (got as number) >= least && (got as number) <= MOST_N) return got as number;
  throw new InputError([{ code: 'not-a-whole-number', path: '--n', got, allowed: [least, MOST_N] }]);
}
