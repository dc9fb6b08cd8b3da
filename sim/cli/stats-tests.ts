import { refused } from '../data/table.ts';
import { kruskalWallis, oneWayAnova, welchAnova } from '../stats/anova.ts';
import { partialCorrelation, pearson, spearman } from '../stats/correlation.ts';
import { hedgesG } from '../stats/effect-size.ts';
import { linearModel } from '../stats/linear-model.ts';
import { mixedModel, type MixedModel } from '../stats/mixed-model.ts';
import { summary } from '../stats/moments.ts';
import { isComputed, type Computed, type NamedColumns } from '../stats/result.ts';
import { superiority } from '../stats/superiority.ts';
import { pairedTest, welchTest } from '../stats/t-test.ts';
import { armTests } from '../study/vole-trial/analyse/trial.ts';
import { type OptionNames, option } from './options.ts';
import { LITTERS, READING } from './reading.ts';
import {
  type Asked,
  byLevel,
  type Column,
  groupColumn,
  labelColumn,
  levelsOf,
  numberColumn,
  pick,
  type Predictor,
  predictorColumns,
  twoLevels,
  wholeRows,
} from './stats-columns.ts';

/** The tests of `tend stats`, each of a table. */

interface Test {
  readonly options: OptionNames;
  /** What belongs in the JSON beside the common part. @throws InputError */
  readonly of: (asked: Asked) => Readonly<Record<string, unknown>>;
}

const ONE: OptionNames = { y: 'one', x: 'one', ...READING };
const GROUPED: OptionNames = { ...ONE, group: 'one' };

export const TESTS: Readonly<Record<string, Test>> = {
  welch: { options: ONE, of: welch },
  paired: { options: GROUPED, of: paired },
  anova: { options: ONE, of: anova },
  ols: { options: ONE, of: ols },
  mixed: { options: { ...GROUPED, ...LITTERS }, of: mixed },
  correlation: { options: ONE, of: correlation },
};

/** Rows of the table, and those of them with nothing missing in the columns that are used. */
function counted({ table }: Asked, used: number) {
  return { read: table.rows.length, used };
}

function welch(asked: Asked) {
  const [y, x] = [numberColumn(asked, 'y'), labelColumn(asked, 'x')];
  const arms = twoLevels(x);
  const rows = wholeRows([y, x]);
  const [a, b] = byLevel(y, x, arms, rows) as [number[], number[]];
  return {
    y: y.name,
    x: x.name,
    rows: counted(asked, rows.length),
    difference: `${arms[0]} - ${arms[1]}`,
    groups: [
      { name: arms[0], ...summary(a) },
      { name: arms[1], ...summary(b) },
    ],
    welch: welchTest(a, b),
    hedgesG: hedgesG(a, b),
    superiority: superiority(a, b),
  };
}

/** Two columns of numbers; or, with --group naming who is who, one of numbers and one that tells first from second. */
function paired(asked: Asked) {
  if (option(asked.given, 'group') !== undefined) return pairedInRows(asked);
  const [y, x] = [numberColumn(asked, 'y'), numberColumn(asked, 'x')];
  const rows = wholeRows([y, x]);
  return {
    y: y.name,
    x: x.name,
    rows: counted(asked, rows.length),
    difference: `${y.name} - ${x.name}`,
    paired: pairedTest(pick(y, rows), pick(x, rows)),
  };
}

function pairedInRows(asked: Asked) {
  const [y, x, group] = [numberColumn(asked, 'y'), labelColumn(asked, 'x'), labelColumn(asked, 'group')];
  const sides = twoLevels(x);
  const known = wholeRows([y, x, group]);
  const values = sides.map((side) =>
    valuesByName(
      asked,
      y,
      group,
      known.filter((row) => x.values[row] === side),
    ),
  );
  const both = [...values[0]!.keys()].filter((name) => values[1]!.has(name));
  const [a, b] = values.map((side) => both.map((name) => side.get(name)!)) as [number[], number[]];
  return {
    y: y.name,
    x: x.name,
    group: group.name,
    rows: counted(asked, 2 * both.length),
    difference: `${sides[0]} - ${sides[1]}`,
    paired: pairedTest(a, b),
  };
}

function valuesByName(
  { table }: Asked,
  y: Column<number>,
  group: Column<string>,
  rows: readonly number[],
): Map<string, number> {
  const values = new Map<string, number>();
  for (const row of rows) {
    const name = group.values[row]!;
    if (values.has(name)) {
      const before = rows.find((each) => group.values[each] === name)!;
      throw refused({
        code: 'table-row-twice',
        got: name,
        detail: { line: table.rows[row]!.line, other: table.rows[before]!.line },
      });
    }
    values.set(name, y.values[row]!);
  }
  return values;
}

function anova(asked: Asked) {
  const [y, x] = [numberColumn(asked, 'y'), labelColumn(asked, 'x')];
  const rows = wholeRows([y, x]);
  const levels = levelsOf(pick(x, rows));
  const groups = byLevel(y, x, levels, rows);
  return {
    y: y.name,
    x: x.name,
    rows: counted(asked, rows.length),
    groups: levels.map((name, i) => ({ name, ...summary(groups[i]!) })),
    oneWay: oneWayAnova(groups),
    welch: welchAnova(groups),
    kruskalWallis: kruskalWallis(groups),
  };
}

/** Columns with their names, for the rows that are used. */
function byName(columns: readonly Column<number>[], rows: readonly number[]): NamedColumns {
  return columns.map((column) => [column.name, pick(column, rows)] as const);
}

function ols(asked: Asked) {
  const [y, xs] = [numberColumn(asked, 'y'), predictorColumns(asked, 1)];
  const rows = wholeRows([y, ...xs]);
  return {
    y: y.name,
    x: xs.map(({ name }) => name),
    rows: counted(asked, rows.length),
    ols: linearModel(pick(y, rows), byName(xs, rows)),
  };
}

function mixed(asked: Asked) {
  const [y, xs] = [numberColumn(asked, 'y'), predictorColumns(asked, 0)];
  const group = groupColumn(asked, xs);
  const rows = wholeRows([y, ...xs, group]);
  const model = mixedModel(pick(y, rows), byName(xs, rows), pick(group, rows));
  return {
    y: y.name,
    x: xs.map(({ name }) => name),
    group: group.name,
    rows: counted(asked, rows.length),
    mixed: withLitterMeans(model, y, xs, group, rows),
  };
}

/**
 * Where the variance between litters ends at 0, the means of litters speak for two arms, as they do on the page: the
 * model's own error would grow with the spread within litters. `by` says that it was so.
 */
function withLitterMeans(
  model: Computed<MixedModel>,
  y: Column<number>,
  xs: readonly Predictor[],
  group: Column<string>,
  rows: readonly number[],
) {
  if (!isComputed(model) || xs.length !== 1) return model;
  const [low, high, ...more] = [...new Set(pick(xs[0]!, rows))].toSorted((a, b) => a - b) as [
    number,
    number,
    ...number[],
  ];
  if (model.icc > 0 || more.length > 0) return model;
  const points = rows.map((row) => ({
    litter: group.values[row]!,
    arm: xs[0]!.values[row] === high ? 0 : 1,
    value: y.values[row]!,
  }));
  const found = armTests(points).mixed;
  if (!isComputed(found)) return model;
  const { icc: _, interval, ...test } = found;
  const step = high - low;
  const perUnit = {
    ...test,
    estimate: test.estimate / step,
    standardError: test.standardError / step,
    interval: interval.map((end) => end / step),
  };
  return { ...model, coefficients: [model.coefficients[0], { name: xs[0]!.name, ...perUnit }], by: 'litter-means' };
}

/** Of y with the first x; further ones are held fixed. */
function correlation(asked: Asked) {
  const [y, xs] = [numberColumn(asked, 'y'), predictorColumns(asked, 1)];
  const [x, ...others] = xs as [Predictor, ...Predictor[]];
  if (others.some(({ source }) => source === x.source))
    throw refused({
      code: 'table-column-levels',
      got: x.source,
      detail: { wanted: 2, count: others.filter(({ source }) => source === x.source).length + 2 },
    });
  const rows = wholeRows([y, ...xs]);
  const [one, other] = [pick(x, rows), pick(y, rows)];
  return {
    y: y.name,
    x: x.name,
    given: others.map(({ name }) => name),
    rows: counted(asked, rows.length),
    pearson: pearson(one, other),
    spearman: spearman(one, other),
    ...(others.length === 0 ? {} : { partial: partialCorrelation(one, other, byName(others, rows)) }),
  };
}
