import { linear } from '../parts/linear.ts';
import { ageTicks, drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { clipIn, cover } from '../parts/clip.ts';
import { fitText, spanAbout, spread, textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { BOLD } from '../parts/chart-words.ts';
import type { Box } from '../parts/box.ts';
import { bandPath, linePath, valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import type { PanelChartCallbacks, PanelChartData, PanelLine } from './panel-data.ts';
import { picture } from '../parts/picture.ts';
import { createScrubSurface } from '../parts/scrub-surface.ts';
import { centre, circle, crisp, group, line, path, place, px, say, segment, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';
import { createWash } from '../parts/wash.ts';

export type { PanelChartCallbacks, PanelChartData } from './panel-data.ts';

/** Room for the numbers of the value axis; what the first panel of a row is wider by. */
export const NUMBERS = 36;
const EDGE = 10;
const TOP = 18;
const FOOT = 22;
const LABEL = 12;
const LABEL_GAP = 15;

/**
 * The plot inside a panel. Labels at the ends of lines get the room that the longest needs, a third of the width at
 * most.
 */
export const panelFrame = (data: PanelChartData, width: number, height: number): Box => {
  const labels = data.lines.flatMap((each) => (each.label === undefined ? [] : [textWidth(each.label, LABEL) * 1.2]));
  const right = labels.length === 0 ? EDGE : Math.min(width / 3, Math.max(...labels) + 14);
  return {
    left: data.numbers ? NUMBERS : EDGE,
    right: Math.max(NUMBERS + 40, width - right),
    top: TOP,
    bottom: Math.max(TOP + 20, height - FOOT),
  };
};

const drawLines = (host: One, lines: readonly PanelLine[], days: number, x: ToPx, y: ToPx): void => {
  host
    .selectAll<SVGPathElement, PanelLine>('path')
    .data(lines, (each) => (each as PanelLine).id)
    .join('path')
    .order()
    .attr('class', (each) => `panel-line ${each.kind}`)
    .attr('data-line', (each) => each.id)
    .attr('d', (each) => linePath(each.values, days, x, y));
};

/** Names at the ends of lines, pushed apart. */
const drawLabels = (host: One, { lines, days }: PanelChartData, frame: Box, width: number, y: ToPx): void => {
  const named = lines.filter((each) => each.label !== undefined);
  const held = (at: number): number => Math.max(frame.top, Math.min(frame.bottom, at));
  const places = spread(
    named.map((each) => held(y(valueAt(each.values, days)))),
    LABEL_GAP,
    frame.top,
    frame.bottom,
  );
  host
    .selectAll<SVGTextElement, PanelLine>('text')
    .data(named, (each) => (each as PanelLine).id)
    .join('text')
    .attr('class', (each) => `end-label ${each.kind}`)
    .attr('x', frame.right + 8)
    .attr('y', (_each, i) => px(places[i]! + 4))
    .text((each) => fitText(each.label!, LABEL * 1.1, width - frame.right - 8));
};

interface AtDay extends PanelLine {
  at: number;
  words: string;
}

/** Where several lines are named, each has its number beside the upright, pushed apart. */
const drawValues = (host: One, data: PanelChartData, frame: Box, x: ToPx, y: ToPx): void => {
  const known = data.lines.flatMap((each): AtDay[] =>
    each.valueText === undefined
      ? []
      : [
          {
            ...each,
            at: Math.max(frame.top, Math.min(frame.bottom, y(valueAt(each.values, data.day)))),
            words: each.valueText,
          },
        ],
  );
  const places = spread(
    known.map((each) => each.at - 9),
    17,
    frame.top + 6,
    frame.bottom,
  );
  const onRight = x(data.day) + 60 < frame.right;
  host
    .selectAll<SVGCircleElement, AtDay>('circle')
    .data(known, (each) => (each as AtDay).id)
    .join('circle')
    .attr('class', (each) => `line-dot ${each.kind}`)
    .attr('r', 4.5)
    .attr('cx', px(x(data.day)))
    .attr('cy', (each) => px(each.at));
  host
    .selectAll<SVGTextElement, AtDay>('text')
    .data(known, (each) => (each as AtDay).id)
    .join('text')
    .attr('class', (each) => `halo line-value ${each.kind}`)
    .attr('text-anchor', onRight ? 'start' : 'end')
    .attr('x', px(x(data.day) + (onRight ? 9 : -9)))
    .attr('y', (_each, i) => px(places[i]! + 4))
    .text((each) => each.words);
};

/** Ages along the bottom; the scrubbed day in their midst, and those too near to it left out. */
const drawAges = (host: One, data: PanelChartData, x: ToPx, frame: Box, y: number): void => {
  const unit = data.unit ?? 1;
  const own = spanAbout(x(data.day), textWidth(data.words.day, LABEL) * 1.08, frame.left - 4, frame.right + 4);
  const marks = ageTicks(data.days, x, 56, unit)
    .map((count) => {
      const words = count === 0 ? data.words.birth : plainNumber(count);
      return { words, ...spanAbout(x(count * unit), textWidth(words, LABEL), frame.left - 4, frame.right + 4) };
    })
    .filter((mark) => mark.to < own.from - 6 || mark.from > own.to + 6);
  const all = [
    ...marks.map((mark) => ({ ...mark, kind: 'tick' })),
    { words: data.words.day, ...own, kind: 'tick now' },
  ];
  host
    .selectAll<SVGTextElement, (typeof all)[number]>('text')
    .data(all)
    .join('text')
    .attr('class', (mark) => mark.kind)
    .attr('x', (mark) => px(mark.from))
    .attr('y', y)
    .text((mark) => mark.words);
};

/** Where one line alone has a number: a dot on it at the scrubbed day, and the value beside the upright. */
const drawValue = (
  { dot, value }: Record<'dot' | 'value', One>,
  data: PanelChartData,
  own: PanelLine,
  frame: Box,
  x: ToPx,
  y: ToPx,
): void => {
  const held = Math.max(frame.top, Math.min(frame.bottom, y(valueAt(own.values, data.day))));
  const wide = textWidth(data.valueText, 18);
  const onRight = x(data.day) + 10 + wide < frame.right + EDGE;
  value.attr('text-anchor', onRight ? 'start' : 'end');
  // Over the line where there is room, else under it: not across it.
  place(value, x(data.day) + (onRight ? 9 : -9), held - 9 < frame.top + 14 ? held + 22 : held - 9);
  say(value, data.valueText);
  show(value, data.readout === undefined || data.readout.day === data.day);
  centre(dot, x(data.day), held);
  dot.attr('class', data.wasText === undefined ? 'scrub-dot' : 'scrub-dot compared');
};

/**
 * Over the plot: whose numbers these are at the left; at the right what the value was, which is the newer news and is
 * cut last.
 */
const drawHead = ({ caption, was }: Record<'caption' | 'was', One>, data: PanelChartData, frame: Box): void => {
  const room = frame.right - frame.left;
  const wasText = data.wasText === undefined ? '' : fitText(data.wasText, LABEL * BOLD, room);
  const left = room - (wasText === '' ? 0 : textWidth(wasText, LABEL) * BOLD + 12);
  say(place(was.attr('text-anchor', 'end'), frame.right, LABEL), wasText);
  say(place(caption, frame.left, LABEL), left < 48 ? '' : fitText(data.words.caption, LABEL, left));
};

/** The day that the pointer is on, unless it is the scrubbed one. */
const drawReadout = (
  { hover, hoverDot, readout }: Record<'hover' | 'hoverDot' | 'readout', One>,
  data: PanelChartData,
  own: PanelLine,
  frame: Box,
  x: ToPx,
  y: ToPx,
): void => {
  const at = data.readout;
  for (const node of [hover, hoverDot, readout]) show(node, at !== undefined && at.day !== data.day);
  if (!at) return;
  const level = Math.max(frame.top, Math.min(frame.bottom, y(valueAt(own.values, at.day))));
  segment(hover, crisp(x(at.day)), frame.top, crisp(x(at.day)), frame.bottom);
  centre(hoverDot, x(at.day), level);
  place(
    readout,
    spanAbout(x(at.day), textWidth(at.text, 13), frame.left + 2, frame.right - 2).from,
    Math.max(frame.top + 12, level - 10),
  );
  say(readout, at.text);
};

/**
 * One scenario on axes that it shares with others: its line bold, theirs faint, a band, the scrubbed day. Redraws at
 * once.
 */
export const createPanelChart = (host: HTMLElement, callbacks: PanelChartCallbacks = {}): Chart<PanelChartData> => {
  const wrap = wrapIn(host, 'panel-chart');
  const svg = openSvg(wrap, 'chart-svg');
  const wash = createWash(svg);
  const clip = clipIn(svg, 'panel');
  const grid = group(svg, 'value-axis');
  const curves = group(svg, 'curves').attr('clip-path', clip.url);
  const band = path(curves, 'band');
  const lines = group(curves, 'panel-lines');
  const upright = line(svg, 'scrubber');
  const hover = line(svg, 'hover-line');
  const [ages, labels, values] = layers(svg, 'day-axis', 'end-labels', 'line-values');
  const dot = circle(svg, 'scrub-dot', 5);
  const hoverDot = circle(svg, 'hover-dot', 4);
  const value = text(svg, 'halo value narrow');
  const [caption, was] = [text(svg, 'panel-caption'), text(svg, 'panel-was')];
  const readout = text(svg, 'readout halo');
  let shown: { data: PanelChartData; frame: Box } | undefined;
  const describe = createScrubSurface(wrap, callbacks, () => shown);

  return picture<PanelChartData>(host, { svg, wrap, least: [80, 50] }, (data, { width, height }) => {
    const frame = panelFrame(data, width, height);
    shown = { data, frame };
    const x = linear([0, data.days], [frame.left, frame.right]);
    const y = linear([data.axis[0], data.axis[1]], [frame.bottom, frame.top]);
    wash.draw([frame], data.window, data.days, x);
    cover(clip.rect, frame.left - 2, frame.top, frame.right - frame.left + 4, frame.bottom - frame.top);
    const count = Math.max(3, Math.min(6, Math.floor((frame.bottom - frame.top) / 26)));
    const ticks = niceTicks(data.axis[0], data.axis[1], count);
    drawValueAxis(grid, ticks, y, frame.left, frame.right, data.numbers ? plainNumber : () => '');
    band
      .attr('d', data.band ? bandPath(data.band.low, data.band.high, data.days, x, y) : null)
      .classed('stale', data.band?.stale ?? false);
    drawLines(lines, data.lines, data.days, x, y);
    segment(upright, crisp(x(data.day)), frame.top - 4, crisp(x(data.day)), frame.bottom);
    drawHead({ caption, was }, data, frame);
    drawAges(ages, data, x, frame, height - 7);
    drawLabels(labels, data, frame, width, y);
    drawValues(values, data, frame, x, y);
    const own = data.lines.find((each) => each.kind === 'chosen') ?? data.lines.find((each) => each.kind === 'own');
    const alone = own?.valueText === undefined;
    for (const node of [dot, value]) show(node, alone);
    if (own) {
      if (alone) drawValue({ dot, value }, data, own, frame, x, y);
      drawReadout({ hover, hoverDot, readout }, data, own, frame, x, y);
    }
    describe(shown, data.words.plot, `${data.words.day}, ${data.valueText}`);
  });
};
