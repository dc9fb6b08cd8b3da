import { provenance, spreadOf, type ExpectedResult, type LuckResult } from '../../../sim/page.ts';
import type { CourseData } from '../../charts/studies/course-chart.ts';
import type { LuckData } from '../../charts/luck/luck-chart.ts';
import { speciesOf } from '../../state/species.ts';
import { ageText } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { fixed } from '../../parts/numbers.ts';

/** What is drawn and said of many tissues of one animal. */

/** Nineteen tissues in twenty stray no further from what is expected than so many standard deviations. */
const Z95 = 1.959964;
/** Points of the funnel along the axis of sizes. */
const FUNNEL = 60;
/** Tissues drawn over age. */
const RUNS = 6;

/** Percent of strands marked in each tissue of one size on a day. */
export function valuesAt({ methylation: { data, dims }, sizes }: LuckResult, size: number, day: number): number[] {
  const [tissues, , days] = dims.map((dim) => dim.size) as [number, number, number];
  return Array.from({ length: tissues }, (_, tissue) => data[(tissue * sizes.length + size) * days + day]!);
}

/** SD between tissues of so many cells by the master equation: that of one gene copy over the root of their number. */
export function theorySd(expected: ExpectedResult, cells: number, day: number): number {
  return expected.sd[day]! / Math.sqrt(2 * cells);
}

export interface SizeRow {
  readonly cells: number;
  readonly mean: number;
  /** Between the tissues, and by theory; NaN while it is not known. */
  readonly spread: number;
  readonly theory: number;
  readonly low: number;
  readonly high: number;
}

export function rowsOf(luck: LuckResult, expected: ExpectedResult | null, day: number): readonly SizeRow[] {
  return luck.sizes.map((cells, size) => {
    const values = valuesAt(luck, size, day);
    return {
      cells,
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      spread: values.length > 1 ? spreadOf(values) : NaN,
      theory: expected === null ? NaN : theorySd(expected, cells, day),
      low: Math.min(...values),
      high: Math.max(...values),
    };
  });
}

const cellsText = (cells: number, say: Say) => say('luck.number', { cells });

export function luckData(luck: LuckResult, expected: ExpectedResult | null, day: number, say: Say): LuckData {
  const rows = rowsOf(luck, expected, day);
  const [least, most] = [luck.sizes[0]! / 2, luck.sizes.at(-1)! * 2];
  const theory =
    expected === null
      ? null
      : {
          mean: expected.mean[day]!,
          curve: Array.from({ length: FUNNEL + 1 }, (_, i) => {
            const cells = least * (most / least) ** (i / FUNNEL);
            const reach = Z95 * theorySd(expected, cells, day);
            return { cells, low: expected.mean[day]! - reach, high: expected.mean[day]! + reach };
          }),
        };
  return {
    sizes: rows.map(({ cells, spread }, size) => ({
      cells,
      label: cellsText(cells, say),
      values: valuesAt(luck, size, day),
      spread: Number.isFinite(spread) ? `±${fixed(spread, 1)}` : '',
    })),
    axis: axisOf(
      rows,
      theory?.curve.find(({ cells }) => cells >= luck.sizes[0]!),
    ),
    theory,
    words: {
      summary: sentenceOf(luck, day, say),
      x: say('luck.xAxis'),
      y: say('luck.yAxis'),
      expected: theory === null ? '' : say('luck.expected', { value: fixed(theory.mean, 1) }),
      reach: say('luck.reach'),
    },
  };
}

function axisOf(rows: readonly SizeRow[], reach: { low: number; high: number } | undefined): readonly [number, number] {
  const low = Math.min(...rows.map((row) => row.low), reach?.low ?? Infinity);
  const high = Math.max(...rows.map((row) => row.high), reach?.high ?? -Infinity);
  return [low - 1, high + 1];
}

/** A few tissues of one size over age, on an axis that all sizes share. */
export function courseData(
  luck: LuckResult,
  size: number,
  expected: ExpectedResult | null,
  day: number,
  unit: number,
  say: Say,
): CourseData {
  const { data, dims } = luck.methylation;
  const rows = dims[2]!.size;
  const cells = luck.sizes[size]!;
  const run = (tissue: number, of: number) =>
    data.subarray((tissue * luck.sizes.length + of) * rows, (tissue * luck.sizes.length + of + 1) * rows);
  const tissues = Array.from({ length: Math.min(RUNS, dims[0]!.size) }, (_, tissue) => tissue);
  const smallest = tissues.map((tissue) => run(tissue, 0));
  const edge = (side: 1 | -1) => expected!.mean.map((mean, at) => mean + side * Z95 * theorySd(expected!, cells, at));
  return {
    days: rows - 1,
    unit,
    day,
    runs: tissues.map((tissue) => run(tissue, size)),
    axis: [
      Math.min(...smallest.flatMap((values) => [...values])) - 1,
      Math.max(...smallest.flatMap((values) => [...values])) + 1,
    ],
    expected: expected === null ? null : { mean: expected.mean, low: edge(-1), high: edge(1) },
    words: {
      summary: say('luck.courseSummary', { tissues: tissues.length, cells: cellsText(cells, say) }),
      title: say('luck.courseTitle', {
        cells: cellsText(cells, say),
        age: say(unit === 1 ? 'axis.age' : 'luck.ageMonths'),
      }),
      birth: say('axis.birth'),
    },
  };
}

/** Which of the sizes the sentence speaks of, and which is ten times as large. */
const TOLD = [2, 4] as const;

/** "Tissues of 100 cells differ by 1.1 points …": the spreads found, which stand under the chart as well. */
export function sentenceOf(luck: LuckResult, day: number, say: Say): string {
  const rows = rowsOf(luck, null, day);
  const [small, large] = TOLD.map((size) => rows[size]!) as [SizeRow, SizeRow];
  if (!Number.isFinite(small.spread)) return say('luck.waiting');
  return say('luck.sentence', {
    cells: cellsText(small.cells, say),
    luck: fixed(small.spread, 1),
    more: cellsText(large.cells, say),
    less: fixed(large.spread, 1),
    age: ageText(day, speciesOf(luck.scenario), say),
  });
}

/** Theory beside what was drawn, at the size the sentence speaks of. */
export function proofOf(luck: LuckResult, expected: ExpectedResult, day: number, say: Say): string {
  const row = rowsOf(luck, expected, day)[TOLD[0]]!;
  const tissues = luck.methylation.dims[0]!.size;
  return say('luck.proof', {
    copy: fixed(expected.sd[day]!, 1),
    copies: cellsText(2 * row.cells, say),
    theory: fixed(row.theory, 2),
    drawn: fixed(row.spread, 2),
    tissues,
    error: fixed(row.theory / Math.sqrt(2 * Math.max(1, tissues - 1)), 2),
  });
}

/**
 * Cells of each of two tissues for which luck moves the difference between them by less than a point, 19 times in 20.
 */
export function cellsForAPoint(expected: ExpectedResult, day: number): number {
  const reach = Z95 * expected.sd[day]!;
  return Math.ceil(reach * reach);
}

/** Where the tissues come from; there is no checksum of them. */
export function luckPairs({
  scenario,
  individual,
  sizes,
  from,
  to,
}: LuckResult): readonly (readonly [string, string])[] {
  return [
    ...provenance(scenario, '').filter(([key]) => key !== 'checksum'),
    ['individual', String(individual)],
    ['tissues', `${from} to ${to - 1}`],
    ['cellsPerTissue', sizes.join(' ')],
  ];
}
