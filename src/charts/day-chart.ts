import { scaleLinear } from 'd3';
import { niceTicks, plainNumber } from './axis.ts';
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
import { hostSize, measureLetters, redrawn } from './host.ts';
import { textWidth } from './labels.ts';
import type { ToPx } from './line.ts';
import { crisp, group, px, svgIn, text } from './svg.ts';
import type { One } from './svg.ts';
import type { Chart } from './types.ts';

export type { BoutKind, DayBout, DayChartCallbacks, DayChartData, DayPerson, DaySpan, SpanKind } from './day-types.ts';

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
 * One day by the minute: the child's oxytocin and cortisol over the hours, and under them every bout of care by giver.
 */
export const createDayChart = (host: HTMLElement, callbacks: DayChartCallbacks = {}): Chart<DayChartData> => {
  measureLetters(host);
  const wrap = document.createElement('div');
  wrap.className = 'day-chart';
  host.append(wrap);
  const svg = svgIn(wrap, 'chart-svg day-svg').attr('role', 'img');
  const drawSpans = createDaySpans(svg);
  const [hours, back, beams, curves] = ['day-hours', 'lane-backs', 'beams', 'day-curves'].map((name) =>
    group(svg, name),
  ) as [One, One, One, One];
  const upright = group(svg, 'upright');
  const [pills, over] = [group(svg, 'bout-pills'), group(svg, 'over')];
  const drawCurves = createChildCurves(curves);
  const drawLanes = createDayLanes(back, pills, group(over, 'lane-words'));
  const drawBeams = createDayBeams(svg, beams, over);
  const drawReadout = createDayReadout(upright, over);
  const name = text(over, 'day-name');
  const keyHost = group(over, 'day-keys');
  let shown: { data: DayChartData; layout: DayLayout } | undefined;
  let near: string | null = null;
  let drawNear = (): void => {};
  const describeSurface = createDaySurface(wrap, callbacks, () => shown);
  const drawButtons = createBoutButtons(wrap, callbacks, (id) => {
    near = id;
    drawNear();
  });

  const drawFrame = (data: DayChartData, layout: DayLayout, lanes: readonly PlacedLane[], x: ToPx): void => {
    const { frame } = layout;
    const child = data.people[0]!;
    const y = scaleLinear([0, data.oxytocinMax || 1], [frame.bottom, frame.top]).clamp(true);
    const yCortisol = scaleLinear([0, data.cortisolMax || 1], [frame.bottom, frame.top]).clamp(true);
    drawCurves(data, child, frame, x, y, yCortisol);
    drawReadout(data, child, layout, x, [y, yCortisol]);
    drawNear = () =>
      drawBeams(
        lanes.flatMap((lane) => lane.bouts),
        child,
        data.step,
        near,
        frame,
        x,
        y,
      );
    drawNear();
  };

  return redrawn<DayChartData>(host, wrap, (data) => {
    const size = hostSize(host);
    const { layout, key } = dayFrame(data, data.width ?? size.width, data.height ?? size.height);
    if (layout.width < 120 || data.people.length === 0) return;
    shown = { data, layout };
    const x = scaleLinear([0, DAY], [layout.frame.left, layout.frame.right]);
    const lanes = placeLanes(data, layout, x);
    const bottom = layout.lanes.at(-1)?.bottom ?? layout.frame.bottom;
    svg
      .classed('narrow', layout.narrow)
      .attr('width', layout.width)
      .attr('height', layout.height)
      .attr('aria-label', data.words.summary);
    drawSpans(data.spans, x, { frame: layout.frame, bottom, labelY: layout.spanY, width: layout.width });
    drawHours(hours, data, layout, x);
    drawDayName(name, data.people[0]!.label, key.at(-1)!.x - 20);
    drawDayKey(keyHost, key);
    drawLanes(data, lanes, layout, x);
    drawFrame(data, layout, lanes, x);
    describeSurface(shown);
    drawButtons(lanes, data.step);
  });
};
