import { dotBox, partsOf, placeBeside, uprightBox } from '../parts/clear-place.ts';
import type { Beside, Curve, InTheWay, Placed } from '../parts/clear-place.ts';
import { linear } from '../parts/linear.ts';
import type { Linear } from '../parts/linear.ts';
import { ageTicks, drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { clipIn, cover } from '../parts/clip.ts';
import { fitText, spanAbout, spread, textWidth, wordsWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { BOLD } from '../parts/chart-words.ts';
import type { Box } from '../parts/box.ts';
import { bandPath, linePath, valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import type { PanelChartCallbacks, PanelChartData, PanelLine } from './panel-data.ts';
import { picture } from '../parts/picture.ts';
import { createScrubSurface } from '../parts/scrub-surface.ts';
import { centre, circle, crisp, group, path, place, px, say, show, text, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { LeadingChart } from '../parts/types.ts';
import { createWash } from '../parts/wash.ts';

export type { PanelChartCallbacks, PanelChartData } from './panel-data.ts';

/** Room for the numbers of the value axis; what the first panel of a row is wider by. */
export const NUMBERS = 36;
const EDGE = 10;
const TOP = 18;
const FOOT = 22;
const LABEL = 12;
const LABEL_GAP = 15;

/** A sample of a line beside its words, and the room it takes. */
const [SAMPLE, SAMPLE_ROOM] = [20, 26];
const roomOf = ({ lines }: Pick<PanelChartData, 'lines'>): number =>
  lines.some((each) => each.dash !== undefined) ? SAMPLE_ROOM : 0;

const lineClass = ({ kind, dash }: PanelLine): string =>
  `panel-line ${kind}${dash === undefined ? '' : ` dash-${dash}`}`;

/**
 * The plot inside a panel. Labels at the ends of lines get the room that the longest needs, a third of the width at
 * most.
 */
export const panelFrame = (data: PanelChartData, width: number, height: number): Box => {
  const labels = data.lines.flatMap((each) => (each.label === undefined ? [] : [textWidth(each.label, LABEL) * 1.2]));
  const right = labels.length === 0 ? EDGE : Math.min(width / 3, Math.max(...labels) + 14 + roomOf(data));
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
    .attr('class', lineClass)
    .attr('data-line', (each) => each.id)
    .attr('d', (each) => linePath(each.values, days, x, y));
};

/** Names at the ends of lines, pushed apart. */
const drawLabels = (host: One, data: PanelChartData, frame: Box, width: number, y: ToPx): void => {
  const { lines, days } = data;
  const room = roomOf(data);
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
    .attr('x', frame.right + 8 + room)
    .attr('y', (_each, i) => px(places[i]! + 4))
    .text((each) => fitText(each.label!, LABEL * 1.1, width - frame.right - 8 - room));
  drawSamples(
    host,
    named.map((line, i) => ({ line, x: frame.right + 8, y: places[i]! })),
  );
};

interface Sample {
  line: PanelLine;
  /** its left end, and its height */
  x: number;
  y: number;
}

/** A short piece of a line, as its words say which one they are of. */
const drawSamples = (host: One, samples: readonly Sample[]): void => {
  host
    .selectAll<SVGPathElement, Sample>('path')
    .data(samples.filter(({ line }) => line.dash !== undefined))
    .join('path')
    .attr('class', ({ line }) => `${lineClass(line)} sample`)
    .attr('d', ({ x, y }) => `M${px(x)} ${px(y)}h${SAMPLE}`);
};

/** The plot of a panel: its frame, its scales and the scrubbed day. */
interface PanelPlot {
  frame: Box;
  x: Linear;
  y: ToPx;
  /** the scrubbed day, px */
  across: number;
}

/** Sizes of the numbers at a line, and of what is read out; panel.css sets the same. */
const [SINGLE, VALUE, READ] = [18, 16, 13];
/** From an upright to words beside it. */
const VALUE_AT = 9;

const heldAt = (values: ArrayLike<number>, day: number, { frame, y }: PanelPlot): number =>
  Math.max(frame.top, Math.min(frame.bottom, y(valueAt(values, day))));

const curveOf =
  (values: ArrayLike<number>, { x, y }: PanelPlot): Curve =>
  (place) =>
    y(valueAt(values, x.invert(place)));

const inTheWay = ({ lines }: PanelChartData, plot: PanelPlot, boxes: readonly Box[]): InTheWay => ({
  boxes,
  curves: lines.map(({ values }) => curveOf(values, plot)),
});

const besideOf = ({ frame, across }: PanelPlot, width: number, size: number, wanted: number): Beside => ({
  width,
  size,
  across,
  away: VALUE_AT,
  wanted,
  frame: { ...frame, left: frame.left - EDGE },
  onRight: true,
});

interface AtDay extends PanelLine {
  at: number;
  words: string;
}

/** Where several lines are named, each has its number beside the upright, none on another nor on another's line. */
const drawValues = (host: One, data: PanelChartData, plot: PanelPlot): Box[] => {
  const { frame, x, across } = plot;
  const known = data.lines.flatMap((each): AtDay[] =>
    each.valueText === undefined ? [] : [{ ...each, at: heldAt(each.values, data.day, plot), words: each.valueText }],
  );
  const room = roomOf(data);
  const dots = known.map(({ at }) => dotBox(across, at));
  const taken: Box[] = [];
  const spots = known
    .toSorted((a, b) => a.at - b.at)
    .map((each): [string, Placed] => {
      const placed = placeBeside(
        {
          ...besideOf(plot, wordsWidth(each.words, VALUE, 'serif') + room, VALUE, each.at - 9),
          onRight: across + 60 + room < frame.right,
        },
        inTheWay(data, plot, [...taken, ...dots]),
      );
      taken.push(placed.box);
      return [each.id, placed];
    });
  const spotOf = new Map(spots);
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
    .attr('text-anchor', (each) => spotOf.get(each.id)!.anchor)
    .attr('x', (each) => px(spotOf.get(each.id)!.x + (spotOf.get(each.id)!.anchor === 'start' ? room : -room)))
    .attr('y', (each) => px(spotOf.get(each.id)!.y))
    .text((each) => each.words);
  drawSamples(
    host,
    known.map((line) => {
      const { x: at, y, anchor } = spotOf.get(line.id)!;
      return { line, x: anchor === 'start' ? at : at - SAMPLE, y: y - VALUE / 3 };
    }),
  );
  return taken;
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
  plot: PanelPlot,
): Box[] => {
  const { frame, across } = plot;
  const held = heldAt(own.values, data.day, plot);
  const edge = { ...frame, right: frame.right + EDGE };
  const wide = wordsWidth(data.valueText, SINGLE, 'serif');
  const placed = placeBeside(
    { ...besideOf(plot, wide, SINGLE, held - 9), frame: edge, onRight: across + 10 + wide < edge.right },
    inTheWay(data, plot, [dotBox(across, held)]),
  );
  place(value.attr('text-anchor', placed.anchor), placed.x, placed.y);
  say(value, data.valueText);
  const shown = data.readout === undefined || data.readout.day === data.day;
  show(value, shown);
  centre(dot, across, held);
  dot.attr('class', data.wasText === undefined ? 'scrub-dot' : 'scrub-dot compared');
  return shown ? [placed.box] : [];
};

/**
 * Over the plot: whose numbers these are at the left; at the right what the value was, which is the newer news and is
 * cut last.
 */
const drawHead = ({ caption, was }: Record<'caption' | 'was', One>, data: PanelChartData, frame: Box): void => {
  const room = frame.right - frame.left;
  const wasText = data.wasText === undefined ? '' : fitText(data.wasText, LABEL * BOLD, room);
  const left = room - (wasText === '' ? 0 : wordsWidth(wasText, LABEL, 'bold') + 12);
  say(place(was.attr('text-anchor', 'end'), frame.right, LABEL), wasText);
  say(place(caption, frame.left, LABEL), left < 48 ? '' : fitText(data.words.caption, LABEL, left));
};

/** The day that the pointer is on, unless it is the scrubbed one. */
const drawReadout = (
  { hover, hoverDot, readout }: Record<'hover' | 'hoverDot' | 'readout', One>,
  data: PanelChartData,
  own: PanelLine,
  plot: PanelPlot,
  taken: readonly Box[],
): void => {
  const { frame, x } = plot;
  const at = data.readout;
  for (const node of [hover, hoverDot, readout]) show(node, at !== undefined && at.day !== data.day);
  if (!at) return;
  const across = x(at.day);
  const level = heldAt(own.values, at.day, plot);
  const placed = placeBeside(
    besideOf({ ...plot, across }, wordsWidth(at.text, READ, 'bold'), READ, level - 10),
    inTheWay(data, plot, [...taken, dotBox(across, level), uprightBox(plot)]),
  );
  hover.attr('d', uprightPath(crisp(across), partsOf(across, frame.top, frame.bottom, [...taken, placed.box])));
  centre(hoverDot, across, level);
  place(readout.attr('text-anchor', placed.anchor), placed.x, placed.y);
  say(readout, at.text);
};

/** What moves ahead of all else is the course of the one line that has the panel's number. */
export type PanelChart = LeadingChart<PanelChartData, ArrayLike<number>>;

/** The line whose number stands in the panel. */
const numbered = ({ lines }: PanelChartData): PanelLine | undefined =>
  lines.find((each) => each.kind === 'chosen') ?? lines.find((each) => each.kind === 'own');

/** How a panel's lines are drawn in its frame. */
const scalesOf = ({ days, axis: [low, high] }: PanelChartData, { left, right, top, bottom }: Box) => ({
  x: linear([0, days], [left, right]),
  y: linear([low, high], [bottom, top]),
});

/**
 * One scenario on axes that it shares with others: its line bold, theirs faint, a band, the scrubbed day. Redraws at
 * once.
 */
export const createPanelChart = (host: HTMLElement, callbacks: PanelChartCallbacks = {}): PanelChart => {
  const wrap = wrapIn(host, 'panel-chart');
  const svg = openSvg(wrap, 'chart-svg');
  const wash = createWash(svg);
  const clip = clipIn(svg, 'panel');
  const grid = group(svg, 'value-axis');
  const curves = group(svg, 'curves').attr('clip-path', clip.url);
  const band = path(curves, 'band');
  const lines = group(curves, 'panel-lines');
  const upright = path(svg, 'scrubber');
  const hover = path(svg, 'hover-line');
  const [ages, labels, values] = layers(svg, 'day-axis', 'end-labels', 'line-values');
  const dot = circle(svg, 'scrub-dot', 5);
  const hoverDot = circle(svg, 'hover-dot', 4);
  const value = text(svg, 'halo value narrow');
  const [caption, was] = [text(svg, 'panel-caption'), text(svg, 'panel-was')];
  const readout = text(svg, 'readout halo');
  let shown: { data: PanelChartData; frame: Box } | undefined;
  const describe = createScrubSurface(wrap, callbacks, () => shown);

  const chart = picture<PanelChartData>(host, { svg, wrap, least: [80, 50] }, (data, { width, height }) => {
    const frame = panelFrame(data, width, height);
    shown = { data, frame };
    const { x, y } = scalesOf(data, frame);
    wash.draw([frame], data.window, data.days, x);
    cover(clip.rect, frame.left - 2, frame.top, frame.right - frame.left + 4, frame.bottom - frame.top);
    const count = Math.max(3, Math.min(6, Math.floor((frame.bottom - frame.top) / 26)));
    const ticks = niceTicks(data.axis[0], data.axis[1], count);
    drawValueAxis(grid, ticks, y, frame.left, frame.right, data.numbers ? plainNumber : () => '');
    band
      .attr('d', data.band ? bandPath(data.band.low, data.band.high, data.days, x, y) : null)
      .classed('stale', data.band?.stale ?? false);
    drawLines(lines, data.lines, data.days, x, y);
    drawHead({ caption, was }, data, frame);
    drawAges(ages, data, x, frame, height - 7);
    drawLabels(labels, data, frame, width, y);
    const at: PanelPlot = { frame, x, y, across: x(data.day) };
    const words = drawValues(values, data, at);
    const own = numbered(data);
    const alone = own?.valueText === undefined;
    for (const node of [dot, value]) show(node, alone);
    if (own && alone) words.push(...drawValue({ dot, value }, data, own, at));
    upright.attr('d', uprightPath(crisp(at.across), partsOf(at.across, frame.top - 4, frame.bottom, words)));
    if (own) drawReadout({ hover, hoverDot, readout }, data, own, at, words);
    describe(shown, data.words.plot, `${data.words.day}, ${data.valueText}`);
  });
  return {
    ...chart,
    lead(values) {
      const own = shown && numbered(shown.data);
      if (!shown || !own || values.length !== shown.data.days + 1) return;
      const { data, frame } = shown;
      const { x, y } = scalesOf(data, frame);
      lines.select(`[data-line="${own.id}"]`).attr('d', linePath(values, data.days, x, y));
      centre(dot, x(data.day), heldAt(values, data.day, { frame, x, y, across: x(data.day) }));
    },
  };
};
