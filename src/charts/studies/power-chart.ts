import { line as curve } from 'd3';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import { createPlot } from '../parts/plot-frame.ts';
import type { Plot } from '../parts/plot-frame.ts';
import { crisp, group, path, px, say, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { Chart } from '../parts/types.ts';

export interface PowerData {
  /** overrides the measured size of the host, in px */
  width?: number;
  height?: number;
  /** by size of a study: percent of studies that find it, by formula */
  curve: readonly { n: number; percent: number }[];
  /** the same from studies that were simulated, with 95 % limits */
  points: readonly { n: number; percent: number; low: number; high: number }[];
  /** this study's size */
  now: number;
  words: { summary: string; x: string; y: string; formula: string; simulated: string; now?: string };
}

const HEIGHT = 400;

/** How often a study of some size would find what there is to find: formula and simulation. */
export const createPowerChart = (host: HTMLElement): Chart<PowerData> => {
  const svg = openSvg(host, 'chart-svg study-svg power-svg');
  const plot = createPlot(svg);
  const now = path(svg, 'reference-line');
  const formula = path(svg, 'fit-line');
  const points = group(svg, 'power-points');
  const legend = [text(svg, 'end-name halo'), text(svg, 'end-name halo')] as const;
  const nowName = text(svg, 'end-name halo now-name');
  const shows = (data: PowerData): boolean => data.curve.length > 0;

  return picture<PowerData>(host, { svg, tall: () => HEIGHT, least: [160], shows }, (data, { width, height }) => {
    const drawn = plot({ width, height, x: [0, data.curve.at(-1)!.n], y: [0, 100], names: data.words });
    const { frame, x, y } = drawn;
    now.attr('d', `M${crisp(x(data.now))},${frame.top}V${frame.bottom}`);
    const through = curve<PowerData['curve'][number]>(
      (p) => px(x(p.n)),
      (p) => px(y(p.percent)),
    );
    formula.attr('d', through([...data.curve]));
    drawPoints(points, data.points, drawn);
    drawLegend(legend, data, drawn);
    nameNow(nowName, data, drawn);
  });
};

const drawPoints = (host: One, points: PowerData['points'], { x, y }: Plot): void => {
  const each = host
    .selectAll<SVGGElement, PowerData['points'][number]>('g')
    .data([...points])
    .join((enter) => {
      const added = enter.append('g');
      added.append('path').attr('class', 'whisker');
      added.append('circle').attr('class', 'gap-dot clear').attr('r', 4.5);
      return added;
    });
  each.select('path').attr('d', (p) => `M${crisp(x(p.n))},${px(y(p.low))}V${px(y(p.high))}`);
  each
    .select('circle')
    .attr('cx', (p) => crisp(x(p.n)))
    .attr('cy', (p) => px(y(p.percent)));
};

/** What line and points are, in the corner that the curve leaves free. */
const drawLegend = ([formula, simulated]: readonly [One, One], { words, points }: PowerData, { frame }: Plot): void => {
  for (const [node, above] of [
    [formula, 34],
    [simulated, 14],
  ] as const)
    node
      .attr('text-anchor', 'end')
      .attr('x', frame.right - 8)
      .attr('y', frame.bottom - above);
  say(formula, `— ${words.formula}`);
  say(simulated, points.length === 0 ? '' : `● ${words.simulated}`);
};

/** The name of this study's size, beside its line. */
const nameNow = (name: One, { curve: percents, now, words }: PowerData, { frame, x }: Plot): void => {
  // On the side of its line where there is more room.
  const leftOf = x(now) > (frame.left + frame.right) / 2;
  // Above the curve where it is low there, else below it and above the legend.
  const low = (percents.find((p) => p.n >= now)?.percent ?? 100) < 40;
  name
    .attr('text-anchor', leftOf ? 'end' : 'start')
    .attr('x', x(now) + (leftOf ? -6 : 6))
    .attr('y', low ? frame.top + 14 : frame.bottom - 56);
  say(name, words.now ?? '');
};
