import { line as curve, scaleLinear } from 'd3';
import { drawDayAxis, drawValueAxis, endTicks, niceTicks, plainNumber } from './axis.ts';
import { hostSize, measureLetters, redrawn } from './host.ts';
import { fitText, spanAbout, textWidth } from './labels.ts';
import { linePath } from './line.ts';
import type { ToPx } from './line.ts';
import type { TissueChartData, TissueCourse, TissueSamples } from './tissue-data.ts';
import { endNames, namePlaces, tissueLayout } from './tissue-layout.ts';
import type { TissueLayout } from './tissue-layout.ts';
import type { Chart } from './types.ts';
import { crisp, group, line, path, place, px, say, segment, svgIn, text } from './svg.ts';
import type { One } from './svg.ts';

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

/**
 * Brain cells, white blood cells, the lining of the mouth, and saliva as a mixture of the last two, true and as read;
 * below, what was in each sample.
 */
export const createTissueChart = (host: HTMLElement): Chart<TissueChartData> => {
  measureLetters(host);
  const svg = svgIn(host, 'chart-svg tissue-svg').attr('role', 'img');
  const [grid, stripGrid] = [group(svg, 'value-axis'), group(svg, 'value-axis')];
  const upright = line(svg, 'scrubber');
  const curves = group(svg, 'tissue-lines');
  const saliva = path(svg, 'tissue-line saliva');
  const readings = group(svg, 'tissue-readings');
  const usual = line(svg, 'end');
  const share = path(svg, 'tissue-line share');
  const shares = group(svg, 'tissue-shares');
  const names = group(svg, 'tissue-names');
  const [title, day, stripTitle] = [text(svg, 'axis-title'), text(svg, 'scrub-day halo'), text(svg, 'axis-title')];
  const ages = group(svg, 'day-axis');

  const drawCourses = (data: TissueChartData, { large, width, narrow }: TissueLayout, x: ToPx): void => {
    const y = scaleLinear([data.axis[0], data.axis[1]], [large.bottom, large.top]);
    drawValueAxis(
      grid,
      niceTicks(data.axis[0], data.axis[1], Math.max(3, Math.floor((large.bottom - large.top) / 45))),
      y,
      large.left,
      large.right,
      plainNumber,
    );
    curves
      .selectAll<SVGPathElement, TissueCourse>('path')
      .data(data.courses, (each) => each.id)
      .join('path')
      .attr('class', (each) => `tissue-line ${each.id}`)
      .attr('d', (each) => linePath(each.values, data.days, x, y));
    saliva.attr('d', throughSamples(data.samples.days, data.samples.truth, x, y));
    drawReadings(readings, data.samples, x, y);
    const ends = endNames(data, narrow);
    const places = namePlaces(
      ends.map(({ value }) => y(value)),
      large,
    );
    names
      .selectAll<SVGTextElement, (typeof ends)[number]>('text')
      .data(ends, (each) => each.id)
      .join('text')
      .attr('class', (each) => `tissue-name ${each.id}`)
      .attr('x', large.right + 10)
      .attr('y', (_, i) => px(places[i]!))
      .text((each) => fitText(each.text, 13, width - large.right - 10));
  };

  const drawShare = ({ samples, words }: TissueChartData, { strip, width }: TissueLayout, x: ToPx): void => {
    const top = Math.max(10, ...samples.share, samples.usualShare);
    const y = scaleLinear([0, top], [strip.bottom, strip.top]);
    drawValueAxis(stripGrid, endTicks(0, top), y, strip.left, strip.right, plainNumber);
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
    say(place(stripTitle, 8, strip.top - 12), fitText(words.share, 12, width - 16));
  };

  return redrawn<TissueChartData>(host, svg, (data) => {
    const size = hostSize(host);
    const [width, height] = [data.width ?? size.width, data.height ?? size.height];
    if (width < 200 || height < 200) return;
    const layout = tissueLayout(data, width, height);
    const { large, strip } = layout;
    const x = scaleLinear([0, data.days], [large.left, large.right]);
    svg.attr('width', width).attr('height', height).attr('aria-label', data.words.summary);
    segment(upright, crisp(x(data.day)), large.top - 4, crisp(x(data.day)), strip.bottom);
    say(place(title, 8, 16), fitText(data.words.y, 12, width - 16));
    say(
      place(day, spanAbout(x(data.day), textWidth(data.words.day, 13), 8, width - 8).from, large.top - 9),
      data.words.day,
    );
    drawCourses(data, layout, x);
    drawShare(data, layout, x);
    drawDayAxis(ages, data.days, x, layout.axisY, width, data.words, data.unit);
  });
};
