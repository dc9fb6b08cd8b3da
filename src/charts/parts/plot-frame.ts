import { linear } from './linear.ts';
import type { Linear } from './linear.ts';
import { drawValueAxis, niceTicks, plainNumber } from './axis.ts';
import { fitText, textWidth } from './labels.ts';
import type { Box } from './box.ts';
import { crisp, group, line, place, px, say, segment, text } from './svg.ts';
import type { One } from './svg.ts';

/** Two straight axes and what they are called: the ground of the plots of a study. */

export interface PlotAxes {
  width: number;
  height: number;
  x: readonly [number, number];
  y: readonly [number, number];
  names: { x: string; y: string };
  /** marks along the bottom; round numbers unless said otherwise */
  xMarks?: readonly { value: number; label: string }[];
  yMarks?: readonly { value: number; label: string }[];
  /** room right of the frame and below it, in px, where names or a legend stand there */
  right?: number;
  below?: number;
}

export interface Plot {
  frame: Box;
  x: Linear;
  y: Linear;
}

const TOP = 30;
const BELOW = 44;
const RIGHT = 14;

/** Room for the numbers at the left. */
const leftRoom = (marks: readonly { label: string }[]): number =>
  Math.max(...marks.map(({ label }) => textWidth(label, 12)), 16) + 16;

export const plotOf = ({ width, height, x, y, yMarks, right = RIGHT, below = BELOW }: PlotAxes): Plot => {
  const marks = yMarks ?? niceTicks(y[0], y[1], 5).map((value) => ({ value, label: plainNumber(value) }));
  const frame: Box = { left: leftRoom(marks), right: width - right, top: TOP, bottom: height - below };
  return {
    frame,
    x: linear([...x], [frame.left, frame.right]),
    y: linear([...y], [frame.bottom, frame.top]),
  };
};

/** Draws both axes and hands back the scales. */
export const createPlot = (svg: One): ((axes: PlotAxes) => Plot) => {
  const ground = group(svg, 'plot-axes');
  const [grid, bottom] = [group(ground, 'value-axis'), group(ground, 'bottom-axis')];
  const base = line(ground, 'baseline');
  const [yName, xName] = [text(ground, 'axis-name'), text(ground, 'axis-name').attr('text-anchor', 'end')];
  return (axes) => {
    const plot = plotOf(axes);
    const { frame, x, y } = plot;
    const yMarks =
      axes.yMarks ?? niceTicks(axes.y[0], axes.y[1], 5).map((value) => ({ value, label: plainNumber(value) }));
    const labels = new Map(yMarks.map(({ value, label }) => [value, label]));
    drawValueAxis(
      grid,
      yMarks.map(({ value }) => value),
      y,
      frame.left,
      frame.right,
      (value) => labels.get(value) ?? '',
    );
    const marks =
      axes.xMarks ??
      niceTicks(axes.x[0], axes.x[1], Math.max(2, Math.floor((frame.right - frame.left) / 80))).map((value) => ({
        value,
        label: plainNumber(value),
      }));
    bottom
      .selectAll<SVGTextElement, (typeof marks)[number]>('text')
      .data([...marks])
      .join('text')
      .attr('class', 'tick')
      .attr('text-anchor', 'middle')
      .attr('x', ({ value }) => px(x(value)))
      .attr('y', frame.bottom + 17)
      .text(({ label }) => label);
    bottom
      .selectAll<SVGPathElement, (typeof marks)[number]>('path')
      .data([...marks])
      .join('path')
      .attr('class', 'day-tick')
      .attr('d', ({ value }) => `M${crisp(x(value))},${frame.bottom}v4`);
    segment(base, frame.left, crisp(frame.bottom), frame.right, crisp(frame.bottom));
    say(place(yName, 4, 16), fitText(axes.names.y, 13, axes.width - 8));
    say(place(xName, frame.right, frame.bottom + 37), fitText(axes.names.x, 13, axes.width - 8));
    return plot;
  };
};
