import { select } from '../parts/selection.ts';
import { linear } from '../parts/linear.ts';
import { plainNumber } from '../parts/axis.ts';
import { createEventHandles, TARGET } from './event-handles.ts';
import type { PlacedEvent } from './event-handles.ts';
import type { Box } from '../parts/box.ts';
import { partsOf, wordsBox } from '../parts/clear-place.ts';
import { hold } from '../parts/held.ts';
import { hostSize, measureLetters, redrawn } from '../parts/host.ts';
import { wordsWidth } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import { setSize, wrapIn } from '../parts/opening.ts';
import { chartScale, pointIn } from '../parts/scale.ts';
import { eventLanes, eventSpan, placeEventLabels, lineMarks, SIDE, tickLabels } from './timeline-layout.ts';
import type { PlacedLabel, TickLabel } from './timeline-layout.ts';
import type { Chart, TimelineCallbacks, TimelineData } from '../parts/types.ts';
import { createWash } from '../parts/wash.ts';
import type { One } from '../parts/svg.ts';
import {
  centre,
  circle,
  crisp,
  group,
  line,
  path,
  place,
  px,
  say,
  segment,
  show,
  span,
  svgIn,
  text,
  uprightPath,
} from '../parts/svg.ts';

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

const drawTicks = (host: One, days: readonly number[], x: ToPx, y: number): void => {
  host
    .selectAll<SVGLineElement, number>('line')
    .data(days)
    .join('line')
    .attr('class', (_, i) => (i % 2 ? 'minor' : 'major'))
    .attr('x1', (day) => crisp(x(day)))
    .attr('x2', (day) => crisp(x(day)))
    .attr('y1', y)
    .attr('y2', (_, i) => y + (i % 2 ? 4 : 7));
};

const drawPills = (host: One, placed: readonly PlacedEvent[]): void => {
  host
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

/** Names of events over the line, where they are clear of the window's name and of each other. */
const nameEvents = (host: One, { events }: TimelineData, x: ToPx, width: number, window: Box): Box[] => {
  const own = { from: window.left, to: window.right };
  const placed = placeEventLabels(events, x, width, [[own], []]).filter(
    (label): label is PlacedLabel => label !== null,
  );
  host
    .selectAll<SVGTextElement, PlacedLabel>('text')
    .data(placed)
    .join('text')
    .attr('class', 'event-label halo')
    .attr('text-anchor', 'middle')
    .attr('x', (label) => px((label.span.from + label.span.to) / 2))
    .attr('y', (label) => ROWS[label.row]!)
    .text((label) => label.text);
  return placed.map(({ text: words, span: { from, to }, row }) =>
    wordsBox(words, { x: (from + to) / 2, y: ROWS[row]!, anchor: 'middle' }, 12),
  );
};

/** Days under the line: the scrubbed one, weaning, and marks that clear both. */
const drawDays = (host: One, labels: readonly TickLabel[], y: number): void => {
  host
    .selectAll<SVGTextElement, TickLabel>('text')
    .data(labels)
    .join('text')
    .attr('class', (label) => label.kind)
    .attr('text-anchor', 'middle')
    .attr('x', (label) => px((label.span.from + label.span.to) / 2))
    .attr('y', y)
    .text((label) => label.text);
};

/** Half the height of the wash: it shows above and below an event that lies on it. */
const WASH = 10;

/** The sensitive window: its wash behind the line and its name. */
const createWindow = (svg: One) => {
  const wash = createWash(svg);
  const title = text(svg, 'window-label');
  const [name, fades] = [span(title, 'name'), span(title, 'fades').attr('dx', 4)];
  return (data: TimelineData, width: number, x: ToPx, y: number): Box => {
    wash.draw([{ left: SIDE, right: width, top: y - WASH, bottom: y + WASH }], data.window, data.days, x);
    place(title, SIDE, ROWS[0]!);
    say(name, data.words.window);
    say(fades, data.words.fades);
    const head = wordsBox(data.words.window, { x: SIDE, y: ROWS[0]!, anchor: 'start' }, 12, 'bold');
    return { ...head, right: head.right + 4 + wordsWidth(data.words.fades, 12) };
  };
};

/** The line itself, the part of it that is over, and marks along it. */
const createLine = (svg: One) => {
  const base = line(svg, 'timeline-base');
  const passed = line(svg, 'timeline-passed');
  const ticks = group(svg, 'timeline-ticks');
  const weaning = line(svg, 'weaning');
  return ({ day, weaningDay }: TimelineData, marks: readonly number[], width: number, x: ToPx, y: number): void => {
    segment(base, SIDE, y, width - SIDE, y);
    segment(passed, SIDE, y, x(day), y);
    drawTicks(ticks, marks, x, y);
    show(weaning, weaningDay !== undefined);
    segment(weaning, crisp(x(weaningDay ?? 0)), y - 9, crisp(x(weaningDay ?? 0)), y + 9);
  };
};

/** The knob of the scrubbed day on its stem; the ring shows where the keyboard is. */
const createKnob = (svg: One) => {
  const stem = path(svg, 'knob-stem');
  const ring = circle(svg, 'knob-focus', 17);
  const knob = circle(svg, 'knob', 10);
  return (x: number, y: number, words: readonly Box[]): void => {
    stem.attr('d', uprightPath(x, partsOf(x, y - 30, y, words)));
    centre(ring, x, y);
    centre(knob, x, y);
  };
};

/** Pressing the line anywhere but on an event scrubs to that day, and so does dragging; Escape puts it back. */
const listenToLine = (
  wrap: HTMLElement,
  shown: () => TimelineData | undefined,
  { onScrub }: Pick<TimelineCallbacks, 'onScrub'>,
): void => {
  const scrub = (event: PointerEvent): void => {
    const now = shown();
    if (!now) return;
    const width = wrap.clientWidth / chartScale();
    const day = Math.round(((pointIn(wrap, event).x - SIDE) / Math.max(1, width - 2 * SIDE)) * now.days);
    const held = Math.max(0, Math.min(now.days, day));
    if (held !== now.day) onScrub?.(held);
  };
  const end = (): void => wrap.classList.remove('scrubbing');
  select(wrap)
    .on('pointerdown', (event: PointerEvent) => {
      const now = shown();
      if (!now || (event.target as Element).closest('button')) return;
      const { day } = now;
      const back = (): void => {
        end();
        onScrub?.(day);
      };
      if (!hold(event, { end, back })) return;
      wrap.setPointerCapture(event.pointerId);
      wrap.classList.add('scrubbing');
      scrub(event);
    })
    .on('pointermove', (event: PointerEvent) => {
      if (wrap.classList.contains('scrubbing')) scrub(event);
    });
};

/** The life as a line of days: the window, weaning, events to drag, and the knob of the scrubbed day. */
export const createTimeline = (host: HTMLElement, callbacks: TimelineCallbacks = {}): Chart<TimelineData> => {
  measureLetters(host);
  const wrap = wrapIn(host, 'timeline');
  const svg = svgIn(wrap, 'timeline-svg').attr('aria-hidden', 'true');
  const drawWindow = createWindow(svg);
  const drawLine = createLine(svg);
  const pills = group(svg, 'timeline-pills');
  const labels = group(svg, 'event-labels');
  const below = group(svg, 'timeline-days');
  const drawKnob = createKnob(svg);
  const drawHandles = createEventHandles(wrap, callbacks);
  let shown: TimelineData | undefined;
  listenToLine(wrap, () => shown, callbacks);

  return redrawn<TimelineData>(host, wrap, (data) => {
    shown = data;
    const { width, height } = hostSize(host);
    if (width < 60 || height < 30) return;
    const y = Math.round(height * 0.6);
    const x = linear([0, data.days], [SIDE, width - SIDE]);
    const unit = data.unit ?? 1;
    const marks = lineMarks(data.days, width - 2 * SIDE, unit);
    const ticks = marks.ticks.map((mark) => mark * unit);
    const placed = placeEvents(data, x, y);
    setSize(svg, { width, height });
    const window = drawWindow(data, width, x, y);
    drawLine(data, ticks, width, x, y);
    drawPills(pills, placed);
    const names = nameEvents(labels, data, x, width, window);
    drawDays(below, tickLabels(wantedLabels(data, x, marks.labels), width), height - 6);
    drawKnob(x(data.day), y, [window, ...names]);
    drawHandles(placed, { days: data.days, pxPerDay: (width - 2 * SIDE) / Math.max(1, data.days) });
  });
};
