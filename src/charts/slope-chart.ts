import { hostSize, measureLetters, redrawn } from './host.ts';
import { textWidth } from './labels.ts';
import { createPlot } from './plot-frame.ts';
import type { Plot } from './plot-frame.ts';
import { group, px, svgIn } from './svg.ts';
import type { Chart } from './types.ts';

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
  words: { summary: string; y: string; x: string };
}

const HEIGHT = 400;

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
export const createSlopeChart = (host: HTMLElement): Chart<SlopeData> => {
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg study-svg slope-svg').attr('role', 'img');
  const plot = createPlot(svg);
  const [lines, means, heads] = [group(svg, 'slopes'), group(svg, 'slope-means'), group(svg, 'slope-heads')];

  const drawLines = ({ groups, noise, ages }: SlopeData, { x, y }: Plot): void => {
    const drawn = groups.flatMap(({ id, lines: people }, g): Drawn[] => {
      const xs = agesOf(g, ages).map(x);
      return people.flatMap((one, i) =>
        one.some(Number.isNaN) ? [] : [{ key: `${id}-${i}`, path: polyline(xs, one.map(y)), kind: kindOf(one, noise) }],
      );
    });
    drawn.sort((a, b) => Number(a.kind !== 'quiet') - Number(b.kind !== 'quiet'));
    lines
      .selectAll<SVGPathElement, Drawn>('path')
      .data(drawn, ({ key }) => key)
      .join('path')
      .order()
      .attr('class', ({ kind }) => `slope ${kind}`)
      .attr('d', ({ path }) => path);
  };
  const drawMeans = ({ groups, ages }: SlopeData, { x, y }: Plot): void => {
    const known = groups
      .map(({ mean }, g) => ({ mean, xs: agesOf(g, ages).map(x) }))
      .filter(({ mean }) => !mean.some(Number.isNaN));
    means
      .selectAll<SVGPathElement, (typeof known)[number]>('path')
      .data(known)
      .join('path')
      .attr('class', 'slope-mean')
      .attr('d', ({ xs, mean }) => polyline(xs, mean.map(y)));
    const dots = known.flatMap(({ mean, xs }) => mean.map((value, i): [number, number] => [xs[i]!, value]));
    means
      .selectAll<SVGCircleElement, [number, number]>('circle')
      .data(dots)
      .join('circle')
      .attr('class', 'slope-dot')
      .attr('r', 5)
      .attr('cx', ([at]) => px(at))
      .attr('cy', ([, value]) => px(y(value)));
  };
  const drawHeads = ({ groups }: SlopeData, { x, frame }: Plot): void => {
    const room = (frame.right - frame.left) / groups.length;
    heads
      .selectAll<SVGTextElement, SlopeGroup>('text.end-name')
      .data([...groups])
      .join('text')
      .attr('class', 'end-name halo')
      .attr('text-anchor', 'middle')
      .attr('x', (_, g) => px(x(g + 0.5)))
      .attr('y', frame.top + 14)
      .text(({ label }) => label);
    heads
      .selectAll<SVGTextElement, SlopeGroup>('text.note')
      .data(groups.map((one) => ({ ...one, note: textWidth(one.note, 13) < room ? one.note : '' })))
      .join('text')
      .attr('class', 'note halo')
      .attr('text-anchor', 'middle')
      .attr('x', (_, g) => px(x(g + 0.5)))
      .attr('y', frame.top + 32)
      .text(({ note }) => note);
  };

  return redrawn<SlopeData>(host, svg, (data) => {
    const size = hostSize(host);
    const [width, height] = [data.width ?? size.width, data.height ?? HEIGHT];
    if (width < 160 || data.groups.length === 0) return;
    svg.attr('width', width).attr('height', height).attr('aria-label', data.words.summary);
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
    drawLines(data, drawn);
    drawMeans(data, drawn);
    drawHeads(data, drawn);
  });
};
