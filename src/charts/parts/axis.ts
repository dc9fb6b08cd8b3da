import type { ToPx } from './line.ts';
import type { One } from './svg.ts';
import { crisp, px } from './svg.ts';
import { textWidth } from './labels.ts';
import { ticks } from './ticks.ts';

/** Plain digits, a true minus, no more decimals than the number has up to two. */
export const plainNumber = (value: number): string => String(Math.round(value * 100) / 100).replace('-', '−');

/** Round numbers inside [low, high], about `count` of them. */
export const niceTicks = (low: number, high: number, count: number): number[] =>
  low < high ? ticks(low, high, count) : [low];

/** The lowest and highest round numbers inside the axis: what a strip labels. */
export const endTicks = (low: number, high: number): number[] => {
  const all = niceTicks(low, high, 4);
  return all.length > 1 ? [all[0]!, all.at(-1)!] : all;
};

const DAY_STEPS = [5, 7, 10, 15, 20, 30, 50, 60, 90, 120, 180, 360, 720, 1800, 3600];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/**
 * Days to label: birth, multiples of the smallest step that leaves `room` px between them, and the last day if clear.
 */
export const dayTicks = (days: number, x: ToPx, room: number, steps: readonly number[] = DAY_STEPS): number[] => {
  const pxPerDay = (x(days) - x(0)) / Math.max(1, days);
  const roomy = steps.filter((step) => step * pxPerDay >= room);
  const step = roomy.find((step) => days % step === 0 && step * pxPerDay <= 2.5 * room) ?? roomy[0] ?? days;
  const marks: number[] = [];
  for (let day = 0; day <= days; day += step) marks.push(day);
  if (days - marks.at(-1)! > 0) {
    if ((days - marks.at(-1)!) * pxPerDay < room) marks.pop();
    if (marks.length === 0) marks.push(0);
    marks.push(days);
  }
  return marks;
};

/** Horizontal rules with their numbers to the left of `left`. */
export const drawValueAxis = (
  host: One,
  values: readonly number[],
  y: ToPx,
  left: number,
  right: number,
  format: (value: number) => string,
): void => {
  host
    .selectAll<SVGLineElement, number>('line.grid')
    .data(values)
    .join('line')
    .attr('class', 'grid')
    .attr('x1', left)
    .attr('x2', right)
    .attr('y1', (v) => crisp(y(v)))
    .attr('y2', (v) => crisp(y(v)));
  host
    .selectAll<SVGTextElement, number>('text.tick')
    .data(values)
    .join('text')
    .attr('class', 'tick')
    .attr('text-anchor', 'end')
    .attr('x', left - 7)
    .attr('y', (v) => px(y(v) + 4))
    .text(format);
};

/** Whole units (days, or months of `unit` days) to label. */
export const ageTicks = (days: number, x: ToPx, room: number, unit: number): number[] =>
  unit === 1
    ? dayTicks(days, x, room)
    : dayTicks(Math.floor(days / unit), (count) => x(count * unit), room, MONTH_STEPS);

/** The ages along the bottom, "birth" for day 0, and what the axis is to the right of the last one. */
export const drawDayAxis = (
  host: One,
  days: number,
  toPx: ToPx,
  y: number,
  width: number,
  words: { birth: string; age: string },
  unit = 1,
): void => {
  const x: ToPx = (count) => toPx(count * unit);
  const marks = ageTicks(days, toPx, 64, unit);
  const last = marks.at(-1)!;
  host
    .selectAll<SVGTextElement, number>('text.tick')
    .data(marks)
    .join('text')
    .attr('class', 'tick')
    .attr('text-anchor', (day) => (day === 0 ? 'start' : 'middle'))
    .attr('x', (day) => px(x(day)))
    .attr('y', y)
    .text((day) => (day === 0 ? words.birth : plainNumber(day)));
  const from = x(last) + textWidth(plainNumber(last), 12) / 2 + 6;
  host
    .selectAll<SVGTextElement, string>('text.axis-title')
    .data([words.age])
    .join('text')
    .attr('class', 'axis-title')
    .attr('x', px(Math.min(from, width - 8 - textWidth(words.age, 12))))
    .attr('y', y)
    .text(words.age);
};
