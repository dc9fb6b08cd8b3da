import { linear } from '../parts/linear.ts';
import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { fitText, spread, textWidth } from '../parts/labels.ts';
import { linePath } from '../parts/line.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { crisp, group, line, px, segment } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface PairLine {
  id: string;
  /** at the right-hand end of the line */
  label: string;
  /** by day, 0 to days */
  values: ArrayLike<number>;
  tone: 'own' | 'other';
}

export interface PairData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  days: number;
  /** the scrubbed day */
  day: number;
  /** shared by all charts that stand side by side */
  axis: readonly [number, number];
  lines: readonly PairLine[];
  words: { summary: string };
}

const SIZE = 12;
const LEFT = 30;
const GAP = 14;

/** A few courses over the same days on one small scale, named at their ends. */
export const createPairChart = (host: HTMLElement): Chart<PairData> => {
  const svg = openSvg(host, 'chart-svg pair-svg');
  const grid = group(svg, 'value-axis');
  const upright = line(svg, 'scrubber');
  const curves = group(svg, 'pair-lines');
  const names = group(svg, 'pair-names');

  return picture<PairData>(host, { svg, least: [120, 40] }, (data, { width, height }) => {
    const room = Math.min(width / 3, 12 + Math.max(...data.lines.map((each) => textWidth(each.label, SIZE) * 1.15)));
    const frame = { left: LEFT, right: width - room, top: 8, bottom: height - 8 };
    const x = linear([0, data.days], [frame.left, frame.right]);
    const y = linear([data.axis[0], data.axis[1]], [frame.bottom, frame.top]);
    drawValueAxis(grid, niceTicks(data.axis[0], data.axis[1], 2), y, frame.left, frame.right, plainNumber);
    segment(upright, crisp(x(data.day)), frame.top, crisp(x(data.day)), frame.bottom);
    drawLines(curves, data, x, y);
    const ends = spread(
      data.lines.map(({ values }) => y(values[values.length - 1] ?? NaN)),
      GAP,
      frame.top + 2,
      frame.bottom - 2,
    );
    names
      .selectAll<SVGTextElement, PairLine>('text')
      .data(data.lines)
      .join('text')
      .attr('class', (each) => `pair-name ${each.tone}`)
      .attr('x', px(frame.right + 6))
      .attr('y', (_, i) => px(ends[i]! + 4))
      .text((each) => fitText(each.label, SIZE, room - 6));
  });
};

const drawLines = (host: One, data: PairData, x: (day: number) => number, y: (value: number) => number): void => {
  host
    .selectAll<SVGPathElement, PairLine>('path')
    .data(data.lines, (each) => each.id)
    .join('path')
    .attr('class', (each) => `pair-line ${each.tone}`)
    .attr('d', (each) => linePath(each.values, data.days, x, y));
};
