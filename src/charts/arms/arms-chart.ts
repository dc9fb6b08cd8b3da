import type { ArmsChartCallbacks, ArmsChartData } from './arms-data.ts';
import { armLooks, armsHeight, armsLayout, sampleAt } from './arms-layout.ts';
import type { ArmsLayout, PlacedSpan } from './arms-layout.ts';
import { createArmsPanel } from './arms-panel.ts';
import { createArmsSurface } from './arms-surface.ts';
import { plainNumber } from '../parts/axis.ts';
import { textWidth } from '../parts/labels.ts';
import { drawBottomAxis } from '../parts/value-axis.ts';
import { BOLD } from '../parts/chart-words.ts';
import { openSvg, wrapIn } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import type { Chart } from '../parts/types.ts';
import { group, place, px, say, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

export type { ArmsChartCallbacks, ArmsChartData, ArmsPanel } from './arms-data.ts';

const drawSpanNames = (host: One, spans: readonly PlacedSpan[]): void => {
  host
    .selectAll<SVGTextElement, PlacedSpan>('text')
    .data(spans)
    .join('text')
    .attr('class', 'span-name')
    .attr('x', (span) => px(span.words.from))
    .attr('y', (span) => span.y)
    .text((span) => span.label);
};

/** The minute read out, under the axis; ticks that it would cover give way. */
const drawAxis = (axis: One, minute: One, data: ArmsChartData, layout: ArmsLayout): void => {
  const frame = layout.panels.at(-1)!.frame;
  const at = data.minute === null ? null : data.minutes[sampleAt(data.minutes, data.minute)]!;
  const words = at === null ? '' : plainNumber(at);
  const half = (textWidth(words, 13) * BOLD) / 2;
  const x = layout.x(at ?? 0);
  const clear = layout.ticks.filter(
    (tick) => at === null || Math.abs(tick.x - x) > half + textWidth(tick.text, 12) / 2 + 4,
  );
  drawBottomAxis(axis, layout.ticks, data.words.x, frame.bottom, frame.right, layout.width);
  axis
    .selectAll<SVGTextElement, (typeof layout.ticks)[number]>('text.tick')
    .attr('display', (tick) => (clear.includes(tick) ? null : 'none'));
  show(minute, at !== null);
  place(minute, x, frame.bottom + 18).attr('text-anchor', 'middle');
  say(minute, words);
};

/** A stress test: a panel for each measure above one axis of minutes, and in each panel the arms. */
export const createArmsChart = (host: HTMLElement, callbacks: ArmsChartCallbacks = {}): Chart<ArmsChartData> => {
  const wrap = wrapIn(host, 'arms-chart');
  const svg = openSvg(wrap, 'chart-svg study-svg');
  const body = group(svg, 'panels');
  const names = group(svg, 'span-names');
  const axis = group(svg, 'minutes');
  const minute = text(svg, 'minute-now halo');
  const panels: ReturnType<typeof createArmsPanel>[] = [];
  const cover = callbacks.onMinute ? createArmsSurface(wrap, (at) => callbacks.onMinute?.(at)) : null;
  const shows = (data: ArmsChartData): boolean => data.panels.length > 0 && data.minutes.length > 0;

  return picture<ArmsChartData>(
    host,
    { svg, wrap, tall: armsHeight, least: [160, 120], shows },
    (data, { width, height }) => {
      const layout = armsLayout(data, width, height);
      const looks = armLooks(data.panels);
      while (panels.length > data.panels.length) panels.pop()!.remove();
      while (panels.length < data.panels.length) panels.push(createArmsPanel(body));
      data.panels.forEach((panel, i) => panels[i]!.draw(data, panel, looks, layout, layout.panels[i]!));
      drawSpanNames(names, layout.spans);
      drawAxis(axis, minute, data, layout);
      cover?.({ data, layout });
    },
  );
};
