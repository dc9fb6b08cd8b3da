import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { dayPaths } from './day-curves.ts';
import type { DayChartData, DayPerson } from './day-types.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';
import type { One } from '../parts/svg.ts';
import { crisp, group, path, px } from '../parts/svg.ts';

const tickCount = (frame: Box): number => Math.max(2, Math.min(4, Math.floor((frame.bottom - frame.top) / 28)));

/** Ticks and numbers of the second axis, right of the frame. */
const drawRightAxis = (host: One, values: readonly number[], y: ToPx, right: number): void => {
  host
    .selectAll<SVGPathElement, number>('path')
    .data(values)
    .join('path')
    .attr('class', 'day-tick')
    .attr('d', (value) => `M${right + 2},${crisp(y(value))}h4`);
  host
    .selectAll<SVGTextElement, number>('text')
    .data(values)
    .join('text')
    .attr('class', 'tick')
    .attr('x', right + 10)
    .attr('y', (value) => px(y(value) + 4))
    .text(plainNumber);
};

/**
 * The child's curves: oxytocin as a filled shape, its slower pool as a thin line, cortisol dashed on an axis of its
 * own.
 */
export const createChildCurves = (host: One) => {
  const left = group(host, 'day-left');
  const right = group(host, 'day-right');
  const area = path(host, 'day-area');
  const oxytocin = path(host, 'day-line oxytocin');
  const central = path(host, 'day-line central');
  const under = path(host, 'day-line under');
  const cortisol = path(host, 'day-line cortisol');

  return (data: DayChartData, child: DayPerson, frame: Box, x: ToPx, y: ToPx, yCortisol: ToPx): void => {
    const count = tickCount(frame);
    const plasma = dayPaths(child.oxytocin, data.step, x, y, frame.bottom);
    const stress = dayPaths(child.cortisol, data.step, x, yCortisol, frame.bottom).line;
    drawValueAxis(left, niceTicks(0, data.oxytocinMax, count), y, frame.left, frame.right, plainNumber);
    drawRightAxis(right, niceTicks(0, data.cortisolMax, count), yCortisol, frame.right);
    area.attr('d', plasma.area);
    oxytocin.attr('d', plasma.line);
    central.attr('d', dayPaths(child.central, data.step, x, y, frame.bottom).line);
    under.attr('d', stress);
    cortisol.attr('d', stress);
  };
};
