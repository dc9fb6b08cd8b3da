import { textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { inReadingOrder } from '../parts/dot-order.ts';
import type { OpenDot } from '../parts/dot-order.ts';
import { createDotSurface, drawRings } from '../parts/dot-surface.ts';
import type { DotCallbacks } from '../parts/dot-surface.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { createPlot } from '../parts/plot-frame.ts';
import type { Plot } from '../parts/plot-frame.ts';
import { px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface SlopeGroup {
  id: string;
  label: string;
  /** one line a person, a reading an age; NaN where one is missing */
  lines: readonly (readonly number[])[];
  /** means of the readings at each age */
  mean: readonly number[];
  /** under the group's name: "12 of 101 beyond the noise" */
  note: string;
}

export interface SlopeData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  groups: readonly SlopeGroup[];
  axis: readonly [number, number];
  /** changes no larger than this cannot be told from noise */
  noise: number;
  /** ages of the readings, rising, in any unit */
  ages: readonly { at: number; label: string }[];
  /** the line that is open, in every group */
  opened?: number | null;
  /** `dots` and `dot` say what the ends of lines are called, where they can be opened */
  words: { summary: string; y: string; x: string; dots?: string; dot?(group: number, line: number): string };
}

const HEIGHT = 400;
/** Radius that a ring stands about at the end of a line, px. */
const END = 2;

interface Drawn {
  key: string;
  path: string;
  kind: string;
}

/** Where a group's ages stand on an axis from 0 to the number of groups. */
export const agesOf = (group: number, ages: SlopeData['ages']): number[] => {
  const [first, last] = [ages[0]!.at, ages.at(-1)!.at];
  return ages.map(({ at }) => group + 0.18 + 0.64 * ((at - first) / (last - first || 1)));
};

/** From the first reading to the last: within noise, up beyond it, or down beyond it. */
export const kindOf = (line: readonly number[], noise: number): 'quiet' | 'up' | 'down' => {
  const change = line.at(-1)! - line[0]!;
  return Math.abs(change) <= noise ? 'quiet' : change > 0 ? 'up' : 'down';
};

const polyline = (xs: readonly number[], ys: readonly number[]): string =>
  `M${xs.map((x, i) => `${px(x)},${px(ys[i]!)}`).join('L')}`;

/** Children beside caregivers on one axis: a line from each one's first reading to the last, grey inside the noise. */
export const createSlopeChart = (host: HTMLElement, callbacks: DotCallbacks = {}): Chart<SlopeData> => {
  const wrap = wrapIn(host, 'dots-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg slope-svg');
  const plot = createPlot(svg);
  const [lines, means, rings, heads] = layers(svg, 'slopes', 'slope-means', 'rings', 'slope-heads');
  const cover = createDotSurface(wrap, callbacks);
  const shows = (data: SlopeData): boolean => data.groups.length > 0;

  return picture<SlopeData>(host, { svg, wrap, tall: () => HEIGHT, least: [160], shows }, (data, { width, height }) => {
    const drawn = plot({
      width,
      height,
      x: [0, data.groups.length],
      y: data.axis,
      names: { x: data.words.x, y: data.words.y },
      xMarks: data.groups.flatMap((_, g) =>
        agesOf(g, data.ages).map((value, i) => ({ value, label: data.ages[i]!.label })),
      ),
    });
    drawLines(lines, data, drawn);
    drawMeans(means, data, drawn);
    const ends = endsOf(data, drawn);
    drawRings(rings, ends, data.opened, END);
    cover(ends, drawn.frame, data.words.dots ?? '');
    drawHeads(heads, data, drawn);
  });
};

/** Both ends of every line: where a person can be opened. */
const endsOf = ({ groups: all, ages, words }: SlopeData, { x, y }: Plot): OpenDot[] =>
  inReadingOrder(
    all.map(({ lines }, g) => {
      const xs = agesOf(g, ages).map(x);
      return lines.flatMap((one, id) => {
        if (one.some(Number.isNaN)) return [];
        const title = words.dot?.(g, id) ?? '';
        return [0, one.length - 1].map((at) => ({ id, x: xs[at]!, y: y(one[at]!), title }));
      });
    }),
  );

/** One line a person without a gap; those that changed lie over the quiet ones. */
const drawLines = (host: One, { groups: all, noise, ages, opened }: SlopeData, { x, y }: Plot): void => {
  const drawn = all.flatMap(({ id, lines }, g): Drawn[] => {
    const xs = agesOf(g, ages).map(x);
    return lines.flatMap((one, i) =>
      one.some(Number.isNaN)
        ? []
        : [
            {
              key: `${id}-${i}`,
              path: polyline(xs, one.map(y)),
              kind: `${kindOf(one, noise)}${i === opened ? ' opened' : ''}`,
            },
          ],
    );
  });
  const height = (kind: string): number => (kind.endsWith('opened') ? 2 : Number(kind !== 'quiet'));
  drawn.sort((a, b) => height(a.kind) - height(b.kind));
  host
    .selectAll<SVGPathElement, Drawn>('path')
    .data(drawn, ({ key }) => key)
    .join('path')
    .order()
    .attr('class', ({ kind }) => `slope ${kind}`)
    .attr('d', ({ path }) => path);
};

const drawMeans = (host: One, { groups: all, ages }: SlopeData, { x, y }: Plot): void => {
  const known = all
    .map(({ mean }, g) => ({ mean, xs: agesOf(g, ages).map(x) }))
    .filter(({ mean }) => !mean.some(Number.isNaN));
  host
    .selectAll<SVGPathElement, (typeof known)[number]>('path')
    .data(known)
    .join('path')
    .attr('class', 'slope-mean')
    .attr('d', ({ xs, mean }) => polyline(xs, mean.map(y)));
  const dots = known.flatMap(({ mean, xs }) => mean.map((value, i): [number, number] => [xs[i]!, value]));
  host
    .selectAll<SVGCircleElement, [number, number]>('circle')
    .data(dots)
    .join('circle')
    .attr('class', 'slope-dot')
    .attr('r', 5)
    .attr('cx', ([at]) => px(at))
    .attr('cy', ([, value]) => px(y(value)));
};

/** The groups' names, and under each its note where that has room. */
const drawHeads = (host: One, { groups: all }: SlopeData, { x, frame }: Plot): void => {
  const room = (frame.right - frame.left) / all.length;
  host
    .selectAll<SVGTextElement, SlopeGroup>('text.end-name')
    .data([...all])
    .join('text')
    .attr('class', 'end-name halo')
    .attr('text-anchor', 'middle')
    .attr('x', (_, g) => px(x(g + 0.5)))
    .attr('y', frame.top + 14)
    .text(({ label }) => label);
  host
    .selectAll<SVGTextElement, SlopeGroup>('text.note')
    .data(all.map((one) => ({ ...one, note: textWidth(one.note, 13) < room ? one.note : '' })))
    .join('text')
    .attr('class', 'note halo')
    .attr('text-anchor', 'middle')
    .attr('x', (_, g) => px(x(g + 0.5)))
    .attr('y', frame.top + 32)
    .text(({ note }) => note);
};
