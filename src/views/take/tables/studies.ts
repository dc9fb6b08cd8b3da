import type { ArmsChartData } from '../../../charts/arms/arms-data.ts';
import type { CrossedData } from '../../../charts/studies/crossed.ts';
import type { DagData } from '../../../charts/studies/dag-chart.ts';
import type { DotsChartData } from '../../../charts/dots/dots-data.ts';
import type { ForestData } from '../../../charts/studies/forest.ts';
import type { IntervalsData } from '../../../charts/studies/intervals-chart.ts';
import type { LinesChartData } from '../../../charts/lines/lines-data.ts';
import type { ManyStudiesData } from '../../../charts/studies/many-studies.ts';
import type { MarksStripData } from '../../../charts/studies/marks-strip.ts';
import type { PowerData } from '../../../charts/studies/power-chart.ts';
import type { RaincloudData } from '../../../charts/raincloud/raincloud-data.ts';
import type { ScatterData } from '../../../charts/studies/scatter-chart.ts';
import type { SlopeData } from '../../../charts/studies/slope-chart.ts';
import type { FigureTable } from '../../../state/figures.ts';
import { numberAt } from './play.ts';

/** What the charts of studies draw, as tables: one row a thing drawn, numbers in full. */

type Cell = string | number | null;

/** Names of columns; `name unit` where there is a unit, as in "value|marked strands, %". */
function tableOf(columns: readonly string[], rows: readonly (readonly (Cell | undefined)[])[]): FigureTable {
  return {
    columns: columns.map((each) => {
      const [id = '', unit] = each.split('|');
      return unit === undefined ? { id } : { id, unit };
    }),
    rows: rows.map((row) =>
      row.map((cell) => (cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell)) ? null : cell)),
    ),
  };
}

export function armsTable({ minutes, panels }: ArmsChartData): FigureTable {
  const lines = panels.flatMap(({ id, unit, arms }) =>
    arms.flatMap((arm) =>
      (['mean', 'low', 'high'] as const).map((what) => ({
        name: `${id}.${arm.id}.${what}|${unit}`,
        values: arm[what],
      })),
    ),
  );
  return tableOf(
    ['minute|min', ...lines.map(({ name }) => name)],
    Array.from(minutes, (minute, i) => [minute, ...lines.map(({ values }) => numberAt(values, i))]),
  );
}

/** Each person, then the mean of the row with its limits. */
export function dotsTable({ rows, words }: DotsChartData): FigureTable {
  return tableOf(
    ['row', 'what', 'number', `value|${words.x}`, 'low', 'high'],
    rows.flatMap(({ label, values, mean, low, high }) => [
      ...Array.from(values, (value, i): Cell[] => [label, 'value', i + 1, value, null, null]),
      [label, 'mean', null, mean, low, high],
    ]),
  );
}

export function linesTable({ groups, gap, words }: LinesChartData): FigureTable {
  const course = (
    name: string,
    { mean, low, high }: { mean: ArrayLike<number>; low: ArrayLike<number>; high: ArrayLike<number> },
  ) => Array.from(mean, (value, g): Cell[] => [name, 'mean', null, g + 1, value, low[g]!, high[g]!]);
  return tableOf(
    ['group', 'what', 'line', 'generation', `value|${words.y}`, 'low', 'high'],
    [
      ...groups.flatMap((group) => [
        ...group.lines.flatMap((values, line) =>
          Array.from(values, (value, g): Cell[] => [group.label, 'line', line + 1, g + 1, value, null, null]),
        ),
        ...course(group.label, group),
      ]),
      ...course(gap.label, gap),
    ],
  );
}

export function slopeTable({ groups, ages, words }: SlopeData): FigureTable {
  return tableOf(
    ['group', 'person', ...ages.map(({ label }) => `${label}|${words.y}`)],
    groups.flatMap(({ label, lines, mean }) => [
      ...lines.map((readings, i) => [label, i + 1, ...readings]),
      [label, 'mean', ...mean],
    ]),
  );
}

export function scatterTable({ points, fit, words }: ScatterData): FigureTable {
  return tableOf(
    ['what', `x|${words.x}`, `y|${words.y}`, 'low', 'high'],
    [
      ...points.map(({ x, y }) => ['point', x, y, null, null]),
      ...fit.map(({ x, y, low, high }) => ['fit', x, y, low, high]),
    ],
  );
}

/** Arrows between boxes; what is still sealed says so and nothing more. */
export function dagTable({ nodes, arrows }: DagData): FigureTable {
  const name = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  return tableOf(
    ['from', 'to', 'state', 'label'],
    arrows.map(({ from, to, state, sign, label }) => [
      name(from),
      name(to),
      state,
      state === 'sealed' ? null : (label ?? sign),
    ]),
  );
}

export function intervalsTable({ rows, words }: IntervalsData): FigureTable {
  return tableOf(
    ['row', 'label', `value|${words.x}`, 'low', 'high', 'kind'],
    rows.map(({ id, label, value, low, high, kind }) => [id, label, value, low, high, kind]),
  );
}

export function powerTable({ curve, points, words }: PowerData): FigureTable {
  return tableOf(
    ['what', `n|${words.x}`, `percent|${words.y}`, 'low', 'high'],
    [
      ...curve.map(({ n, percent }) => ['formula', n, percent, null, null]),
      ...points.map(({ n, percent, low, high }) => ['simulated', n, percent, low, high]),
    ],
  );
}

export function cloudTable({ arms, difference, words }: RaincloudData): FigureTable {
  return tableOf(
    ['arm', 'what', 'name', `value|${words.x}`, 'low', 'high'],
    [
      ...arms.flatMap(({ label, pups, litters, mean, sketch }) => [
        ...pups.map(({ value, male, title }) => [label, male ? 'male' : 'female', title, value, null, null]),
        ...litters.map(({ value, title }) => [label, 'litter', title, value, null, null]),
        [label, 'mean', null, mean, null, null],
        ...(sketch === undefined ? [] : [[label, 'expected', null, sketch, null, null]]),
      ]),
      ...(difference === null
        ? []
        : [['', 'difference', difference.label, difference.value, difference.low, difference.high]]),
      ...(difference?.naive === undefined
        ? []
        : [['', 'naive', difference.naive.label, difference.value, difference.naive.low, difference.naive.high]]),
    ],
  );
}

export function marksTable({ sites, regions, words }: MarksStripData): FigureTable {
  return tableOf(
    ['what', 'label', `value|${words.y}`, 'low', 'high', 'found', 'published'],
    [
      ...sites.map(({ label, value, low, high, found }) => [
        'site',
        label,
        value,
        low,
        high,
        found ? 'yes' : 'no',
        null,
      ]),
      ...regions.map(({ label, value, found, published }) => [
        'region',
        label,
        value,
        null,
        null,
        found ? 'yes' : 'no',
        published,
      ]),
    ],
  );
}

export function crossedTable({ panels, words }: CrossedData): FigureTable {
  return tableOf(
    ['reading', 'unit', 'born', 'reared', 'mean', 'low', 'high'],
    panels.flatMap(({ title, unit, cells }) =>
      cells.flatMap((row, born) =>
        row.map((cell, reared) => [
          title,
          unit,
          words.born[born]!,
          words.reared[reared]!,
          cell?.mean,
          cell?.low,
          cell?.high,
        ]),
      ),
    ),
  );
}

export function forestTable({ rows, words }: ForestData): FigureTable {
  return tableOf(
    ['row', 'label', `value|${words.x}`, 'low', 'high', 'kind'],
    rows.map(({ id, label, value, low, high, kind }) => [id, label, value, low, high, kind]),
  );
}

export function manyTable({ studies, own, truth, words }: ManyStudiesData): FigureTable {
  return tableOf(
    ['study', `estimate|${words.x}`, 'low', 'high'],
    [
      ...studies.map((each, i) => [i + 1, each?.estimate, each?.low, each?.high]),
      ...(own === null ? [] : [[words.own, own.estimate, own.low, own.high]]),
      ...(truth === null ? [] : [[words.truth, truth, null, null]]),
    ],
  );
}
