import { max } from 'd3';
import { linear } from '../parts/linear.ts';
import { dayPaths } from './day-curves.ts';
import { BOLD } from './day-layout.ts';
import type { DayLayout, LaneBox } from './day-layout.ts';
import { packBouts } from './day-packing.ts';
import type { PlacedBout } from './day-packing.ts';
import type { DayBout, DayChartData, DayPerson } from './day-types.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import type { One } from '../parts/svg.ts';
import { crisp, px } from '../parts/svg.ts';

export interface PlacedLane {
  person: DayPerson;
  box: LaneBox;
  bouts: PlacedBout<DayBout>[];
}

/** One lane for each giver, with a place for every bout of care that is theirs. */
export const placeLanes = (data: DayChartData, layout: DayLayout, x: ToPx): PlacedLane[] =>
  data.people.slice(1).map((person, i) => {
    const box = layout.lanes[i]!;
    const own = data.bouts.filter((bout) => bout.giver === person.id);
    return { person, box, bouts: packBouts(own, x, layout.frame.left, layout.frame.right, box.pills) };
  });

const cornerOf = ({ bout, pill }: PlacedBout<DayBout>): number =>
  bout.kind === 'play' ? 1.5 : Math.min(pill.bottom - pill.top, pill.to - pill.from) / 2;

/** The word inside a pill, or none where it does not fit whole. */
export const pillWord = ({ bout, pill }: PlacedBout<DayBout>): string =>
  pill.bottom - pill.top >= 15 && textWidth(bout.short, 12) + 12 <= pill.to - pill.from ? bout.short : '';

const strike = ({ pill }: PlacedBout<DayBout>): string => {
  const middle = px((pill.top + pill.bottom) / 2);
  return pill.to - pill.from > 14
    ? `M${px(pill.from - 2)},${middle}H${px(pill.to + 2)}`
    : `M${px(pill.from - 1.5)},${px(pill.bottom + 1.5)}L${px(pill.to + 1.5)},${px(pill.top - 1.5)}`;
};

const drawPills = (host: One, placed: readonly PlacedBout<DayBout>[]): void => {
  const pressedLast = placed.toSorted((a, b) => Number(a.bout.pressed) - Number(b.bout.pressed));
  const state = ({ bout }: PlacedBout<DayBout>): string =>
    `${bout.kind}${bout.pressed ? ' pressed' : ''}${bout.removed ? ' removed' : ''}`;
  host
    .selectAll<SVGRectElement, PlacedBout<DayBout>>('rect')
    .data(pressedLast, (at) => at.bout.id)
    .join('rect')
    .order()
    .attr('class', (at) => `bout-pill ${state(at)}`)
    .attr('rx', (at) => px(cornerOf(at)))
    .attr('x', ({ pill }) => px(pill.from))
    .attr('width', ({ pill }) => px(pill.to - pill.from))
    .attr('y', ({ pill }) => px(pill.top))
    .attr('height', ({ pill }) => px(pill.bottom - pill.top));
  host
    .selectAll<SVGTextElement, PlacedBout<DayBout>>('text')
    .data(
      placed.filter((at) => pillWord(at) !== ''),
      (at) => at.bout.id,
    )
    .join('text')
    .attr('class', (at) => `bout-word ${state(at)}`)
    .attr('text-anchor', 'middle')
    .attr('x', ({ pill }) => px((pill.from + pill.to) / 2))
    .attr('y', ({ pill }) => px((pill.top + pill.bottom) / 2 + 4))
    .text(pillWord);
  host
    .selectAll<SVGPathElement, PlacedBout<DayBout>>('path')
    .data(
      placed.filter((at) => at.bout.removed),
      (at) => at.bout.id,
    )
    .join('path')
    .attr('class', 'bout-strike')
    .attr('d', strike);
};

/** A number is shown whole or not at all. */
const wholeText = (text: string, size: number, room: number): string => (textWidth(text, size) <= room ? text : '');

const drawWords = (host: One, lanes: readonly PlacedLane[], layout: DayLayout, readOut: boolean): void => {
  const { left, right } = layout.frame;
  const middle = ({ box }: PlacedLane): number => px((box.top + box.bottom) / 2);
  const value = (at: PlacedLane): string => (readOut ? wholeText(at.person.oxytocinText, 12, left - 12) : '');
  const write = (name: string, x: number, y: (at: PlacedLane) => number, words: (at: PlacedLane) => string): void => {
    host
      .selectAll<SVGTextElement, PlacedLane>(`text.${name}`)
      .data(lanes, (at) => at.person.id)
      .join('text')
      .attr('class', name)
      .attr('x', x)
      .attr('y', y)
      .text(words);
  };
  write(
    'lane-name',
    8,
    (at) => middle(at) + (value(at) === '' ? 4 : -3),
    (at) => fitText(at.person.label, 13 * BOLD, left - 12),
  );
  write('lane-oxytocin', 8, (at) => middle(at) + 13, value);
  write(
    'lane-cortisol',
    right + 8,
    (at) => middle(at) + 4,
    (at) => (readOut ? wholeText(at.person.cortisolText, 12, layout.width - right - 10) : ''),
  );
};

/** The givers' small shapes share one scale, from 0 to the highest of them. */
const highestOf = (lanes: readonly PlacedLane[]): number =>
  Math.max(...lanes.map(({ person }) => max(Array.from(person.oxytocin)) ?? 0)) || 1;

/** The givers under the child: name, own oxytocin as a small shape, and their bouts of care. */
export const createDayLanes =
  (back: One, pills: One, words: One) =>
  (data: DayChartData, lanes: readonly PlacedLane[], layout: DayLayout, x: ToPx): void => {
    const highest = highestOf(lanes);
    const shapes = lanes.map(({ person, box }) => {
      const y = linear([0, highest], [box.spark.bottom, box.spark.top]);
      return dayPaths(person.oxytocin, data.step, x, y, box.spark.bottom);
    });
    back
      .selectAll<SVGPathElement, PlacedLane>('path.lane-rule')
      .data(lanes)
      .join('path')
      .attr('class', 'lane-rule')
      .attr('d', ({ box }) => `M8,${crisp(box.top)}H${layout.width - 8}`);
    back
      .selectAll<SVGPathElement, string>('path.day-area')
      .data(shapes)
      .join('path')
      .attr('class', 'day-area')
      .attr('d', (at) => at.area);
    back
      .selectAll<SVGPathElement, string>('path.day-line')
      .data(shapes)
      .join('path')
      .attr('class', 'day-line oxytocin spark')
      .attr('d', (at) => at.line);
    drawPills(
      pills,
      lanes.flatMap((lane) => lane.bouts),
    );
    drawWords(words, lanes, layout, data.minute !== null);
  };
