import { niceTicks, plainNumber } from './axis.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { textWidth } from './labels.ts';
import { axisHeight, drawBottomAxis } from './lines-axis.ts';
import { pointPath } from './lines-points.ts';
import { BOLD, wrapWords } from './lines-words.ts';
import { crisp, group, px, svgIn } from './svg.ts';
import type { One } from './svg.ts';
import type { Chart } from './types.ts';

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

/** Estimates with their intervals, one below the other, about an upright at zero; words above each bar. */
export const createForest = (host: HTMLElement): Chart<ForestData> => {
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg study-svg trial-svg').attr('role', 'img');
  const [grid, bars, axis, words] = ['grid-lines', 'bars', 'axis', 'words'].map((name) => group(svg, name)) as [
    One,
    One,
    One,
    One,
  ];
  return redrawn<ForestData>(host, svg, (data) => {
    const width = data.width ?? hostSize(host).width;
    if (width < 140 || data.rows.length === 0) return;
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
    svg
      .attr('width', width)
      .attr('height', y + axisHeight(ticks, data.words.x, width))
      .attr('aria-label', data.words.summary);
    // Only beside the bars: words stand between them.
    grid
      .selectAll<SVGPathElement, Placed>('path')
      .data(rows)
      .join('path')
      .attr('class', 'mean-lead')
      .attr('d', (row) => `M${crisp(x(0))} ${px(row.y + (row.lines.length - 1) * LINE + 4)}v15`);
    bars
      .selectAll<SVGPathElement, Placed>('path.bar')
      .data(rows)
      .join('path')
      .attr('class', (row) => `bar ${row.kind === 'naive' ? 'naive' : 'mean-whisker'} ${row.kind}`)
      .attr('d', (row) => {
        const at = px(row.y + (row.lines.length - 1) * LINE + 11);
        return `M${px(x(row.low))} ${at}H${px(x(row.high))}m0 -4v8M${px(x(row.low))} ${at - 4}v8`;
      });
    bars
      .selectAll<SVGPathElement, Placed>('path.dot')
      .data(rows)
      .join('path')
      .attr('class', (row) => `dot mean-point ${row.kind}`)
      .attr('d', (row) => pointPath(row.kind === 'other' ? 1 : 3, 6))
      .attr('transform', (row) => `translate(${px(x(row.value))} ${px(row.y + (row.lines.length - 1) * LINE + 11)})`);
    const texts = rows.flatMap((row) => [
      ...row.lines.map((text, k) => ({ text, y: row.y + k * LINE, end: false, kind: row.kind })),
      { text: row.text, y: row.y, end: true, kind: row.kind },
    ]);
    words
      .selectAll<SVGTextElement, (typeof texts)[number]>('text')
      .data(texts)
      .join('text')
      .attr('class', (each) => (each.end ? 'row-value' : 'forest-label'))
      .attr('text-anchor', (each) => (each.end ? 'end' : 'start'))
      .attr('x', (each) => (each.end ? width - 2 : 2))
      .attr('y', (each) => px(each.y))
      .text((each) => each.text);
    drawBottomAxis(axis, ticks, data.words.x, y, width - 8, width);
  });
};
