import type { Box } from './box.ts';
import { wordsBox } from './clear-place.ts';
import { textWidth } from './labels.ts';
import { plainNumber } from './axis.ts';
import { px } from './svg.ts';
import type { One } from './svg.ts';

/** A number or name under an axis, centred at x. */
export interface Tick {
  x: number;
  text: string;
}

/** Room left of a frame for the numbers of its value axes. */
export const leftFor = (values: readonly number[]): number =>
  Math.ceil(Math.max(22, ...values.map((value) => textWidth(plainNumber(value), 12))) + 12);

/** Where the axis title starts when it stands right of the last tick, or null when it needs a line of its own. */
export const titleBeside = (ticks: readonly Tick[], title: string, width: number): number | null => {
  const last = ticks.at(-1);
  const from = last ? last.x + textWidth(last.text, 12) / 2 + 10 : 0;
  return last && from + textWidth(title, 12) <= width - 4 ? from : null;
};

/** Height under a frame that ticks and title take, px. */
export const axisHeight = (ticks: readonly Tick[], title: string, width: number): number =>
  title === '' || titleBeside(ticks, title, width) !== null ? 24 : 42;

/** Ticks and the title of what is measured, under a frame that ends at `bottom` and `right`. Hands back their boxes. */
export const drawBottomAxis = (
  host: One,
  ticks: readonly Tick[],
  title: string,
  bottom: number,
  right: number,
  width: number,
): Box[] => {
  host
    .selectAll<SVGTextElement, Tick>('text.tick')
    .data(ticks)
    .join('text')
    .attr('class', 'tick')
    .attr('text-anchor', 'middle')
    .attr('x', (tick) => px(tick.x))
    .attr('y', bottom + 18)
    .text((tick) => tick.text);
  const from = titleBeside(ticks, title, width);
  const start = from ?? Math.max(4, Math.min(right, width - 4) - textWidth(title, 12));
  host
    .selectAll<SVGTextElement, string>('text.axis-title')
    .data(title === '' ? [] : [title])
    .join('text')
    .attr('class', 'axis-title')
    .attr('x', px(start))
    .attr('y', bottom + (from === null ? 36 : 18))
    .text(title);
  const named = wordsBox(title, { x: start, y: bottom + (from === null ? 36 : 18), anchor: 'start' }, 12);
  return [
    ...ticks.map((tick) => wordsBox(tick.text, { x: tick.x, y: bottom + 18, anchor: 'middle' }, 12)),
    ...(title === '' ? [] : [named]),
  ];
};
