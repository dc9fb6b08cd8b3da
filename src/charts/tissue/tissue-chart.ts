import { line as curve } from 'd3';
import { linear } from '../parts/linear.ts';
import { drawDayAxis, drawValueAxis, endTicks, niceTicks, plainNumber } from '../parts/axis.ts';
import { partsOf, wordsBox } from '../parts/clear-place.ts';
import { fitText, spanAbout, textWidth } from '../parts/labels.ts';
import { layers } from '../parts/layers.ts';
import { linePath } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { openSvg } from '../parts/opening.ts';
import { picture } from '../parts/picture.ts';
import type { TissueChartData, TissueCourse, TissueSamples } from './tissue-data.ts';
import { endNames, namePlaces, tissueLayout } from './tissue-layout.ts';
import type { TissueLayout } from './tissue-layout.ts';
import type { Chart } from '../parts/types.ts';
import { crisp, group, line, path, place, px, say, segment, text, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

const R = 4;

const throughSamples = (days: readonly number[], values: readonly number[], x: ToPx, y: ToPx): string =>
  curve<number>()
    .defined((i) => Number.isFinite(values[i]))
    .x((i) => x(days[i]!))
    .y((i) => y(values[i]!))
    .digits(1)(days.map((_, i) => i)) ?? '';

const drawReadings = (host: One, { days, reading, sd }: TissueSamples, x: ToPx, y: ToPx): void => {
  const at = days.map((day, i) => ({ day, value: reading[i]! })).filter(({ value }) => Number.isFinite(value));
  host
    .selectAll<SVGPathElement, (typeof at)[number]>('path')
    .data(at)
    .join('path')
    .attr('class', 'tissue-whisker')
    .attr('d', ({ day, value }) => `M${px(x(day))},${px(y(value - sd))}V${px(y(value + sd))}`);
  host
    .selectAll<SVGCircleElement, (typeof at)[number]>('circle')
    .data(at)
    .join('circle')
    .attr('class', 'tissue-reading')
    .attr('r', R)
    .attr('cx', ({ day }) => px(x(day)))
    .attr('cy', ({ value }) => px(y(value)));
};

/** The courses of the tissues, and saliva through its samples, true and as read. */
const drawCourses = (
  { curves, saliva, readings }: Record<'curves' | 'saliva' | 'readings', One>,
  data: TissueChartData,
  x: ToPx,
  y: ToPx,
): void => {
  curves
    .selectAll<SVGPathElement, TissueCourse>('path')
    .data(data.courses, (each) => each.id)
    .join('path')
    .attr('class', (each) => `tissue-line ${each.id}`)
    .attr('d', (each) => linePath(each.values, data.days, x, y));
  saliva.attr('d', throughSamples(data.samples.days, data.samples.truth, x, y));
  drawReadings(readings, data.samples, x, y);
};

/** What each course is, at its end. */
const nameCourses = (host: One, data: TissueChartData, { large, width, narrow }: TissueLayout, y: ToPx): void => {
  const ends = endNames(data, narrow);
  const places = namePlaces(
    ends.map(({ value }) => y(value)),
    large,
  );
  host
    .selectAll<SVGTextElement, (typeof ends)[number]>('text')
    .data(ends, (each) => each.id)
    .join('text')
    .attr('class', (each) => `tissue-name ${each.id}`)
    .attr('x', large.right + 10)
    .attr('y', (_, i) => px(places[i]!))
    .text((each) => fitText(each.text, 13, width - large.right - 10));
};

/** The strip below: what was in each sample, and what is usual. */
const createShares = (svg: One) => {
  const usual = line(svg, 'end');
  const share = path(svg, 'tissue-line share');
  const shares = group(svg, 'tissue-shares');
  return ({ samples, words }: TissueChartData, { strip, width }: TissueLayout, x: ToPx, y: ToPx): void => {
    segment(usual, strip.left, crisp(y(samples.usualShare)), strip.right, crisp(y(samples.usualShare)));
    share.attr('d', throughSamples(samples.days, samples.share, x, y));
    shares
      .selectAll<SVGCircleElement, number>('circle')
      .data(samples.share)
      .join('circle')
      .attr('class', 'tissue-share')
      .attr('r', 3)
      .attr('cx', (_, i) => px(x(samples.days[i]!)))
      .attr('cy', (value) => px(y(value)));
    shares
      .selectAll<SVGTextElement, string>('text')
      .data([words.usual])
      .join('text')
      .attr('x', strip.right + 10)
      .attr('y', px(y(samples.usualShare) + 4))
      .text(fitText(words.usual, 12, width - strip.right - 10));
  };
};

/**
 * Brain cells, white blood cells, the lining of the mouth, and saliva as a mixture of the last two, true and as read;
 * below, what was in each sample.
 */
export const createTissueChart = (host: HTMLElement): Chart<TissueChartData> => {
  const svg = openSvg(host, 'chart-svg tissue-svg');
  const [grid, stripGrid] = layers(svg, 'value-axis', 'value-axis');
  const upright = path(svg, 'scrubber');
  const curves = group(svg, 'tissue-lines');
  const saliva = path(svg, 'tissue-line saliva');
  const readings = group(svg, 'tissue-readings');
  const drawShares = createShares(svg);
  const names = group(svg, 'tissue-names');
  const [title, day, stripTitle] = [text(svg, 'axis-title'), text(svg, 'scrub-day halo'), text(svg, 'axis-title')];
  const ages = group(svg, 'day-axis');

  return picture<TissueChartData>(host, { svg, least: [200, 200] }, (data, { width, height }) => {
    const { words, axis, samples } = data;
    const layout = tissueLayout(data, width, height);
    const { large, strip } = layout;
    const x = linear([0, data.days], [large.left, large.right]);
    const y = linear([axis[0], axis[1]], [large.bottom, large.top]);
    const top = Math.max(10, ...samples.share, samples.usualShare);
    const yShare = linear([0, top], [strip.bottom, strip.top]);
    const ticks = niceTicks(axis[0], axis[1], Math.max(3, Math.floor((large.bottom - large.top) / 45)));
    const share = fitText(words.share, 12, width - 16);
    const shareBox = wordsBox(share, { x: 8, y: strip.top - 12, anchor: 'start' }, 12);
    const across = crisp(x(data.day));
    upright.attr('d', uprightPath(across, partsOf(across, large.top - 4, strip.bottom, [shareBox])));
    say(place(title, 8, 16), fitText(words.y, 12, width - 16));
    say(place(day, spanAbout(x(data.day), textWidth(words.day, 13), 8, width - 8).from, large.top - 9), words.day);
    drawValueAxis(grid, ticks, y, large.left, large.right, plainNumber);
    drawCourses({ curves, saliva, readings }, data, x, y);
    nameCourses(names, data, layout, y);
    drawValueAxis(stripGrid, endTicks(0, top), yShare, strip.left, strip.right, plainNumber);
    drawShares(data, layout, x, yShare);
    say(place(stripTitle, 8, strip.top - 12), share);
    drawDayAxis(ages, data.days, x, layout.axisY, width, words, data.unit);
  });
};
