import { linear } from '../parts/linear.ts';
import { niceTicks, plainNumber } from '../parts/axis.ts';
import { createDayBeams } from './day-beam.ts';
import { createBoutButtons } from './day-buttons.ts';
import { createChildCurves } from './day-child.ts';
import { dayKey, drawDayKey, drawDayName } from './day-key.ts';
import { createDayLanes, placeLanes } from './day-lanes.ts';
import type { PlacedLane } from './day-lanes.ts';
import { DAY, dayLayout, hourLabels, hourMarks, leftGutter } from './day-layout.ts';
import type { DayLayout, HourLabel } from './day-layout.ts';
import { createDayReadout } from './day-readout.ts';
import { createDaySpans } from './day-spans.ts';
import { createDaySurface } from './day-surface.ts';
import type { DayChartCallbacks, DayChartData } from './day-types.ts';
import { redrawn } from '../parts/host.ts';
import { textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import type { ToPx } from '../parts/line.ts';
import { openSvg, setPicture, wrapIn } from '../parts/opening.ts';
import { pictureSize } from '../parts/picture.ts';
import { crisp, group, px, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export type { DayBout, DayChartCallbacks, DayChartData, DaySpan } from './day-types.ts';

/** Places of everything for data in a frame of this size, and the key that decides how many rows stand above it. */
export const dayFrame = (data: DayChartData, width: number, height: number) => {
  const givers = data.people.slice(1);
  const left = leftGutter([...givers.map((person) => person.label), data.words.hours], width);
  const right =
    22 + Math.max(...niceTicks(0, data.cortisolMax, 4).map((value) => textWidth(plainNumber(value), 12)), 20);
  const key = dayKey(data.words, data.people[0]?.label ?? '', left, width);
  const layout = dayLayout({
    width,
    height,
    keyRows: key.rows,
    spans: data.spans.length > 0,
    givers: givers.length,
    left,
    right,
  });
  return { layout, key: key.entries };
};

const drawHours = (host: One, data: DayChartData, layout: DayLayout, x: ToPx): void => {
  const marks = hourMarks(x, textWidth(data.words.clock(DAY / 2), 12));
  const bottom = layout.lanes.at(-1)?.bottom ?? layout.frame.bottom;
  host
    .selectAll<SVGPathElement, number>('path')
    .data(marks)
    .join('path')
    .attr('class', 'day-hour')
    .attr('d', (at) => `M${crisp(x(at))},${layout.frame.bottom}V${bottom + 4}`);
  host
    .selectAll<SVGTextElement, HourLabel>('text')
    .data(hourLabels(marks, data.minute, data.words, x, layout.width))
    .join('text')
    .attr('class', (label) => `hour-label ${label.kind}`)
    .attr('x', (label) => px(label.span.from))
    .attr('y', layout.axisY)
    .text((label) => label.text);
};

/**
 * The child's frame: its curves, its values at the minute read out, and beams from the bouts under it that are pressed.
 */
const createFrame = (svg: One, layers: Record<'beams' | 'curves' | 'upright' | 'over', One>) => {
  const drawCurves = createChildCurves(layers.curves);
  const drawBeams = createDayBeams(svg, layers.beams, layers.over);
  const drawReadout = createDayReadout(layers.upright, layers.over);
  let near: string | null = null;
  let drawNear = (): void => {};
  return {
    draw(data: DayChartData, layout: DayLayout, lanes: readonly PlacedLane[], x: ToPx): void {
      const { frame } = layout;
      const child = data.people[0]!;
      const y = linear([0, data.oxytocinMax || 1], [frame.bottom, frame.top], true);
      const yCortisol = linear([0, data.cortisolMax || 1], [frame.bottom, frame.top], true);
      drawCurves(data, child, frame, x, y, yCortisol);
      const bouts = lanes.flatMap((lane) => lane.bouts);
      // The upright gives way to the names of bouts.
      drawNear = () =>
        drawReadout(data, child, layout, x, [y, yCortisol], drawBeams(bouts, child, data.step, near, frame, x, y));
      drawNear();
    },
    /** Names the bout under the pointer or the focus, or none. */
    light(id: string | null): void {
      near = id;
      drawNear();
    },
  };
};

/**
 * One day by the minute: the child's oxytocin and cortisol over the hours, and under them every bout of care by giver.
 */
export const createDayChart = (host: HTMLElement, callbacks: DayChartCallbacks = {}): Chart<DayChartData> => {
  const wrap = wrapIn(host, 'day-chart');
  const svg = openSvg(wrap, 'chart-svg day-svg');
  const drawSpans = createDaySpans(svg);
  const [hours, back, beams, curves, upright, pills, over] = layers(
    svg,
    'day-hours',
    'lane-backs',
    'beams',
    'day-curves',
    'upright',
    'bout-pills',
    'over',
  );
  const drawLanes = createDayLanes(back, pills, group(over, 'lane-words'));
  const frame = createFrame(svg, { beams, curves, upright, over });
  const name = text(over, 'day-name');
  const keyHost = group(over, 'day-keys');
  let shown: { data: DayChartData; layout: DayLayout } | undefined;
  const describeSurface = createDaySurface(wrap, callbacks, () => shown);
  const drawButtons = createBoutButtons(wrap, callbacks, frame.light);

  return redrawn<DayChartData>(host, wrap, (data) => {
    const { width, height } = pictureSize(host, data);
    const { layout, key } = dayFrame(data, width, height);
    if (layout.width < 120 || data.people.length === 0) return;
    shown = { data, layout };
    const x = linear([0, DAY], [layout.frame.left, layout.frame.right]);
    const lanes = placeLanes(data, layout, x);
    const bottom = layout.lanes.at(-1)?.bottom ?? layout.frame.bottom;
    setPicture(svg.classed('narrow', layout.narrow), layout, data.words.summary);
    drawSpans(data.spans, x, { frame: layout.frame, bottom, labelY: layout.spanY, width: layout.width });
    drawHours(hours, data, layout, x);
    drawDayName(name, data.people[0]!.label, key.at(-1)!.x - 20);
    drawDayKey(keyHost, key);
    drawLanes(data, lanes, layout, x);
    frame.draw(data, layout, lanes, x);
    describeSurface(shown);
    drawButtons(lanes, data.step);
  });
};
