import { line as curve } from 'd3';
import { clipIn, cover } from '../parts/clip.ts';
import { bandPaths, cellAt, cellEdges, contourLines, lineLabels, pointAfterKey, rampStep } from './heat-layout.ts';
import type { HostSize } from '../parts/host.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { createPlot } from '../parts/plot-frame.ts';
import type { Plot } from '../parts/plot-frame.ts';
import { createPointSurface, type PointCallbacks } from '../parts/point-surface.ts';
import { crisp, group, path, px, say, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface HeatData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  /** what the sliders stand at, rising */
  xs: readonly number[];
  ys: readonly number[];
  /** what is painted, [y][x]; NaN where nothing is known */
  values: ArrayLike<number>;
  /** points that the model does not accept */
  refused: readonly number[];
  /** values at some of the columns and rows, all known: what the lines run through */
  lines: { columns: readonly number[]; rows: readonly number[]; values: ArrayLike<number> } | null;
  /** between the bands, rising */
  thresholds: readonly number[];
  tone: 'open' | 'closed';
  /** where the world stands now, where it lies inside */
  now: { x: number; y: number } | null;
  /** the point read out */
  chosen: number | null;
  words: {
    summary: string;
    x: string;
    y: string;
    legend: string;
    refused: string;
    now: string;
    reading: string;
    format(value: number): string;
  };
}

const LEGEND = 52;
const BELOW = 44 + LEGEND;
const SWATCH = 15;
/** Height by width, where the page lets it. */
const SHAPE = 0.82;

/** Two sliders against one outcome: bands of one hue from light to dark, and labelled lines between them. */
export const createHeatChart = (host: HTMLElement, callbacks: PointCallbacks = {}): Chart<HeatData> => {
  const wrap = wrapIn(host, 'point-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg heat-svg');
  const bands = group(svg, 'heat-bands');
  const refused = path(svg, 'heat-refused');
  const clip = clipIn(svg, 'heat');
  const lines = group(svg, 'heat-lines').attr('clip-path', clip.url);
  const labels = group(svg, 'heat-labels');
  const plot = createPlot(svg);
  const [nowMark, nowName] = [path(svg, 'heat-now'), text(svg, 'heat-now-name halo')];
  const chosen = path(svg, 'heat-chosen');
  const legend = createLegend(svg);
  const surface = createPointSurface(wrap, 'application', callbacks);

  return picture<HeatData>(host, { svg, wrap, tall: heatHeight, least: [160] }, (data, { width, height }) => {
    const { xs, ys, words } = data;
    svg.classed('tone-amber', data.tone === 'open');
    const [xEdges, yEdges] = [cellEdges(xs), cellEdges(ys)];
    const drawn = plot({
      width,
      height,
      x: [xEdges[0]!, xEdges.at(-1)!],
      y: [yEdges[0]!, yEdges.at(-1)!],
      names: words,
      below: BELOW,
    });
    const { frame, x, y } = drawn;
    const [left, tops] = [xEdges.map((edge) => x(edge)), yEdges.map((edge) => y(edge))];
    drawBands(bands, data, left, tops);
    refused.attr('d', data.refused.map((point) => cross(point, xs.length, left, tops)).join(''));
    cover(clip.rect, frame.left, frame.top, frame.right - frame.left, frame.bottom - frame.top);
    drawLines(lines, labels, data, drawn);
    drawNow(nowMark, nowName, data.now, words.now, drawn);
    chosen.attr('d', data.chosen === null ? null : box(data.chosen, xs.length, left, tops));
    legend(data, frame.left, height - LEGEND + 14, width);
    surface(
      {
        frame,
        pointAt: (px0, py) => cellAt(py, tops) * xs.length + cellAt(px0, left),
        after: (key) => pointAfterKey(key, data.chosen ?? 0, xs.length, ys.length),
      },
      { 'aria-label': `${words.summary} ${words.reading}` },
    );
  });
};

const heatHeight = (_data: HeatData, _width: number, host: HostSize): number =>
  Math.max(340, Math.min(620, host.width * SHAPE));

/** Cells of one band are one path; `xs` and `ys` are their edges in px. */
const drawBands = (host: One, { values, thresholds }: HeatData, xs: readonly number[], ys: readonly number[]): void => {
  host
    .selectAll<SVGPathElement, string>('path')
    .data(bandPaths(values, xs, ys, thresholds))
    .join('path')
    .attr('class', (_, band) => `heat-band k${rampStep(band, thresholds.length + 1)}`)
    .attr('d', (d) => d);
};

const cross = (point: number, across: number, xs: readonly number[], ys: readonly number[]): string => {
  const [c, r] = [point % across, Math.floor(point / across)];
  return `M${px(xs[c]!)},${px(ys[r]!)}L${px(xs[c + 1]!)},${px(ys[r + 1]!)}`;
};

const box = (point: number, across: number, xs: readonly number[], ys: readonly number[]): string => {
  const [c, r] = [point % across, Math.floor(point / across)];
  return `M${px(xs[c]!)},${px(ys[r]!)}H${px(xs[c + 1]!)}V${px(ys[r + 1]!)}H${px(xs[c]!)}Z`;
};

const drawLines = (
  host: One,
  names: One,
  { xs, ys, lines, thresholds, words }: HeatData,
  { frame, x, y }: Plot,
): void => {
  const [columns, rows] = [lines?.columns ?? [], lines?.rows ?? []];
  const place = (at: number, of: readonly number[], values: readonly number[]): number => {
    const low = Math.max(0, Math.min(of.length - 2, Math.floor(at)));
    const [a, b] = [values[of[low]!]!, values[of[low + 1]!]!];
    return a + (b - a) * (at - low);
  };
  const found = lines === null ? [] : contourLines(lines.values, columns.length, rows.length, thresholds);
  const drawn = found.map(({ level, points }) => ({
    text: words.format(level),
    points: points.map(([c, r]) => [x(place(c, columns, xs)), y(place(r, rows, ys))] as const),
  }));
  const draw = curve<readonly [number, number]>(
    (p) => p[0],
    (p) => p[1],
  ).digits(1);
  host
    .selectAll<SVGPathElement, (typeof drawn)[number]>('path')
    .data(drawn)
    .join('path')
    .attr('class', 'heat-line')
    .attr('d', (each) => draw([...each.points]));
  names
    .selectAll<SVGTextElement, ReturnType<typeof lineLabels>[number]>('text')
    .data(lineLabels(drawn, frame))
    .join('text')
    .attr('class', 'heat-label halo')
    .attr('text-anchor', 'middle')
    .attr('x', (label) => px(label.x))
    .attr('y', (label) => px(label.y + 4))
    .text((label) => label.text);
};

/** Where the world stands: a ring with a cross, and its name on the side with room. */
const drawNow = (mark: One, name: One, now: HeatData['now'], words: string, { frame, x, y }: Plot): void => {
  for (const node of [mark, name]) show(node, now !== null);
  if (now === null) return;
  const [across, down] = [x(now.x), y(now.y)];
  mark.attr(
    'd',
    `M${px(across - 6)},${px(down)}a6,6 0 1 0 12,0a6,6 0 1 0 -12,0M${px(across)},${px(down - 2)}v4M${px(across - 2)},${px(down)}h4`,
  );
  const onLeft = across + 14 + textWidth(words, 12) > frame.right;
  name
    .attr('text-anchor', onLeft ? 'end' : 'start')
    .attr('x', px(across + (onLeft ? -11 : 11)))
    .attr('y', px(Math.max(frame.top + 12, down - 8)));
  say(name, words);
};

/** The ramp with the values between its steps, what they are, and the sign of what was refused. */
const createLegend = (svg: One) => {
  const host = group(svg, 'heat-legend');
  const name = text(host, 'axis-name');
  const swatches = group(host, 'swatches');
  const marks = group(host, 'swatch-marks');
  const [sign, signName] = [path(host, 'heat-refused'), text(host, 'tick')];
  return ({ thresholds, words, refused }: HeatData, left: number, top: number, width: number): void => {
    const count = thresholds.length + 1;
    const room = width - left - 14;
    const each = Math.min(46, room / count);
    say(
      name.attr('x', left).attr('y', top),
      fitText(words.legend, 13, room - (refused.length > 0 ? textWidth(words.refused, 12) + 40 : 0)),
    );
    swatches
      .selectAll<SVGRectElement, number>('rect')
      .data(Array.from({ length: count }, (_, band) => band))
      .join('rect')
      .attr('class', (band) => `swatch k${rampStep(band, count)}`)
      .attr('x', (band) => px(left + band * each))
      .attr('y', top + 6)
      .attr('width', px(each))
      .attr('height', SWATCH);
    marks
      .selectAll<SVGTextElement, number>('text')
      .data([...thresholds])
      .join('text')
      .attr('class', 'tick')
      .attr('text-anchor', 'middle')
      .attr('x', (_, i) => px(left + (i + 1) * each))
      .attr('y', top + 6 + SWATCH + 13)
      .text((value) => words.format(value));
    show(sign, refused.length > 0);
    show(signName, refused.length > 0);
    const at = left + room - textWidth(words.refused, 12) - 24;
    sign.attr('d', `M${px(at)},${crisp(top)}l12,-10M${px(at + 6)},${crisp(top)}l12,-10`);
    say(signName.attr('x', px(at + 22)).attr('y', top), words.refused);
  };
};
