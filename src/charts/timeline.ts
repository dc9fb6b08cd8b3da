import { scaleLinear, select } from 'd3';
import { plainNumber } from './axis.ts';
import { createEventHandles, TARGET } from './event-handles.ts';
import type { PlacedEvent } from './event-handles.ts';
import { hold } from './held.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { textWidth } from './labels.ts';
import type { ToPx } from './line.ts';
import { eventLanes, eventSpan, placeEventLabels, lineMarks, SIDE, tickLabels } from './timeline-layout.ts';
import type { PlacedLabel, TickLabel } from './timeline-layout.ts';
import type { Chart, TimelineCallbacks, TimelineData } from './types.ts';
import { createWash } from './wash.ts';
import { centre, circle, crisp, group, line, place, px, say, segment, span, svgIn, text } from './svg.ts';

const ROWS = [11, 24];
const PILLS = [14, 9, 6, 5];

/** Pills in their lanes about the line. */
const placeEvents = (data: TimelineData, x: ToPx, y: number): PlacedEvent[] =>
  eventLanes(data.events).map(({ lane, of }, i) => {
    const event = data.events[i]!;
    const height = event.instant && of === 1 ? 12 : PILLS[Math.min(PILLS.length, of) - 1]!;
    const away = lane - (of - 1) / 2;
    const middle = y + away * (height + 1);
    const top = away === 0 ? middle - TARGET / 2 : away < 0 ? middle + height / 2 - TARGET : middle - height / 2;
    return { event, span: eventSpan(event, x), height, y: middle, top };
  });

const wantedLabels = (data: TimelineData, x: ToPx, marks: readonly number[]) => [
  {
    text: (data.day === data.weaningDay && data.words.weaned) || data.words.dayLabel,
    kind: 'day' as const,
    x: x(data.day),
  },
  ...(data.weaningDay !== undefined && data.words.weaned && data.weaningDay !== data.day
    ? [{ text: data.words.weaned, kind: 'weaned' as const, x: x(data.weaningDay) }]
    : []),
  ...marks.map((mark) => ({
    text: mark === 0 ? data.words.birth : (data.words.mark ?? plainNumber)(mark),
    kind: 'tick' as const,
    x: x(mark * (data.unit ?? 1)),
  })),
];

/** The life as a line of days: the window, weaning, events to drag, and the knob of the scrubbed day. */
export const createTimeline = (host: HTMLElement, callbacks: TimelineCallbacks = {}): Chart<TimelineData> => {
  measureLetters(host);
  const wrap = document.createElement('div');
  wrap.className = 'timeline';
  host.append(wrap);
  const svg = svgIn(wrap, 'timeline-svg').attr('aria-hidden', 'true');
  const wash = createWash(svg);
  const title = text(svg, 'window-label');
  const [windowName, windowFades] = [span(title, 'name'), span(title, 'fades').attr('dx', 4)];
  const base = line(svg, 'timeline-base');
  const passed = line(svg, 'timeline-passed');
  const ticks = group(svg, 'timeline-ticks');
  const weaning = line(svg, 'weaning');
  const pills = group(svg, 'timeline-pills');
  const labels = group(svg, 'event-labels');
  const below = group(svg, 'timeline-days');
  const stem = line(svg, 'knob-stem');
  const ring = circle(svg, 'knob-focus', 17);
  const knob = circle(svg, 'knob', 10);
  const drawHandles = createEventHandles(wrap, callbacks);
  let data: TimelineData | undefined;

  const drawTicks = (days: readonly number[], x: ToPx, y: number): void => {
    ticks
      .selectAll<SVGLineElement, number>('line')
      .data(days)
      .join('line')
      .attr('class', (_, i) => (i % 2 ? 'minor' : 'major'))
      .attr('x1', (day) => crisp(x(day)))
      .attr('x2', (day) => crisp(x(day)))
      .attr('y1', y)
      .attr('y2', (_, i) => y + (i % 2 ? 4 : 7));
  };
  const drawEvents = (placed: readonly PlacedEvent[]): void => {
    pills
      .selectAll<SVGRectElement, PlacedEvent>('rect')
      .data(placed, (at) => at.event.id)
      .join('rect')
      .attr('class', 'pill')
      .attr('x', (at) => px(at.span.from))
      .attr('width', (at) => px(at.span.to - at.span.from))
      .attr('y', (at) => px(at.y - at.height / 2))
      .attr('height', (at) => at.height)
      .attr('rx', (at) => (at.event.instant ? 6 : Math.min(4, at.height / 2)));
  };
  const drawLabels = (x: ToPx, width: number): void => {
    const room = textWidth(data!.words.window, 12) * 1.06 + textWidth(data!.words.fades, 12) + 4;
    const own = { from: x(0), to: x(0) + room };
    const placed = placeEventLabels(data!.events, x, width, [[own], []]).filter(
      (label): label is PlacedLabel => label !== null,
    );
    labels
      .selectAll<SVGTextElement, PlacedLabel>('text')
      .data(placed)
      .join('text')
      .attr('class', 'event-label halo')
      .attr('text-anchor', 'middle')
      .attr('x', (label) => px((label.span.from + label.span.to) / 2))
      .attr('y', (label) => ROWS[label.row]!)
      .text((label) => label.text);
  };

  const draw = (): void => {
    if (!data) return;
    const { width, height } = hostSize(host);
    if (width < 60 || height < 30) return;
    const y = Math.round(height * 0.6);
    const x = scaleLinear([0, data.days], [SIDE, width - SIDE]);
    const unit = data.unit ?? 1;
    const marks = lineMarks(data.days, width - 2 * SIDE, unit);
    svg.attr('width', width).attr('height', height);
    wash.draw([{ left: SIDE, right: width, top: y - 7, bottom: y + 7 }], data.window, data.days, x);
    place(title, SIDE, ROWS[0]!);
    say(windowName, data.words.window);
    say(windowFades, data.words.fades);
    segment(base, SIDE, y, width - SIDE, y);
    segment(passed, SIDE, y, x(data.day), y);
    drawTicks(
      marks.ticks.map((mark) => mark * unit),
      x,
      y,
    );
    weaning.attr('display', data.weaningDay === undefined ? 'none' : null);
    segment(weaning, crisp(x(data.weaningDay ?? 0)), y - 9, crisp(x(data.weaningDay ?? 0)), y + 9);
    const placed = placeEvents(data, x, y);
    drawEvents(placed);
    drawLabels(x, width);
    below
      .selectAll<SVGTextElement, TickLabel>('text')
      .data(tickLabels(wantedLabels(data, x, marks.labels), width))
      .join('text')
      .attr('class', (label) => label.kind)
      .attr('text-anchor', 'middle')
      .attr('x', (label) => px((label.span.from + label.span.to) / 2))
      .attr('y', height - 6)
      .text((label) => label.text);
    segment(stem, x(data.day), y - 30, x(data.day), y);
    centre(ring, x(data.day), y);
    centre(knob, x(data.day), y);
    drawHandles(placed, { days: data.days, pxPerDay: (width - 2 * SIDE) / Math.max(1, data.days) });
  };

  const scrub = (event: PointerEvent): void => {
    if (!data) return;
    const box = wrap.getBoundingClientRect();
    const day = Math.round(((event.clientX - box.left - SIDE) / Math.max(1, box.width - 2 * SIDE)) * data.days);
    const held = Math.max(0, Math.min(data.days, day));
    if (held !== data.day) callbacks.onScrub?.(held);
  };
  select(wrap)
    .on('pointerdown', (event: PointerEvent) => {
      if (!data || (event.target as Element).closest('button')) return;
      const { day } = data;
      const end = (): void => wrap.classList.remove('scrubbing');
      if (
        !hold(event, {
          end,
          back: () => {
            end();
            callbacks.onScrub?.(day);
          },
        })
      )
        return;
      wrap.setPointerCapture(event.pointerId);
      wrap.classList.add('scrubbing');
      scrub(event);
    })
    .on('pointermove', (event: PointerEvent) => {
      if (wrap.classList.contains('scrubbing')) scrub(event);
    });

  return redrawn<TimelineData>(host, wrap, (next) => {
    data = next;
    draw();
  });
};
