import { linear } from '../parts/linear.ts';
import { drawDayAxis } from '../parts/axis.ts';
import { partsOf } from '../parts/clear-place.ts';
import { hostSize, redrawn } from '../parts/host.ts';
import { createLargeChart } from './large-chart.ts';
import { gutterFor, lifeLayout } from './life-layout.ts';
import type { LifeLayout } from './life-layout.ts';
import { openSvg, setPicture, wrapIn } from '../parts/opening.ts';
import { createScrubSurface } from '../parts/scrub-surface.ts';
import { drawAsks, drawStripButtons } from './strip-buttons.ts';
import { createStrip } from './strips.ts';
import { createWash } from '../parts/wash.ts';
import type { Chart, LifeChartsCallbacks, LifeChartsData, LifeSeries } from '../parts/types.ts';
import { crisp, group, path, uprightPath } from '../parts/svg.ts';

/** The series drawn large, and those left for the strips in their own order. */
export const splitSeries = (data: LifeChartsData): { large: LifeSeries | undefined; strips: LifeSeries[] } => {
  const large = data.series.find((series) => series.id === data.large) ?? data.series[0];
  return { large, strips: data.layout === 'single' ? [] : data.series.filter((series) => series !== large) };
};

const layoutOf = (data: LifeChartsData, host: HTMLElement, strips: number): LifeLayout => {
  const size = hostSize(host);
  const [width, height] = [data.width ?? size.width, data.height ?? size.height];
  return lifeLayout(width, height, strips, gutterFor(data.series, width < 400));
};

/** One life as curves: a large chart, three strips, one upright through all. Redraws at once; nothing eases. */
export const createLifeCharts = (host: HTMLElement, callbacks: LifeChartsCallbacks = {}): Chart<LifeChartsData> => {
  const wrap = wrapIn(host, 'life-charts');
  const svg = openSvg(wrap, 'chart-svg');
  const wash = createWash(svg);
  const under = group(svg, 'under');
  const upright = path(svg, 'scrubber');
  const over = group(svg, 'over');
  const drawLarge = createLargeChart(svg, under, over);
  const days = group(over, 'day-axis');
  const strips: ReturnType<typeof createStrip>[] = [];
  let data: LifeChartsData | undefined;
  let layout: LifeLayout | undefined;
  const describeSurface = createScrubSurface(wrap, callbacks, () =>
    data && layout ? { data, frame: layout.large } : undefined,
  );

  const draw = (): void => {
    if (!data) return;
    const { large, strips: rest } = splitSeries(data);
    layout = layoutOf(data, host, rest.length);
    if (!large || layout.width < 60 || layout.height < 60) return;
    const frame = layout.large;
    const x = linear([0, data.days], [frame.left, frame.right]);
    const bottom = layout.strips.at(-1)?.row.bottom ?? frame.bottom;
    setPicture(svg, layout, data.words.summary);
    wash.draw([frame, ...layout.strips.map((strip) => strip.plot)], data.window, data.days, x);
    while (strips.length < rest.length) strips.push(createStrip(under, over));
    while (strips.length > rest.length) strips.pop()!.remove();
    const { strips: boxes, width } = layout;
    const below = rest.map((series, i) => strips[i]!.draw(data!, series, boxes[i]!, width, x));
    const first = drawLarge(
      data,
      large,
      layout,
      x,
      x.invert,
      below.flatMap(({ words }) => words),
    );
    const words = [first, ...below].flatMap((drawn) => drawn.words);
    const across = crisp(x(data.day));
    upright.attr('d', uprightPath(across, partsOf(across, frame.top - 4, bottom, words)));
    const asks = [first, ...below].map(({ ask }, i) => ({ series: i === 0 ? large : rest[i - 1]!, place: ask }));
    drawDayAxis(days, data.days, x, layout.axisY, layout.width, data.words, data.unit);
    drawStripButtons(wrap, rest, layout.strips, (id) => callbacks.onSwap?.(id));
    drawAsks(
      wrap,
      asks.flatMap(({ series: { id }, place }) => (place === null ? [] : [{ ...place, id }])),
      (id) => callbacks.onAsk?.(id),
    );
    describeSurface({ data, frame }, large.title, `${data.words.day}, ${large.valueText}`);
  };

  return redrawn<LifeChartsData>(host, wrap, (next) => {
    data = next;
    draw();
  });
};
