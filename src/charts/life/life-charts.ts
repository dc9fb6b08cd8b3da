import { linear } from '../parts/linear.ts';
import { drawDayAxis } from '../parts/axis.ts';
import { partsOf } from '../parts/clear-place.ts';
import { hostSize, redrawn } from '../parts/host.ts';
import { createLargeChart } from './large-chart.ts';
import { gutterFor, lifeLayout } from './life-layout.ts';
import type { LifeLayout } from './life-layout.ts';
import { openSvg, setPicture, wrapIn } from '../parts/opening.ts';
import { createScrubSurface } from '../parts/scrub-surface.ts';
import { drawAsks, drawStripButtons, type Ask } from './strip-buttons.ts';
import type { AskPlace } from './life-note.ts';
import { createStrip } from './strips.ts';
import { createWash } from '../parts/wash.ts';
import type { LeadingChart, LifeChartsCallbacks, LifeChartsData, LifeSeries } from '../parts/types.ts';
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

/** Courses by series, of as many values as the last update had days. */
export type LifeLead = Readonly<Record<string, ArrayLike<number>>>;
export type LifeCharts = LeadingChart<LifeChartsData, LifeLead>;

/** A day's place across. */
const xOf = ({ days }: LifeChartsData, { large: { left, right } }: LifeLayout) => linear([0, days], [left, right]);

/** As many strips as are wanted: those missing are made, those left over removed. */
const countTo = <Strip extends { remove(): void }>(count: number, strips: Strip[], make: () => Strip): void => {
  while (strips.length < count) strips.push(make());
  while (strips.length > count) strips.pop()!.remove();
};

/** The questions that stand in frames, each with its series. */
const asksOf = (drawn: readonly { ask: AskPlace | null }[], series: readonly LifeSeries[]): Ask[] =>
  drawn.flatMap(({ ask }, i) => (ask === null ? [] : [{ ...ask, id: series[i]!.id }]));

/** The same with other courses, where they are of as many days. */
const ledBy = (courses: LifeLead, data: LifeChartsData): LifeChartsData => ({
  ...data,
  series: data.series.map((series) => {
    const now = courses[series.id];
    return now?.length === data.days + 1 ? { ...series, now } : series;
  }),
});

/** Draws what moves ahead, and nothing else. */
const leadIn = (
  { data, layout }: { data: LifeChartsData; layout: LifeLayout },
  courses: LifeLead,
  largeChart: ReturnType<typeof createLargeChart>,
  strips: readonly ReturnType<typeof createStrip>[],
): void => {
  const led = ledBy(courses, data);
  const { large, strips: rest } = splitSeries(led);
  const x = xOf(led, layout);
  if (large) largeChart.lead(led, large, layout.large, x);
  for (const [i, series] of rest.entries()) strips[i]?.lead(led, series, layout.strips[i]!, x);
};

/** One life as curves: a large chart, three strips, one upright through all. Redraws at once; nothing eases. */
export const createLifeCharts = (host: HTMLElement, callbacks: LifeChartsCallbacks = {}): LifeCharts => {
  const wrap = wrapIn(host, 'life-charts');
  const svg = openSvg(wrap, 'chart-svg');
  const wash = createWash(svg);
  const under = group(svg, 'under');
  const upright = path(svg, 'scrubber');
  const over = group(svg, 'over');
  const largeChart = createLargeChart(svg, under, over);
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
    const x = xOf(data, layout);
    const bottom = layout.strips.at(-1)?.row.bottom ?? frame.bottom;
    setPicture(svg, layout, data.words.summary);
    wash.draw([frame, ...layout.strips.map((strip) => strip.plot)], data.window, data.days, x);
    countTo(rest.length, strips, () => createStrip(under, over));
    const { strips: boxes, width } = layout;
    const below = rest.map((series, i) => strips[i]!.draw(data!, series, boxes[i]!, width, x));
    const first = largeChart.draw(
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
    drawDayAxis(days, data.days, x, layout.axisY, layout.width, data.words, data.unit);
    drawStripButtons(wrap, rest, layout.strips, (id) => callbacks.onSwap?.(id));
    drawAsks(wrap, asksOf([first, ...below], [large, ...rest]), (id) => callbacks.onAsk?.(id));
    describeSurface({ data, frame }, large.title, `${data.words.day}, ${large.valueText}`);
  };

  const chart = redrawn<LifeChartsData>(host, wrap, (next) => {
    data = next;
    draw();
  });
  return {
    ...chart,
    lead(lead) {
      if (data && layout) leadIn({ data, layout }, lead, largeChart, strips);
    },
  };
};
