import { linear } from '../parts/linear.ts';
import { endTicks, plainNumber } from '../parts/axis.ts';
import { wordsBox } from '../parts/clear-place.ts';
import type { Spot } from '../parts/clear-place.ts';
import { clearSide, fitText, textWidth } from '../parts/labels.ts';
import { createLifeLines } from './life-lines.ts';
import { createNote } from './life-note.ts';
import type { AskPlace } from './life-note.ts';
import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import type { Box } from '../parts/box.ts';
import type { StripBox } from './life-layout.ts';
import type { LifeChartsData, LifeSeries } from '../parts/types.ts';
import { centre, circle, crisp, group, line, path, place, px, say, segment, span, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

/** A note stands in the half of a strip where the line is not. */
export const noteY = (box: StripBox['plot'], lineY: number): number =>
  lineY > (box.top + box.bottom) / 2 ? box.top + 8 : box.bottom + 1;

/** A bracket from the lowest to the highest round number, and both numbers left of it. */
const createAxis = (back: One, front: One) => {
  const axis = path(back, 'strip-axis');
  const ticks = group(front, 'strip-ticks');
  return (series: LifeSeries, box: Box, y: ToPx, format: (value: number) => string): void => {
    const values = endTicks(series.axis[0], series.axis[1]);
    const [low, high] = [values[0]!, values.at(-1)!];
    axis.attr('d', `M${box.left - 4.5} ${crisp(y(high))}h4V${crisp(y(low))}h-4`);
    ticks
      .selectAll<SVGTextElement, number>('text')
      .data(values)
      .join('text')
      .attr('text-anchor', 'end')
      .attr('x', box.left - 8)
      .attr('y', (v) => px(y(v) + 4))
      .text(format);
  };
};

/** What a strip shows, and a note where there is one; both clear of the upright. @returns where its question stands */
const createTitle = (front: One) => {
  const title = text(front, 'strip-title halo');
  const name = span(title, 'name');
  const unit = span(title, 'unit').attr('dx', 5);
  const drawNote = createNote(front);
  return (series: LifeSeries, box: StripBox, lineY: number, upright: number, day: string): DrawnStrip => {
    const { left, right } = box.plot;
    const nameWidth = textWidth(series.title, 13) * 1.06 + 5;
    // The number at the right belongs to the day of the upright; where there is no room the upright says it alone.
    const withDay = `${series.unit}, ${day}`;
    const unitText =
      nameWidth + textWidth(withDay, 12) < right - left ? withDay : fitText(series.unit, 12, right - left - nameWidth);
    const titleWidth = nameWidth + textWidth(unitText, 12);
    const y = box.row.top + 15;
    const spot: Spot =
      clearSide(upright, titleWidth, left, right) === 'left'
        ? { x: left, y, anchor: 'start' }
        : { x: right, y, anchor: 'end' };
    place(title, spot.x, y).attr('text-anchor', spot.anchor);
    say(name, series.title);
    say(unit, unitText);
    const titled = wordsBox(`${series.title} ${unitText}`, spot, 13, 'bold');
    const { ask, words } = drawNote(series, [left + 6, right], upright, noteY(box.plot, lineY));
    return { ask, words: [titled, ...words] };
  };
};

/** Right of the line: the value at the scrubbed day, and under it what it was before. */
const createValue = (front: One) => {
  const value = text(front, 'strip-value');
  const was = text(front, 'strip-was');
  return (series: LifeSeries, box: StripBox, width: number): void => {
    const left = box.plot.right + 8;
    const room = width - left;
    place(value, left, box.row.top + 25);
    say(value, fitText(series.valueText, 18, room + 6));
    place(was, left, box.row.top + 42);
    say(was, fitText(series.beforeText ?? '', 12, room));
  };
};

/** Where the question of a strip stands, and all its words. */
interface DrawnStrip {
  ask: AskPlace | null;
  words: Box[];
}

/** One strip: title, small axis, lines, and the value at the scrubbed day to the right. Hands back its words. */
export const createStrip = (under: One, over: One) => {
  const [back, front] = [group(under, 'strip'), group(over, 'strip')];
  const rule = line(back, 'strip-rule');
  const drawAxis = createAxis(back, front);
  const lines = createLifeLines(back);
  const drawTitle = createTitle(front);
  const drawValue = createValue(front);
  const dot = circle(front, 'scrub-dot', 4);

  const heights = (series: LifeSeries, box: StripBox): ToPx =>
    linear([series.axis[0], series.axis[1]], [box.plot.bottom, box.plot.top], true);

  const draw = (data: LifeChartsData, series: LifeSeries, box: StripBox, width: number, x: ToPx): DrawnStrip => {
    const y = heights(series, box);
    const across = x(data.day);
    const lineY = y(valueAt(series.now, data.day));
    segment(rule, 12, box.row.top + 0.5, width - 12, box.row.top + 0.5);
    drawAxis(series, box.plot, y, data.formatTick ?? plainNumber);
    lines.draw(series, data.days, x, y);
    centre(dot, across, lineY).attr(
      'class',
      series.before ? `scrub-dot compared${series.luck ? ' luck' : ''}` : 'scrub-dot',
    );
    drawValue(series, box, width);
    return drawTitle(series, box, lineY, across, data.words.day);
  };

  /** The line and its dot alone. */
  const lead = (data: LifeChartsData, series: LifeSeries, box: StripBox, x: ToPx): void => {
    const y = heights(series, box);
    lines.drawNow(series.now, data.days, x, y);
    centre(dot, x(data.day), y(valueAt(series.now, data.day)));
  };

  const remove = (): void => {
    back.remove();
    front.remove();
  };
  return { draw, lead, remove };
};
