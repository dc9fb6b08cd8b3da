import { line as curve } from 'd3';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { createPlot } from './plot-frame.ts';
import { crisp, group, path, px, say, svgIn, text } from './svg.ts';
import type { Chart } from './types.ts';

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
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg study-svg power-svg').attr('role', 'img');
  const plot = createPlot(svg);
  const now = path(svg, 'reference-line');
  const formula = path(svg, 'fit-line');
  const points = group(svg, 'power-points');
  const names = [text(svg, 'end-name halo'), text(svg, 'end-name halo'), text(svg, 'end-name halo now-name')] as const;

  return redrawn<PowerData>(host, svg, (data) => {
    const size = hostSize(host);
    const [width, height] = [data.width ?? size.width, data.height ?? HEIGHT];
    if (width < 160 || data.curve.length === 0) return;
    svg.attr('width', width).attr('height', height).attr('aria-label', data.words.summary);
    const { frame, x, y } = plot({ width, height, x: [0, data.curve.at(-1)!.n], y: [0, 100], names: data.words });
    now.attr('d', `M${crisp(x(data.now))},${frame.top}V${frame.bottom}`);
    formula.attr(
      'd',
      curve<PowerData['curve'][number]>(
        (p) => px(x(p.n)),
        (p) => px(y(p.percent)),
      )([...data.curve]),
    );
    const each = points
      .selectAll<SVGGElement, PowerData['points'][number]>('g')
      .data([...data.points])
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
    say(
      names[0]
        .attr('text-anchor', 'end')
        .attr('x', frame.right - 8)
        .attr('y', frame.bottom - 34),
      `— ${data.words.formula}`,
    );
    say(
      names[1]
        .attr('text-anchor', 'end')
        .attr('x', frame.right - 8)
        .attr('y', frame.bottom - 14),
      data.points.length === 0 ? '' : `● ${data.words.simulated}`,
    );
    // On the side of its line where there is more room.
    const leftOf = x(data.now) > (frame.left + frame.right) / 2;
    // Above the curve where it is low there, else below it and above the legend.
    const low = (data.curve.find((p) => p.n >= data.now)?.percent ?? 100) < 40;
    say(
      names[2]
        .attr('text-anchor', leftOf ? 'end' : 'start')
        .attr('x', x(data.now) + (leftOf ? -6 : 6))
        .attr('y', low ? frame.top + 14 : frame.bottom - 56),
      data.words.now ?? '',
    );
  });
};
