import { linear } from '../parts/linear.ts';
import { drawValueAxis, niceTicks, plainNumber } from '../parts/axis.ts';
import { clipIn, cover } from '../parts/clip.ts';
import { createEndLabels } from './end-labels.ts';
import { createExpectedLine } from './expected-line.ts';
import { createLifeLines } from './life-lines.ts';
import { bandNameSpots, curvesOf, NARROW, placeBandName, placeSliderEnds, placeValue } from './large-labels.ts';
import type { PlacedEnd, Plot } from './large-labels.ts';
import { createNote } from './life-note.ts';
import type { AskPlace } from './life-note.ts';
import { createScrubMark, heightsAt } from './scrub-mark.ts';
import { bandPath, isClipped, valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import type { Box } from '../parts/box.ts';
import type { LifeLayout } from './life-layout.ts';
import { uprightBox, wordsBox } from '../parts/clear-place.ts';
import type { Curve, Spot } from '../parts/clear-place.ts';
import { fitText, textWidth } from '../parts/labels.ts';
import type { LifeChartsData, LifeSeries } from '../parts/types.ts';
import { crisp, group, path, place, px, say, show, span, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

const drawSliderEnds = (host: One, ends: readonly PlacedEnd[], frame: Box): void => {
  host
    .selectAll<SVGLineElement, PlacedEnd>('line')
    .data(ends)
    .join('line')
    .attr('class', 'end')
    .attr('x1', frame.left)
    .attr('x2', frame.right)
    .attr('y1', (end) => crisp(end.line))
    .attr('y2', (end) => crisp(end.line));
  host
    .selectAll<SVGTextElement, PlacedEnd>('text')
    .data(ends)
    .join('text')
    .attr('class', 'halo')
    .attr('text-anchor', (end) => end.spot.anchor)
    .attr('x', (end) => px(end.spot.x))
    .attr('y', (end) => px(end.spot.y))
    .text((end) => end.label);
};

/** Labels of the band: what it is and, where the frame cuts it, how far it reaches. */
export const bandLines = (series: LifeSeries): string[] => {
  const band = series.band;
  if (!band) return [];
  const reach = band.clippedLabel && isClipped(band.low, band.high, series.axis) ? [band.clippedLabel] : [];
  return [band.label, ...reach].filter((words) => words !== '');
};

/** The name of the band, in a clear place inside it, kept there while that is still clear. */
const createBandLabel = (over: One) => {
  const host = group(over, 'band-label');
  let first: Spot | undefined;
  return (series: LifeSeries, plot: Plot, day: (px: number) => number, taken: readonly Box[]): Box[] => {
    const narrow = plot.frame.right - plot.frame.left < NARROW;
    const name = narrow ? [] : bandLines(series);
    first = name.length > 0 ? placeBandName(name, series.band!, plot, day, taken, first) : first;
    const lines = first === undefined ? [] : name;
    const spots = first === undefined ? [] : bandNameSpots(lines, first);
    host
      .selectAll<SVGTextElement, string>('text')
      .data(lines)
      .join('text')
      .attr('text-anchor', 'middle')
      .attr('x', (_, i) => px(spots[i]!.x))
      .attr('y', (_, i) => px(spots[i]!.y))
      .text((words) => words);
    return spots.map(({ box }) => box);
  };
};

/** The band and all lines, cut off at the frame. */
const createCurves = (svg: One, under: One) => {
  const clip = clipIn(svg, 'frame');
  const curves = group(under, 'curves').attr('clip-path', clip.url);
  const band = path(curves, 'band');
  const expectedUnder = group(curves, 'expected');
  const lines = createLifeLines(curves);
  const drawExpected = createExpectedLine(expectedUnder, group(curves, 'expected'));
  const draw = (series: LifeSeries, days: number, { left, right, top, bottom }: Box, x: ToPx, y: ToPx): void => {
    cover(clip.rect, left - 2, top, right - left + 4, Math.max(0, bottom - top));
    band
      .attr('d', series.band ? bandPath(series.band.low, series.band.high, days, x, y) : null)
      .classed('stale', series.band?.stale ?? false);
    lines.draw(series, days, x, y);
    drawExpected(series.expected, days, x, y);
  };
  return { draw, drawNow: lines.drawNow };
};

/** Room kept free at the title's right for a menu button. */
const MENU = 36;

/** What is drawn and in what unit, over the frame. */
const createTitle = (over: One) => {
  const title = text(over, 'title');
  const name = span(title, 'name');
  const unit = span(title, 'unit').attr('dx', 7);
  return (series: LifeSeries, width: number): void => {
    place(title, 12, 21);
    say(name, series.title);
    say(unit, fitText(series.unit, 13, width - 12 - 7 - MENU - textWidth(series.title, 16) * 1.08));
  };
};

/** Px from the outermost of the ten curves to the foot of their name, under it or over it. */
const UNDER_OTHERS = 15;
const OVER_OTHERS = 6;

/** The name of the ten other animals, at the end of their lowest curve; over the highest where there is no room. */
const drawOthersLabel = (label: One, series: LifeSeries, { left, right, bottom }: Box, y: ToPx): Box[] => {
  const others = series.others;
  show(label, others !== undefined);
  if (!others) return [];
  const ends = others.values.map((values) => y(valueAt(values, Infinity)));
  const under = Math.max(...ends) + UNDER_OTHERS;
  const level = under > bottom - 2 ? Math.min(...ends) - OVER_OTHERS : under;
  const words = fitText(others.label, 12, right - left - 8);
  place(label, right - 4, level).attr('text-anchor', 'end');
  say(label, words);
  return [wordsBox(words, { x: right - 4, y: level, anchor: 'end' }, 12)];
};

/** A sentence stands in the half of the frame where the line does not begin. */
const largeNoteY = (series: LifeSeries, { top, bottom }: Box, y: ToPx): number =>
  y(series.now[0] ?? 0) > (top + bottom) / 2 ? top + 16 : bottom - 8;

/** The height of a value of a series in its frame. */
const heights = ({ axis: [low, high] }: LifeSeries, { top, bottom }: Box): ToPx => linear([low, high], [bottom, top]);

/** The large chart of one series inside `layout.large`. @returns draws it, and tells where its words stand */
export const createLargeChart = (svg: One, under: One, over: One) => {
  const grid = group(under, 'value-axis');
  const ends = group(under, 'ends');
  const curves = createCurves(svg, under);
  const drawTitle = createTitle(over);
  const drawBandLabel = createBandLabel(over);
  const drawNote = createNote(over);
  const othersLabel = text(over, 'others-label halo');
  const labels = createEndLabels(group(over, 'end-labels'));
  const mark = createScrubMark(over);

  const draw = (
    data: LifeChartsData,
    series: LifeSeries,
    layout: LifeLayout,
    x: ToPx,
    day: (px: number) => number,
    /** words in the strips below, for which an upright gives way too */
    below: readonly Box[],
  ): { ask: AskPlace | null; words: Box[] } => {
    const frame = layout.large;
    const [low, high] = series.axis;
    const y = heights(series, frame);
    const step = Math.min(1, (x(data.days) - x(0)) / Math.max(1, data.days));
    const plot: Plot = { frame, y, across: x(data.day), curves: curvesOf(series, day, y, frame, step), step };
    const ticks = niceTicks(low, high, Math.max(3, Math.min(6, Math.floor((frame.bottom - frame.top) / 32))));
    const placed = placeSliderEnds(series.ends ?? [], plot);
    const sides = placed.map((end) => end.box);
    const lines = placed.map(
      ({ line }): Curve =>
        () =>
          line,
    );
    const crowd: Plot = { ...plot, curves: [...plot.curves, ...lines] };
    drawValueAxis(grid, ticks, y, frame.left, frame.right, data.formatTick ?? plainNumber);
    drawSliderEnds(ends, placed, frame);
    drawTitle(series, layout.width);
    curves.draw(series, data.days, frame, x, y);
    const others = drawOthersLabel(othersLabel, series, frame, y);
    const value = placeValue(series, data.words.day, crowd, heightsAt(series, data.day, plot), [...sides, ...others]);
    const taken = [...sides, ...others, value.box];
    const band = drawBandLabel(series, crowd, day, [...taken, uprightBox(plot)]);
    labels(series, data.days, frame, layout.width, y);
    const said = drawNote(series, [frame.left + 8, frame.right], x(data.day), largeNoteY(series, frame, y));
    const words = [...sides, ...band, ...others, ...said.words];
    words.push(...mark.draw(data, series, layout, x, crowd, value, [...words, ...below]));
    return { ask: said.ask, words };
  };

  /** The bold line and its dot alone. */
  const lead = (data: LifeChartsData, series: LifeSeries, frame: Box, x: ToPx): void => {
    const y = heights(series, frame);
    curves.drawNow(series.now, data.days, x, y);
    mark.lead(series, data.day, x(data.day), { frame, y });
  };
  return { draw, lead };
};
