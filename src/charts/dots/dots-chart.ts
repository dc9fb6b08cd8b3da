import type { Box } from '../parts/box.ts';
import { partsOf } from '../parts/clear-place.ts';
import type { DotsChartData } from './dots-data.ts';
import { dotsHeight, dotsLayout } from './dots-layout.ts';
import type { DotsLayout } from './dots-layout.ts';
import { drawDots, drawMeans, drawRules, drawWords, openDotsOf } from './dots-rows.ts';
import { createDotSurface } from '../parts/dot-surface.ts';
import type { DotCallbacks } from '../parts/dot-surface.ts';
import { fitText, spanAbout, textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { drawBottomAxis } from '../parts/value-axis.ts';
import type { Tick } from '../parts/value-axis.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import type { Chart } from '../parts/types.ts';
import { crisp, px, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

export type { DotsChartData, DotsRow } from './dots-data.ts';

const drawGrid = (host: One, layout: DotsLayout): void => {
  host
    .selectAll<SVGLineElement, Tick>('line')
    .data(layout.ticks)
    .join('line')
    .attr('class', 'grid')
    .attr('x1', (tick) => crisp(tick.x))
    .attr('x2', (tick) => crisp(tick.x))
    .attr('y1', layout.rows[0]?.top ?? 0)
    .attr('y2', layout.bottom);
};

/** The dashed upright of the reference, through every row whose axis holds it, named once at the top. */
const drawReference = (host: One, data: DotsChartData, layout: DotsLayout, words: readonly Box[]): void => {
  const at = data.reference;
  const boxes = at
    ? layout.rows.filter((box) => box.x(at.value) >= layout.plot.from && box.x(at.value) <= layout.plot.to)
    : [];
  host
    .selectAll<SVGPathElement, (typeof boxes)[number]>('path')
    .data(boxes)
    .join('path')
    .attr('class', 'reference')
    .attr('d', (box, i) => {
      const across = crisp(box.x(at!.value));
      return uprightPath(across, partsOf(across, i === 0 ? box.top - 4 : box.top, box.axisY, words));
    });
  host
    .selectAll<SVGTextElement, (typeof boxes)[number]>('text')
    .data(boxes.slice(0, 1))
    .join('text')
    .attr('class', 'reference-name')
    .attr('x', (box) => px(spanAbout(box.x(at!.value), textWidth(at!.label, 12), 4, layout.width - 4).from))
    .attr('y', (box) => box.top - 10)
    .text(fitText(at?.label ?? '', 12, layout.width - 8));
};

/** People as dots in rows, with the mean and its interval under each row. Dots may be opened. */
export const createDotsChart = (host: HTMLElement, callbacks: DotCallbacks = {}): Chart<DotsChartData> => {
  const wrap = wrapIn(host, 'dots-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg');
  const [grid, rules, reference, dots, means, axis, words] = layers(
    svg,
    'grid-lines',
    'rules',
    'reference-lines',
    'dots',
    'row-means',
    'axis',
    'words',
  );
  const cover = createDotSurface(wrap, callbacks);
  const shows = ({ rows }: DotsChartData): boolean => rows.length > 0;

  return picture<DotsChartData>(
    host,
    { svg, wrap, tall: dotsHeight, least: [160, 60], shows },
    (data, { width, height }) => {
      const layout = dotsLayout(data, width, height);
      drawGrid(grid, layout);
      drawRules(rules, layout);
      drawReference(reference, data, layout, drawWords(words, layout));
      drawDots(dots, data.rows, layout);
      const frame = { left: layout.plot.from, right: layout.plot.to, top: layout.rows[0]!.top, bottom: layout.bottom };
      cover(openDotsOf(data.rows, layout), frame, data.words.dots ?? '');
      drawMeans(means, data.rows, layout);
      drawBottomAxis(axis, layout.ticks, data.words.x, layout.bottom, layout.plot.to, width);
    },
  );
};
