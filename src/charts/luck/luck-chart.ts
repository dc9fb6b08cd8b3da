import { line as curve } from 'd3';
import { linear } from '../parts/linear.ts';
import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import { luckFrame, sizeEdges, swarmOffsets } from './luck-layout.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { crisp, group, line, path, place, px, say, segment, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';
import type { Chart } from '../parts/types.ts';

export interface LuckSize {
  cells: number;
  /** the axis' own word for it: "1,000" */
  label: string;
  /** one value a tissue */
  values: ArrayLike<number>;
  /** spread of those values, said under the axis */
  spread: string;
}

export interface LuckData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  sizes: readonly LuckSize[];
  axis: readonly [number, number];
  /** what endless cells would show, and how far luck reaches from it, by numbers of cells */
  theory: { mean: number; curve: readonly { cells: number; low: number; high: number }[] } | null;
  words: { summary: string; x: string; y: string; expected: string; reach: string };
}

/** Tissues of one animal by number of cells: each a dot, the reach of luck by theory as a funnel. */
export const createLuckChart = (host: HTMLElement): Chart<LuckData> => {
  const svg = openSvg(host, 'chart-svg study-svg luck-svg');
  const grid = group(svg, 'value-axis');
  const dots = group(svg, 'luck-dots');
  const edges = [path(svg, 'luck-edge'), path(svg, 'luck-edge')] as const;
  const mean = line(svg, 'luck-mean');
  const base = line(svg, 'baseline');
  const [sizes, spreads] = [group(svg, 'luck-sizes'), group(svg, 'luck-spreads')];
  const [yName, xName] = [text(svg, 'axis-name'), text(svg, 'axis-name')];
  const [expected, reach] = [text(svg, 'note halo'), text(svg, 'note halo')];

  const shows = ({ sizes: all }: LuckData): boolean => all.length > 0;

  return picture<LuckData>(host, { svg, tall: () => 400, least: [160], shows }, (data, { width, height }) => {
    const { words } = data;
    const frame = luckFrame(width, height);
    const [least, most] = sizeEdges(data.sizes.map(({ cells }) => cells));
    const ofLog = linear([Math.log(least), Math.log(most)], [frame.left, frame.right]);
    const x = (cells: number) => ofLog(Math.log(cells));
    const y = linear([...data.axis], [frame.bottom, frame.top]);
    drawValueAxis(grid, niceTicks(data.axis[0], data.axis[1], 5), y, frame.left, frame.right, plainNumber);
    segment(base, frame.left, crisp(frame.bottom), frame.right, crisp(frame.bottom));
    drawDots(dots, data.sizes, x, y);
    drawSizes(sizes, spreads, data.sizes, x, frame);
    drawTheory(data, edges, mean, x, y, frame);
    const [from, to] = [data.theory?.curve[0], data.theory?.mean];
    const reachAt = Math.min(
      x(data.sizes[Math.min(1, data.sizes.length - 1)]!.cells) + 26,
      Math.max(frame.left, frame.right - textWidth(words.reach, 13)),
    );
    show(expected, to !== undefined);
    show(reach, from !== undefined);
    if (to !== undefined)
      say(place(expected.attr('text-anchor', 'end'), frame.right - 4, aboveFunnel(data, x, y, frame)), words.expected);
    if (from !== undefined) say(place(reach, reachAt, frame.top + 12), fitText(words.reach, 13, frame.right - reachAt));
    say(place(yName, 4, 16), fitText(words.y, 13, width - 8));
    say(place(xName.attr('text-anchor', 'end'), frame.right, height - 6), fitText(words.x, 13, width - 8));
  });
};

/** Clear of the funnel and of the dots, which may lie outside it, where the name begins. */
const aboveFunnel = ({ theory, sizes, words }: LuckData, x: ToPx, y: ToPx, frame: Box): number => {
  const from = frame.right - textWidth(words.expected, 13) - 12;
  const reach = theory!.curve.filter((point) => x(point.cells) >= from).map((point) => y(point.high));
  const dots = sizes
    .filter((size) => x(size.cells) >= from - 40)
    .flatMap((size) => Array.from(size.values, (value) => y(value)));
  return Math.max(frame.top + 30, Math.min(...reach, ...dots) - 10);
};

const drawDots = (host: One, sizes: readonly LuckSize[], x: ToPx, y: ToPx): void => {
  const spacing = sizes.length > 1 ? Math.abs(x(sizes[1]!.cells) - x(sizes[0]!.cells)) : 80;
  const placed = sizes.flatMap(({ cells, values }) => {
    const heights = Array.from(values, (value) => y(value));
    return swarmOffsets(heights, Math.max(8, spacing * 0.4)).map(
      (offset, i) => `M${px(x(cells) + offset - 1.9)},${px(heights[i]!)}a1.9,1.9 0 1 0 3.8,0a1.9,1.9 0 1 0 -3.8,0`,
    );
  });
  host
    .selectAll<SVGPathElement, string>('path')
    .data([placed.join('')])
    .join('path')
    .attr('class', 'luck-dot')
    .attr('d', (d) => d);
};

const drawSizes = (names: One, spreads: One, sizes: readonly LuckSize[], x: ToPx, { bottom }: Box): void => {
  for (const [host, className, down, words] of [
    [names, 'tick', 17, 'label'],
    [spreads, 'tick strong', 34, 'spread'],
  ] as const)
    host
      .selectAll<SVGTextElement, LuckSize>('text')
      .data([...sizes])
      .join('text')
      .attr('class', className)
      .attr('text-anchor', 'middle')
      .attr('x', (each) => px(x(each.cells)))
      .attr('y', bottom + down)
      .text((each) => each[words]);
};

const drawTheory = (
  { theory }: LuckData,
  edges: readonly [One, One],
  mean: One,
  x: ToPx,
  y: ToPx,
  frame: Box,
): void => {
  for (const node of [...edges, mean]) show(node, theory !== null);
  if (theory === null) return;
  const through = (side: 'low' | 'high'): string | null =>
    curve<(typeof theory.curve)[number]>(
      (point) => px(x(point.cells)),
      (point) => px(y(point[side])),
    ).defined((point) => y(point.low) <= frame.bottom && y(point.high) >= frame.top)(
      theory.curve.filter((point) => x(point.cells) >= frame.left && x(point.cells) <= frame.right),
    );
  edges[0].attr('d', through('low'));
  edges[1].attr('d', through('high'));
  segment(mean, frame.left, y(theory.mean), frame.right, y(theory.mean));
};
