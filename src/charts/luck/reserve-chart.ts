import { linear } from '../parts/linear.ts';
import type { Linear } from '../parts/linear.ts';
import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { redrawn } from '../parts/host.ts';
import { fitText, spanAbout, textWidth } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import { BOLD } from '../day/day-layout.ts';
import type { Box } from '../parts/box.ts';
import { partsOf, wordsBox } from '../parts/clear-place.ts';
import { openSvg, setPicture } from '../parts/opening.ts';
import { pictureSize } from '../parts/picture.ts';
import { curveName, reserveFrame, reserveTop, sharePath, valueAtShare, zoneName } from './reserve-layout.ts';
import {
  centre,
  circle,
  crisp,
  group,
  line,
  path,
  place,
  px,
  rect,
  say,
  segment,
  show,
  text,
  uprightPath,
} from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface ReserveData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  /** shares of cells silenced, 0 to 1, rising */
  shares: ArrayLike<number>;
  /** % of its own value with no cell silenced, by share */
  response: ArrayLike<number>;
  reactivity: ArrayLike<number>;
  /** where this animal stands, 0 to 1 */
  share: number;
  /** up to this share the response has hardly fallen, 0 to 1 */
  spareUntil: number;
  words: { summary: string; x: string; y: string; response: string; reactivity: string; spare: string; now: string };
}

const BELOW = 42;
const KINDS = ['reactivity', 'response'] as const;

const drawShares = (host: One, { left, right, bottom }: Box, x: ToPx): void => {
  const marks = niceTicks(0, 1, (right - left) / 60 >= 5 ? 5 : 2);
  host
    .selectAll<SVGTextElement, number>('text')
    .data(marks)
    .join('text')
    .attr('class', 'tick')
    .attr('text-anchor', 'middle')
    .attr('x', (share) => px(x(share)))
    .attr('y', bottom + 17)
    .text((share) => plainNumber(share * 100));
  host
    .selectAll<SVGPathElement, number>('path')
    .data(marks)
    .join('path')
    .attr('class', 'day-tick')
    .attr('d', (share) => `M${crisp(x(share))},${bottom}v4`);
};

/** How much cells that fall silent change: little while receptors are to spare, then ever more. */
export const createReserveChart = (host: HTMLElement): Chart<ReserveData> => {
  const svg = openSvg(host, 'chart-svg reserve-svg');
  const zone = group(svg, 'reserve-zone');
  const spareRect = rect(zone, 'reserve-spare');
  const grid = group(svg, 'value-axis');
  const full = line(svg, 'end');
  const shares = group(svg, 'reserve-shares');
  const base = line(svg, 'reserve-base');
  const spareEnd = line(svg, 'reserve-spare-end');
  const upright = path(svg, 'scrubber');
  const drawCurves = createCurves(svg);
  const [title, xTitle] = [text(svg, 'reserve-title'), text(svg, 'axis-title').attr('text-anchor', 'end')];
  const [spare, now] = [group(svg, 'reserve-spare-name'), text(svg, 'reserve-now halo')];

  return redrawn<ReserveData>(host, svg, (data) => {
    const { words } = data;
    const { width, height } = pictureSize(host, data);
    if (width < 120) return;
    const frame = reserveFrame(width, height);
    const top = reserveTop(data.response, data.reactivity);
    const x = linear([0, 1], [frame.left, frame.right], true);
    const y = linear([0, top], [frame.bottom, frame.top], true);
    setPicture(svg, { width, height: Math.max(height, frame.bottom + BELOW) }, words.summary);
    const spared = drawZone({ zone, spareRect, spareEnd, spare }, data, frame, x);
    drawValueAxis(grid, niceTicks(0, top, 4), y, frame.left, frame.right, plainNumber);
    segment(full, frame.left, crisp(y(100)), frame.right, crisp(y(100)));
    segment(base, frame.left, crisp(frame.bottom), frame.right, crisp(frame.bottom));
    drawShares(shares, frame, x);
    drawNow(upright, now, data, frame, width, x, [...spared, ...drawCurves(data, frame, x, y)]);
    say(place(title, 8, 16), fitText(words.y, 12, width - 16));
    say(place(xTitle, frame.right, frame.bottom + 36), fitText(words.x, 12, frame.right - 8));
  });
};

/** Both curves, each with a dot where this animal stands, and its name. */
const createCurves = (svg: One) => {
  const curves = KINDS.map((kind) => path(svg, `reserve-line ${kind}`));
  const dots = KINDS.map((kind) => circle(svg, `reserve-dot ${kind}`, 5));
  const names = KINDS.map((kind) => text(svg, `reserve-name halo ${kind}`));
  return (data: ReserveData, frame: Box, x: Linear, y: ToPx): Box[] =>
    KINDS.map((kind, i) => {
      const words = data.words[kind];
      const valueAt = (share: number): number => y(valueAtShare(data.shares, data[kind], share));
      const at = valueAt(data.share);
      const width = textWidth(words, 13) * BOLD;
      const name = curveName(width, x(data.share), x.invert, valueAt, kind === 'reactivity', frame);
      curves[i]!.attr('d', sharePath(data.shares, data[kind], x, y));
      show(dots[i]!, Number.isFinite(at));
      if (Number.isFinite(at)) centre(dots[i]!, x(data.share), at);
      say(place(names[i]!, name.span.from, name.y), words);
      return wordsBox(words, { x: name.span.from, y: name.y, anchor: 'start' }, 13, 'bold');
    });
};

type ZoneParts = Record<'zone' | 'spareRect' | 'spareEnd' | 'spare', One>;

/** The shares up to which receptors are to spare: shaded, with their end and what they are. */
const drawZone = (
  { zone, spareRect, spareEnd, spare }: ZoneParts,
  { spareUntil, share, words }: ReserveData,
  frame: Box,
  x: ToPx,
): Box[] => {
  const end = x(Math.max(0, Math.min(1, spareUntil)));
  for (const node of [zone, spare, spareEnd]) show(node, spareUntil > 0);
  spareRect
    .attr('x', frame.left)
    .attr('width', px(end - frame.left))
    .attr('y', frame.top)
    .attr('height', px(frame.bottom - frame.top));
  segment(spareEnd, crisp(end), frame.top, crisp(end), frame.bottom);
  const name = zoneName(words.spare, x(share), end, frame);
  const lineY = (i: number): number => frame.bottom - 10 - (name.lines.length - 1 - i) * 16;
  spare
    .selectAll<SVGTextElement, string>('text')
    .data(name.lines)
    .join('text')
    .attr('class', 'note')
    .attr('x', px(name.x))
    .attr('y', (_, i) => lineY(i))
    .text((line) => line);
  if (spareUntil <= 0) return [];
  return name.lines.map((words, i) => wordsBox(words, { x: name.x, y: lineY(i), anchor: 'start' }, 13, 'serif'));
};

/** Where this animal stands. */
const drawNow = (
  upright: One,
  now: One,
  data: ReserveData,
  frame: Box,
  width: number,
  x: ToPx,
  names: readonly Box[],
): void => {
  const across = x(data.share);
  upright.attr('d', uprightPath(crisp(across), partsOf(across, frame.top - 4, frame.bottom, names)));
  place(now, spanAbout(across, textWidth(data.words.now, 13) * BOLD, 8, width - 12).from, frame.top - 9);
  say(now, data.words.now);
};
