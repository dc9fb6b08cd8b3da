import { niceTicks, plainNumber } from '../parts/axis.ts';
import { redrawn } from '../parts/host.ts';
import { textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import type { ToPx } from '../parts/line.ts';
import { axisHeight, drawBottomAxis } from '../parts/value-axis.ts';
import type { Tick } from '../parts/value-axis.ts';
import { pointPath } from '../parts/point-marks.ts';
import { BOLD, wrapWords } from '../parts/chart-words.ts';
import { openSvg, setPicture } from '../parts/opening.ts';
import { pictureSize } from '../parts/picture.ts';
import { writeWords } from '../parts/placed-words.ts';
import type { PlacedWords } from '../parts/placed-words.ts';
import { crisp, px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface ForestRow {
  id: string;
  label: string;
  value: number;
  low: number;
  high: number;
  text: string;
  /** own: of this study; other: published; naive: claims too much */
  kind: 'own' | 'other' | 'naive';
}

export interface ForestData {
  width?: number;
  height?: number;
  rows: readonly ForestRow[];
  words: { summary: string; x: string };
}

interface Placed extends ForestRow {
  y: number;
  lines: string[];
}

const SIZE = 13;
const LINE = 16;

interface ForestLayout {
  rows: Placed[];
  x: ToPx;
  ticks: Tick[];
  /** under the last bar */
  bottom: number;
}

/** Middle of a row's bar, under the last line of its words. */
const barY = (row: Placed): number => row.y + (row.lines.length - 1) * LINE + 11;

const forestLayout = (data: ForestData, width: number): ForestLayout => {
  let y = 4;
  const rows = data.rows.map((row): Placed => {
    const lines = wrapWords(row.label, SIZE * BOLD, width - 12 - textWidth(row.text, SIZE) * BOLD, 2);
    const top = y + 12;
    y += lines.length * LINE + 20;
    return { ...row, lines, y: top };
  });
  const ends = [0, ...data.rows.flatMap(({ low, high }) => [low, high])];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const x = (value: number) => 8 + ((value - low) / (high - low || 1)) * (width - 16);
  const ticks = niceTicks(low, high, Math.max(3, Math.floor(width / 80))).map((value) => ({
    x: x(value),
    text: plainNumber(value),
  }));
  return { rows, x, ticks, bottom: y };
};

/** Estimates with their intervals, one below the other, about an upright at zero; words above each bar. */
export const createForest = (host: HTMLElement): Chart<ForestData> => {
  const svg = openSvg(host, 'chart-svg study-svg trial-svg');
  const [grid, bars, axis, words] = layers(svg, 'grid-lines', 'bars', 'axis', 'words');
  return redrawn<ForestData>(host, svg, (data) => {
    const { width } = pictureSize(host, data);
    if (width < 140 || data.rows.length === 0) return;
    const layout = forestLayout(data, width);
    const height = layout.bottom + axisHeight(layout.ticks, data.words.x, width);
    setPicture(svg, { width, height }, data.words.summary);
    drawZero(grid, layout);
    drawBars(bars, layout);
    writeWords(words, forestWords(layout, width));
    drawBottomAxis(axis, layout.ticks, data.words.x, layout.bottom, width - 8, width);
  });
};

/** The upright at zero, only beside the bars: words stand between them. */
const drawZero = (host: One, { rows, x }: ForestLayout): void => {
  host
    .selectAll<SVGPathElement, Placed>('path')
    .data(rows)
    .join('path')
    .attr('class', 'mean-lead')
    .attr('d', (row) => `M${crisp(x(0))} ${px(barY(row) - 7)}v15`);
};

const drawBars = (host: One, { rows, x }: ForestLayout): void => {
  host
    .selectAll<SVGPathElement, Placed>('path.bar')
    .data(rows)
    .join('path')
    .attr('class', (row) => `bar ${row.kind === 'naive' ? 'naive' : 'mean-whisker'} ${row.kind}`)
    .attr('d', (row) => {
      const at = px(barY(row));
      return `M${px(x(row.low))} ${at}H${px(x(row.high))}m0 -4v8M${px(x(row.low))} ${at - 4}v8`;
    });
  host
    .selectAll<SVGPathElement, Placed>('path.dot')
    .data(rows)
    .join('path')
    .attr('class', (row) => `dot mean-point ${row.kind}`)
    .attr('d', (row) => pointPath(row.kind === 'other' ? 1 : 3, 6))
    .attr('transform', (row) => `translate(${px(x(row.value))} ${px(barY(row))})`);
};

/** What each row is at the left, and its numbers at the right. */
const forestWords = ({ rows }: ForestLayout, width: number): PlacedWords[] =>
  rows.flatMap((row) => [
    ...row.lines.map((text, k) => ({ text, kind: 'forest-label', x: 2, y: row.y + k * LINE, anchor: 'start' })),
    { text: row.text, kind: 'row-value', x: width - 2, y: row.y, anchor: 'end' },
  ]);
