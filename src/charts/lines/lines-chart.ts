import { linear } from '../parts/linear.ts';
import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import type { Box } from '../parts/box.ts';
import { partsOf, wordsBox } from '../parts/clear-place.ts';
import { clipIn, cover } from '../parts/clip.ts';
import { bandPath, linePath, valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { drawBottomAxis } from '../parts/value-axis.ts';
import { inReadingOrder } from '../parts/dot-order.ts';
import type { OpenDot } from '../parts/dot-order.ts';
import { createDotSurface, drawRings } from '../parts/dot-surface.ts';
import type { DotCallbacks } from '../parts/dot-surface.ts';
import { animalOf } from './lines-data.ts';
import type { LineGroup, LinesChartData } from './lines-data.ts';
import { drawEnds, placeEnds, WORDS_AT } from './lines-ends.ts';
import type { EndName } from './lines-ends.ts';
import { createGapStrip } from './lines-gap.ts';
import { linesHeight, linesLayout } from './lines-layout.ts';
import type { LinesLayout, PlacedMark } from './lines-layout.ts';
import { lookClass, looksOf, pointPath } from '../parts/point-marks.ts';
import type { Look } from '../parts/point-marks.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import type { Chart } from '../parts/types.ts';
import { crisp, group, path, px, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

export type { LineGroup, LinesChartData } from './lines-data.ts';

/** A path paints what it crosses only once, so that density shows only between several of them. */
const BUNDLES = 20;
/** Radius that a ring stands about, px, and how far beside the plot a press is still taken. */
const ANIMAL = 2.5;
const INSET_OF_DOTS = 8;

/** The lines of a group, dealt out to a few paths. */
export const bundlePaths = (lines: readonly ArrayLike<number>[], x: ToPx, y: ToPx): string[] => {
  const paths: string[] = new Array(Math.min(BUNDLES, lines.length)).fill('');
  lines.forEach((values, i) => {
    paths[i % BUNDLES] += linePath(values, values.length - 1, (at) => x(at + 1), y);
  });
  return paths;
};

/** Many lines are fainter each, so that a thousand are no darker than ten. */
export const lineOpacity = (count: number): number =>
  Math.round(100 * Math.max(0.1, Math.min(0.6, 1.3 / Math.sqrt(Math.max(1, count))))) / 100;

interface Drawn {
  group: LineGroup;
  look: Look;
}

const drawFamilies = (host: One, drawn: readonly Drawn[], x: ToPx, y: ToPx): void => {
  const paths = drawn.flatMap(({ group: { lines }, look }) =>
    bundlePaths(lines, x, y).map((d) => ({ d, look, opacity: lineOpacity(lines.length) })),
  );
  host
    .selectAll<SVGPathElement, (typeof paths)[number]>('path')
    .data(paths)
    .join('path')
    .attr('class', (at) => `family ${lookClass(at.look)}`)
    .attr('stroke-opacity', (at) => at.opacity)
    .attr('d', (at) => at.d);
};

const drawMeans = (host: One, drawn: readonly Drawn[], x: ToPx, y: ToPx): void => {
  const at = (index: number): number => x(index + 1);
  const join = (kind: string, d: (group: LineGroup) => string) =>
    host
      .selectAll<SVGPathElement, Drawn>(`path.${kind}`)
      .data(drawn)
      .join('path')
      .attr('class', (each) => `${kind} ${lookClass(each.look)}`)
      .attr('d', (each) => d(each.group));
  join('interval', (each) => bandPath(each.low, each.high, each.mean.length - 1, at, y));
  join('mean-halo', (each) => linePath(each.mean, each.mean.length - 1, at, y));
  join('mean', (each) => linePath(each.mean, each.mean.length - 1, at, y));
};

/** Px of a marker; smaller where generations are close. */
const pointSize = (x: ToPx): number => (Math.abs(x(2) - x(1)) < 26 ? 3.4 : 4.5);

const drawPoints = (host: One, drawn: readonly Drawn[], axis: readonly [number, number], x: ToPx, y: ToPx): void => {
  const points = drawn
    .flatMap(({ group: { mean }, look }) => Array.from(mean, (value, i) => ({ value, look, x: x(i + 1) })))
    .filter((point) => point.value >= axis[0] && point.value <= axis[1]);
  host
    .selectAll<SVGPathElement, (typeof points)[number]>('path')
    .data(points)
    .join('path')
    .attr('class', (point) => `point ${lookClass(point.look)}`)
    .attr('d', (point) => pointPath(point.look.shape, pointSize(x)))
    .attr('transform', (point) => `translate(${px(point.x)} ${px(y(point.value))})`);
};

/** Events, each with its name over it; their lines give way to names and to the numbers of the strip. */
const drawMarks = (host: One, { marks, strip, plot }: LinesLayout, numbers: readonly Box[]): void => {
  const names = marks.map(({ label, span, y }) => wordsBox(label, { x: span.from, y, anchor: 'start' }, 12));
  const words = [...names, ...numbers];
  host
    .selectAll<SVGPathElement, PlacedMark>('path')
    .data(marks)
    .join('path')
    .attr('class', 'event')
    .attr('d', (mark) =>
      uprightPath(crisp(mark.x), [
        ...partsOf(mark.x, mark.y + 5, plot.bottom, words),
        ...partsOf(mark.x, strip.top + 2, strip.bottom, words),
      ]),
    );
  host
    .selectAll<SVGTextElement, PlacedMark>('text')
    .data(marks)
    .join('text')
    .attr('class', 'event-name halo')
    .attr('x', (mark) => px(mark.span.from))
    .attr('y', (mark) => mark.y)
    .text((mark) => mark.label);
};

const drawWords = (host: One, layout: LinesLayout): void => {
  const lines = [
    ...layout.titles.map((words, i) => ({ words, kind: 'axis-name', y: 14 + i * 18 })),
    ...layout.notes.map((words, i) => ({
      words,
      kind: 'note',
      y: layout.height - 6 - (layout.notes.length - 1 - i) * 18,
    })),
  ];
  host
    .selectAll<SVGTextElement, (typeof lines)[number]>('text')
    .data(lines)
    .join('text')
    .attr('class', (at) => at.kind)
    .attr('x', 4)
    .attr('y', (at) => at.y)
    .text((at) => at.words);
};

/** Every animal of every line that lies in the frame, where it can be opened. */
const animalsOf = (data: LinesChartData, { plot, x }: LinesLayout, y: ToPx): OpenDot[] =>
  inReadingOrder(
    data.groups.map(({ lines }, g) =>
      lines.flatMap((values, line) =>
        Array.from(values, (value, generation) => ({
          id: animalOf(data, g, line, generation),
          x: x(generation + 1),
          y: y(value),
          title: data.words.dot?.(g, line, generation) ?? '',
        })).filter((dot) => dot.y >= plot.top && dot.y <= plot.bottom),
      ),
    ),
  );

/** The line of the animal that is open. */
const ownLine = (data: LinesChartData, x: ToPx, y: ToPx): string | null => {
  const { groups, generations, opened } = data;
  if (opened === null || opened === undefined) return null;
  const at = Math.floor(opened / generations);
  const size = groups[0]?.lines.length ?? 1;
  const values = groups[Math.floor(at / size)]?.lines[at % size];
  return values === undefined ? null : linePath(values, values.length - 1, (g) => x(g + 1), y);
};

/** Family lines over generations in two groups, their means, and below how far apart these are. */
export const createLinesChart = (host: HTMLElement, callbacks: DotCallbacks = {}): Chart<LinesChartData> => {
  const wrap = wrapIn(host, 'dots-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg');
  const clip = clipIn(svg, 'lines');
  const grid = group(svg, 'value-axis');
  const clipped = group(svg, 'curves').attr('clip-path', clip.url);
  const families = group(clipped, 'families');
  const marks = group(svg, 'events');
  const means = group(clipped, 'means');
  const points = group(svg, 'points');
  const own = path(clipped, 'own-line');
  const rings = group(svg, 'rings');
  const layOverDots = createDotSurface(wrap, callbacks);
  const drawGap = createGapStrip(group(svg, 'gap'));
  const axis = group(svg, 'generations');
  const ends = group(svg, 'ends');
  const words = group(svg, 'words');

  const tall = (_data: LinesChartData, width: number): number => linesHeight(width);
  return picture<LinesChartData>(host, { svg, wrap, tall, least: [160, 200] }, (data, { width, height }) => {
    const layout = linesLayout(data, width, height);
    const { plot, x } = layout;
    const y = linear([data.axis[0], data.axis[1]], [plot.bottom, plot.top]);
    const looks = looksOf(data.groups.map((each) => each.tone));
    const drawn = data.groups.map((each, i): Drawn => ({ group: each, look: looks[i]! }));
    cover(clip.rect, plot.left, plot.top - 2, plot.right - plot.left, plot.bottom - plot.top + 4);
    drawValueAxis(grid, niceTicks(data.axis[0], data.axis[1], 4), y, plot.left, plot.right, plainNumber);
    drawFamilies(families, drawn, x, y);
    drawMeans(means, drawn, x, y);
    drawPoints(points, drawn, data.axis, x, y);
    const animals = animalsOf(data, layout, y);
    own.attr('d', ownLine(data, x, y));
    drawRings(rings, animals, data.opened, ANIMAL);
    layOverDots(
      animals,
      { ...plot, left: plot.left - INSET_OF_DOTS, right: plot.right + INSET_OF_DOTS },
      data.words.dots ?? '',
    );
    drawMarks(marks, layout, drawGap(data, layout));
    drawBottomAxis(axis, layout.ticks, data.words.x, layout.strip.bottom, plot.right, width);
    const names = drawn.map(({ group: each, look }): EndName => ({
      id: each.id,
      label: each.label,
      endText: each.endText,
      look,
      y: y(valueAt(each.mean, data.generations - 1)),
    }));
    drawEnds(ends, placeEnds(names, width - plot.right - WORDS_AT, plot.top - 6, plot.bottom + 6), plot.right);
    drawWords(words, layout);
  });
};
