import { niceTicks, plainNumber } from '../parts/axis.ts';
import type { CloudRow, CloudsData } from './clouds-data.ts';
import { densityOf } from '../parts/density.ts';
import type { DensityPoint } from '../parts/density.ts';
import { swarms } from '../parts/swarm.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import type { Tick } from '../parts/value-axis.ts';
import { BOLD } from '../parts/chart-words.ts';

export interface CloudBand {
  row: CloudRow;
  top: number;
  bottom: number;
  /** where outline and rings stand, and the middle of the dots below */
  base: number;
  cloudHeight: number;
  pupY: number;
  density: DensityPoint[];
  offsets: number[];
  label: string;
  labelY: number;
}

export interface CloudsLayout {
  plot: Span;
  x: ToPx;
  ticks: Tick[];
  bands: CloudBand[];
  axisY: number;
  r: number;
  legend: LegendEntry[];
}

type Legend = CloudsData['words']['legend'];
interface LegendEntry {
  mark: Legend[number]['mark'];
  text: string;
  x: number;
  y: number;
}

const LEGEND = 18;
const AXIS = 24;
const INSET = 12;
const LEAST_ROW = 44;
const narrow = (width: number): boolean => width < 480;

/** The marks with their words at the right, in as many lines as they need. */
const legendOf = (legend: Legend, width: number): LegendEntry[] => {
  const wide = ({ text }: Legend[number]): number => textWidth(text, 12) + 26;
  const lines: Legend[number][][] = [[]];
  for (const entry of legend) {
    const line = lines.at(-1)!;
    if (line.length > 0 && [...line, entry].reduce((sum, each) => sum + wide(each), 0) > width - 16)
      lines.push([entry]);
    else line.push(entry);
  }
  return lines.flatMap((line, i) =>
    line.map((entry, k) => ({
      ...entry,
      x: width + 2 - line.slice(k).reduce((sum, each) => sum + wide(each), 0),
      y: 9 + i * LEGEND,
    })),
  );
};

const legendHeight = (legend: readonly LegendEntry[]): number =>
  Math.max(LEGEND, ...legend.map(({ y }) => y - 9 + LEGEND));

/** The height at which every row has room for outline, rings and dots. */
export const cloudsHeight = ({ rows, words }: Pick<CloudsData, 'rows' | 'words'>, width: number): number =>
  legendHeight(legendOf(words.legend, width)) + rows.length * (LEAST_ROW + (narrow(width) ? 16 : 0)) + AXIS;

const spanOf = (rows: readonly CloudRow[]): [number, number] => {
  const values = rows.flatMap((row) => row.pups.map((pup) => pup.value)).filter(Number.isFinite);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high > low ? [low, high] : [low - 1, high + 1];
};

/** Rows of equal height, names at the left and means at the right; over each other where it is narrow. */
export const cloudsLayout = (
  { rows, words }: Pick<CloudsData, 'rows' | 'words'>,
  width: number,
  height: number,
): CloudsLayout => {
  const legend = legendOf(words.legend, width);
  const above = legendHeight(legend);
  const stacked = narrow(width);
  const room = stacked ? width - 90 : Math.min(170, width * 0.28);
  const labels = rows.map((row) => fitText(row.label, 13 * BOLD, room));
  const left = stacked ? 6 : Math.ceil(Math.max(40, ...labels.map((label) => textWidth(label, 13) * BOLD))) + 16;
  const plot = { from: left, to: width - 52 };
  const [low, high] = spanOf(rows);
  const x: ToPx = (value) => plot.from + INSET + ((value - low) / (high - low)) * (plot.to - plot.from - 2 * INSET);
  const axisY = height - AXIS;
  const each = (axisY - above) / Math.max(1, rows.length);
  const head = stacked ? 16 : 0;
  const cloudHeight = Math.max(8, (each - head) * 0.4);
  const lane = Math.max(8, each - head - cloudHeight - 14);
  const { r, rows: placed } = swarms(
    rows.map((row) => row.pups.map((pup) => x(pup.value))),
    lane / 2,
  );
  const bands = rows.map((row, i): CloudBand => {
    const top = above + i * each;
    const base = top + head + cloudHeight + 3;
    return {
      row,
      top,
      bottom: top + each,
      base,
      cloudHeight,
      pupY: base + 8 + Math.max(placed[i]!.reach + r, r),
      density: densityOf(row.pups.map((pup) => pup.value)),
      offsets: placed[i]!.offsets,
      label: labels[i]!,
      labelY: stacked ? top + 16 : base + 4,
    };
  });
  const count = Math.max(2, Math.min(8, Math.floor((plot.to - plot.from) / 70)));
  return {
    plot,
    x,
    ticks: niceTicks(low, high, count).map((value) => ({ x: x(value), text: plainNumber(value) })),
    bands,
    axisY,
    r,
    legend,
  };
};
