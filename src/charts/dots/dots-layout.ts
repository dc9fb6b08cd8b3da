import { niceTicks, plainNumber } from '../parts/axis.ts';
import { textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import type { DotsChartData, DotsRow } from './dots-data.ts';
import { laneFor, swarms } from '../parts/swarm.ts';
import { axisHeight } from '../parts/value-axis.ts';
import type { Tick } from '../parts/value-axis.ts';
import { BOLD, wrapWords } from '../parts/chart-words.ts';

export interface RowBox {
  top: number;
  bottom: number;
  /** lines of the label and of the value, with the baseline of the first */
  label: { lines: string[]; y: number };
  value: { lines: string[]; y: number; size: number };
  x: ToPx;
  /** middle of the dots and of the interval below them */
  middle: number;
  meanY: number;
  /** the row's own axis, if it has one */
  ticks: Tick[];
  axisY: number;
}

export interface DotsLayout {
  width: number;
  height: number;
  plot: Span;
  rows: RowBox[];
  /** under all rows when they share an axis */
  ticks: Tick[];
  bottom: number;
  /** radius of the dots */
  r: number;
  /** by row, by value: px from the row's middle */
  offsets: number[][];
}

const LABEL = 14;
const LINE = 17;
/** heights of the room for the dots, from a few people to many */
const LANES = [60, 84, 112];
const MEAN = 26;
const OWN_AXIS = 22;
const INSET = 8;
/** short values are set large */
const LARGE = 20;
const SMALL = 13;

export const isNarrow = (width: number): boolean => width < 560;
export const valueSize = (text: string): number => (text.length <= 8 ? LARGE : SMALL);

/** The axis, widened to what is drawn on it. */
export const axisOver = (axis: readonly [number, number], rows: readonly DotsRow[]): [number, number] => {
  let [low, high] = axis;
  for (const row of rows) {
    for (const each of [row.mean, row.low, row.high])
      if (Number.isFinite(each)) [low, high] = [Math.min(low, each), Math.max(high, each)];
    for (let i = 0; i < row.values.length; i++) {
      const each = row.values[i]!;
      if (Number.isFinite(each)) [low, high] = [Math.min(low, each), Math.max(high, each)];
    }
  }
  return [low, high];
};

const scale = ([low, high]: readonly [number, number], plot: Span): ToPx => {
  const [from, to] = [plot.from + INSET, plot.to - INSET];
  return (value) => (high > low ? from + ((value - low) / (high - low)) * (to - from) : (from + to) / 2);
};

const ticksOf = (axis: readonly [number, number], x: ToPx, plot: Span): Tick[] =>
  niceTicks(axis[0], axis[1], Math.max(2, Math.min(7, Math.floor((plot.to - plot.from) / 76)))).map((value) => ({
    x: x(value),
    text: plainNumber(value),
  }));

interface Columns {
  plot: Span;
  labels: string[][];
  values: string[][];
  /** room above the dots for label and value, in a narrow chart */
  heads: number[];
}

const linesWidth = (lines: readonly string[][], size: number): number =>
  Math.max(0, ...lines.flat().map((line) => textWidth(line, size) * BOLD));

/** Labels at the left and values at the right; in a narrow chart both above their dots. */
const columns = (data: DotsChartData, width: number): Columns => {
  const narrow = isNarrow(width);
  const room = narrow ? width - 8 : Math.min(210, width * 0.25);
  const labels = data.rows.map((row) => wrapWords(row.label, LABEL * BOLD, room, 3));
  const values = data.rows.map((row) =>
    valueSize(row.text) === LARGE
      ? [row.text]
      : wrapWords(row.text, SMALL * BOLD, narrow ? width - 8 : Math.min(150, width * 0.2), narrow ? 2 : 4),
  );
  if (narrow) {
    const heads = data.rows.map((row, i) => {
      const beside =
        labels[i]!.length === 1 &&
        values[i]!.length === 1 &&
        textWidth(row.label, LABEL) * BOLD + textWidth(row.text, valueSize(row.text)) * BOLD + 24 < width;
      return 14 + LINE * (beside ? 1 : labels[i]!.length + values[i]!.length);
    });
    return { plot: { from: 4, to: width - 4 }, labels, values, heads };
  }
  const right = Math.max(0, ...data.rows.map((row, i) => linesWidth([values[i]!], valueSize(row.text))));
  return {
    plot: { from: Math.ceil(linesWidth(labels, LABEL)) + 22, to: Math.floor(width - right - 20) },
    labels,
    values,
    heads: data.rows.map(() => 0),
  };
};

const topOf = (data: DotsChartData): number => (data.reference ? 26 : 4);
const footOf = (data: DotsChartData, ticks: readonly Tick[], width: number): number =>
  data.ownAxes ? (data.words.x ? 20 : 2) : axisHeight(ticks, data.words.x, width);
const besidesDots = (data: DotsChartData): number => MEAN + 6 + (data.ownAxes ? OWN_AXIS : 0);

const axesOf = (data: DotsChartData): (readonly [number, number])[] => {
  const shared = axisOver(data.axis, data.ownAxes ? [] : data.rows);
  return data.rows.map((row, i) => (data.ownAxes ? axisOver(data.ownAxes[i] ?? data.axis, [row]) : shared));
};
const pixels = (data: DotsChartData, axes: readonly (readonly [number, number])[], plot: Span): number[][] =>
  data.rows.map((row, i) => Array.from(row.values, scale(axes[i]!, plot)));

/** The height that suits when none is given. */
export const dotsHeight = (data: DotsChartData, width: number): number => {
  const { heads, plot } = columns(data, width);
  const each = laneFor(pixels(data, axesOf(data), plot), LANES) + besidesDots(data);
  return topOf(data) + heads.reduce((sum, head) => sum + head + each, 0) + (data.ownAxes ? 20 : 44);
};

export const dotsLayout = (data: DotsChartData, width: number, height: number): DotsLayout => {
  const { plot, labels, values, heads } = columns(data, width);
  const axes = axesOf(data);
  const ticks = data.ownAxes || !axes[0] ? [] : ticksOf(axes[0], scale(axes[0], plot), plot);
  const top = topOf(data);
  const bottom = height - footOf(data, ticks, width);
  const body = Math.max(
    30,
    (bottom - top - heads.reduce((sum, head) => sum + head, 0)) / Math.max(1, data.rows.length),
  );
  const lane = Math.max(12, body - besidesDots(data));
  const { r, rows: placed } = swarms(pixels(data, axes, plot), lane / 2);
  const reach = Math.max(r, ...placed.map((row) => row.reach + r));
  let y = top;
  const rows = data.rows.map((row, i): RowBox => {
    const [from, to] = [y, y + heads[i]! + body];
    const under = to - (data.ownAxes ? OWN_AXIS : 0);
    const middle = from + heads[i]! + (under - from - heads[i]! - MEAN) / 2;
    const meanY = Math.min(under - 12, middle + reach + 14);
    const size = valueSize(row.text);
    const beside = heads[i]! > 0 && heads[i]! < 14 + 2 * LINE;
    const first = (lines: number): number => (from + under) / 2 - ((lines - 1) / 2) * LINE + 5;
    y = to;
    return {
      top: from,
      bottom: to,
      middle,
      meanY,
      x: scale(axes[i]!, plot),
      label: { lines: labels[i]!, y: heads[i]! > 0 ? from + 22 : first(labels[i]!.length) },
      value: {
        lines: values[i]!,
        size,
        y: heads[i]! > 0 ? from + 22 + (beside ? 0 : labels[i]!.length * LINE) : first(values[i]!.length),
      },
      ticks: data.ownAxes ? ticksOf(axes[i]!, scale(axes[i]!, plot), plot) : [],
      axisY: under,
    };
  });
  return { width, height, plot, rows, ticks, bottom, r, offsets: placed.map((row) => row.offsets) };
};
