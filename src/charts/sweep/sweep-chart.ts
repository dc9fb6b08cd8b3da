import { area, line as curve } from 'd3';
import type { Box } from '../parts/box.ts';
import { partsOf, wordsBox } from '../parts/clear-place.ts';
import { fitText, spanAbout, textWidth } from '../parts/labels.ts';
import { BOLD } from '../parts/chart-words.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { createPlot } from '../parts/plot-frame.ts';
import type { Plot } from '../parts/plot-frame.ts';
import { createPointSurface, type PointCallbacks } from '../parts/point-surface.ts';
import { circle, crisp, group, line, path, place, px, say, segment, show, text, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import { endRoom, nearestPlace, placeAfterKey, refusedSpans, sweepEnds } from './sweep-layout.ts';
import type { SweepEnd, SweepLine } from './sweep-layout.ts';
import type { Chart } from '../parts/types.ts';

export interface SweepData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  /** what the slider stands at, rising */
  xs: readonly number[];
  own: SweepLine & { low: ArrayLike<number>; high: ArrayLike<number> };
  others: readonly SweepLine[];
  axis: readonly [number, number];
  /** places that the model does not accept */
  refused: readonly number[];
  /** where the world stands now, where it lies inside */
  now: { x: number; label: string } | null;
  /** the place read out */
  chosen: { place: number; text: string } | null;
  words: { summary: string; x: string; y: string; band: string; refused: string };
}

const HEIGHT = 400;

/** One slider against one outcome: the mean over families, the band most of them lie in, and other scenarios behind. */
export const createSweepChart = (host: HTMLElement, callbacks: PointCallbacks = {}): Chart<SweepData> => {
  const wrap = wrapIn(host, 'point-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg sweep-svg');
  const refused = group(svg, 'sweep-refused');
  const band = path(svg, 'sweep-band');
  const plot = createPlot(svg);
  const others = group(svg, 'sweep-others');
  const drawNow = createNow(svg);
  const mean = path(svg, 'sweep-line');
  const ends = group(svg, 'sweep-ends');
  const [bandName, refusedName] = [text(svg, 'note halo'), text(svg, 'note halo')];
  const drawChosen = createChosen(svg);
  const surface = createPointSurface(wrap, 'slider', callbacks);

  return picture<SweepData>(host, { svg, wrap, tall: () => HEIGHT, least: [160] }, (data, { width, height }) => {
    const { xs, own } = data;
    const drawn = plot({
      width,
      height,
      x: [xs[0]!, xs.at(-1)!],
      y: data.axis,
      names: data.words,
      right: endRoom([own, ...data.others], width),
    });
    const { frame, y } = drawn;
    drawLines({ band, mean, others }, data, drawn);
    drawEnds(ends, sweepEnds([own, ...data.others], y, frame.top, frame.bottom), own.id, frame.right, width);
    drawRefused(refused, refusedName, data, drawn);
    const named = [nameBand(bandName, data, drawn), ...drawNow(data, drawn)];
    drawChosen(data, drawn, named);
    setSurface(surface, data, drawn);
  });
};

/** The mean and its band, and the means of the other scenarios; none where nothing is known. */
const drawLines = (
  { band, mean, others }: Record<'band' | 'mean' | 'others', One>,
  { xs, own, others: scenarios }: SweepData,
  { x, y }: Plot,
): void => {
  const places = xs.map((_, i) => i);
  const through = (values: ArrayLike<number>): string | null =>
    curve<number>(
      (i) => px(x(xs[i]!)),
      (i) => px(y(values[i]!)),
    ).defined((i) => Number.isFinite(values[i]))(places);
  band.attr(
    'd',
    area<number>(
      (i) => px(x(xs[i]!)),
      (i) => px(y(own.low[i]!)),
      (i) => px(y(own.high[i]!)),
    ).defined((i) => Number.isFinite(own.low[i]))(places),
  );
  mean.attr('d', through(own.mean));
  others
    .selectAll<SVGPathElement, SweepLine>('path')
    .data([...scenarios])
    .join('path')
    .attr('class', 'sweep-other')
    .attr('d', (each) => through(each.mean));
};

const drawEnds = (host: One, ends: readonly SweepEnd[], own: string, left: number, width: number): void => {
  host
    .selectAll<SVGTextElement, SweepEnd>('text')
    .data([...ends], (end) => (end as SweepEnd).id)
    .join('text')
    .attr('class', (end) => (end.id === own ? 'end-label own' : 'end-label'))
    .attr('x', left + 8)
    .attr('y', (end) => px(end.y + 4))
    .text((end) => fitText(end.text, 12, width - left - 10));
};

const drawRefused = (host: One, name: One, { xs, refused, words }: SweepData, { frame, x }: Plot): void => {
  const spans = refusedSpans(xs, refused);
  host
    .selectAll<SVGRectElement, (typeof spans)[number]>('rect')
    .data(spans)
    .join('rect')
    .attr('x', (span) => px(x(span.from)))
    .attr('width', (span) => px(x(span.to) - x(span.from)))
    .attr('y', frame.top)
    .attr('height', frame.bottom - frame.top);
  show(name, spans.length > 0);
  const widest = spans.reduce(
    (best, span) => (span.to - span.from > best.to - best.from ? span : best),
    spans[0] ?? { from: 0, to: 0 },
  );
  place(
    name,
    spanAbout((x(widest.from) + x(widest.to)) / 2, textWidth(words.refused, 13), frame.left + 4, frame.right - 4).from,
    frame.top + 34,
  );
  say(name, spans.length > 0 ? words.refused : '');
};

/** What the band is, under its lower edge where there is room, else above it; away from where the world stands. */
const nameBand = (name: One, { xs, own, now, words }: SweepData, { frame, x, y }: Plot): Box => {
  const known = xs.map((_, i) => i).filter((i) => Number.isFinite(own.low[i]));
  show(name, known.length > 0);
  if (known.length === 0) return wordsBox('', { x: 0, y: 0, anchor: 'start' }, 0);
  const width = textWidth(words.band, 13);
  const spans = [0.3, 0.6, 0.1].map((share) =>
    spanAbout(x(xs[known[Math.floor(share * (known.length - 1))]!]!), width, frame.left + 6, frame.right - 4),
  );
  const span = spans.find(({ from, to }) => now === null || x(now.x) < from - 8 || x(now.x) > to + 8) ?? spans[0]!;
  const over = known.filter((i) => x(xs[i]!) > span.from - 12 && x(xs[i]!) < span.to + 12);
  const under = Math.max(...over.map((i) => y(own.low[i]!))) + 18;
  const level =
    under < frame.bottom - 22 ? under : Math.max(frame.top + 14, Math.min(...over.map((i) => y(own.high[i]!))) - 8);
  place(name, span.from, level);
  say(name, words.band);
  return wordsBox(words.band, { x: span.from, y: level, anchor: 'start' }, 13, 'serif');
};

/** Where the world stands: an upright and its name, on the side with room. */
const createNow = (svg: One) => {
  const [upright, name] = [line(svg, 'sweep-now'), text(svg, 'sweep-now-name halo')];
  return ({ now }: SweepData, { frame, x }: Plot): Box[] => {
    for (const node of [upright, name]) show(node, now !== null);
    if (now === null) return [];
    const [across, room] = [x(now.x), textWidth(now.label, 12) * BOLD + 6];
    segment(upright, crisp(across), frame.top - 2, crisp(across), frame.bottom);
    const from = across + 6 + room > frame.right ? across - room : across + 6;
    place(name, from, frame.bottom - 8);
    say(name, now.label);
    return [wordsBox(now.label, { x: from, y: frame.bottom - 8, anchor: 'start' }, 12, 'bold')];
  };
};

/** The place read out: an upright, a dot on the mean and the words. */
const createChosen = (svg: One) => {
  const [upright, dot, words] = [path(svg, 'scrubber'), circle(svg, 'scrub-dot', 5), text(svg, 'readout halo')];
  return ({ chosen, xs, own }: SweepData, { frame, x, y }: Plot, named: readonly Box[]): void => {
    const value = chosen === null ? NaN : own.mean[chosen.place]!;
    for (const node of [upright, words]) show(node, chosen !== null);
    show(dot, Number.isFinite(value));
    if (chosen === null) return;
    const across = x(xs[chosen.place]!);
    const { from } = spanAbout(across, textWidth(chosen.text, 13), frame.left + 4, frame.right - 4);
    const read = wordsBox(chosen.text, { x: from, y: frame.top + 16, anchor: 'start' }, 13, 'bold');
    upright.attr('d', uprightPath(crisp(across), partsOf(across, frame.top, frame.bottom, [...named, read])));
    if (Number.isFinite(value)) dot.attr('cx', px(across)).attr('cy', px(y(value)));
    place(words, from, frame.top + 16);
    say(words, chosen.text);
  };
};

/** Keeps the surface over the plot; keys start from the place read out, else from where the world stands. */
const setSurface = (
  surface: ReturnType<typeof createPointSurface>,
  { xs, chosen, now, words }: SweepData,
  { frame, x }: Plot,
): void => {
  const at = chosen?.place ?? nearestPlace(now?.x ?? xs[0]!, xs);
  surface(
    {
      frame,
      pointAt: (px0) => nearestPlace(x.invert(px0), xs),
      after: (key) => (chosen === null ? at : placeAfterKey(key, at, xs.length)),
    },
    {
      'aria-label': words.x,
      'aria-valuemin': String(xs[0]),
      'aria-valuemax': String(xs.at(-1)),
      'aria-valuenow': String(xs[at]),
      'aria-valuetext': chosen?.text ?? words.summary,
    },
  );
};
