import { scaleLinear } from 'd3';
import { drawValueAxis, niceTicks, plainNumber } from './axis.ts';
import { createEndLabels } from './end-labels.ts';
import { createExpectedLine } from './expected-line.ts';
import { createScrubMark, NARROW, valueBox } from './scrub-mark.ts';
import { bandPath, isClipped, linePath, valueAt } from './line.ts';
import type { ToPx } from './line.ts';
import type { Box, LifeLayout } from './life-layout.ts';
import { fitText, textWidth } from './labels.ts';
import { quietPlace } from './quiet-place.ts';
import type { Spot } from './quiet-place.ts';
import type { LifeChartsData, LifeSeries } from './types.ts';
import { crisp, definitions, freshId, group, path, place, px, say, show, span, text } from './svg.ts';
import type { One } from './svg.ts';

const drawEnds = (
  host: One,
  ends: readonly { label: string; value: number }[],
  frame: Box,
  upright: number,
  y: ToPx,
): void => {
  const atLeft = (label: string): boolean => {
    const width = textWidth(label, 12);
    return upright > frame.right - 10 - width && upright < frame.right - 2 && upright > frame.left + width + 10;
  };
  const highest = Math.max(...ends.map((end) => end.value));
  host
    .selectAll<SVGLineElement, unknown>('line')
    .data(ends)
    .join('line')
    .attr('class', 'end')
    .attr('x1', frame.left)
    .attr('x2', frame.right)
    .attr('y1', (end) => crisp(y(end.value)))
    .attr('y2', (end) => crisp(y(end.value)));
  host
    .selectAll<SVGTextElement, unknown>('text')
    .data(ends)
    .join('text')
    .attr('class', 'halo')
    .attr('text-anchor', (end) => (atLeft(end.label) ? 'start' : 'end'))
    .attr('x', (end) => (atLeft(end.label) ? frame.left + 4 : frame.right - 4))
    .attr('y', (end, i) =>
      px(endLabelY(y(end.value), end.value === highest && i === ends.findIndex((e) => e.value === highest), frame)),
    )
    .text((end) => end.label);
};

/** The higher end is named above its line, the lower one below, unless the frame leaves no room there. */
export const endLabelY = (y: number, isHighest: boolean, frame: Box): number => {
  const above = y - 5;
  const below = y + 14;
  if (isHighest) return above - 10 < frame.top - 8 ? below : above;
  return below > frame.bottom + 9 ? above : below;
};

/** Labels of the band: what it is and, where the frame cuts it, how far it reaches. */
export const bandLines = (series: LifeSeries): string[] => {
  const band = series.band;
  if (!band) return [];
  const reach = band.clippedLabel && isClipped(band.low, band.high, series.axis) ? [band.clippedLabel] : [];
  return [band.label, ...reach].filter((words) => words !== '');
};

/** Whether the middle of a spot lies well inside the sibling band. */
const insideBand =
  (series: LifeSeries, width: number, day: (px: number) => number, y: ToPx) =>
  (spot: Spot): boolean => {
    const band = series.band;
    if (!band) return true;
    return [-0.5, 0, 0.5].every((share) => {
      const at = day(spot.x + share * width);
      return spot.y > y(valueAt(band.high, at)) + 10 && spot.y < y(valueAt(band.low, at)) - 10;
    });
  };

/** Room kept free at the title's right for a menu button. */
const MENU = 36;

/** The large chart of one series inside `layout.large`. */
export const createLargeChart = (svg: One, under: One, over: One) => {
  const clip = freshId('frame');
  const clipRect = definitions(svg).append('clipPath').attr('id', clip).append('rect');
  const grid = group(under, 'value-axis');
  const ends = group(under, 'ends');
  const curves = group(under, 'curves').attr('clip-path', `url(#${clip})`);
  const band = path(curves, 'band');
  const expectedUnder = group(curves, 'expected');
  const kept = path(curves, 'line-kept');
  const before = path(curves, 'line-before');
  const now = path(curves, 'line-now');
  const drawExpected = createExpectedLine(expectedUnder, group(curves, 'expected'));
  const title = text(over, 'title');
  const name = span(title, 'name');
  const unit = span(title, 'unit').attr('dx', 7);
  const bandLabel = group(over, 'band-label');
  const note = text(over, 'note halo');
  const labels = createEndLabels(group(over, 'end-labels'));
  const mark = createScrubMark(over);
  let spot: Spot | undefined;
  let spotFor = '';

  const drawBandLabel = (
    series: LifeSeries,
    frame: Box,
    x: ToPx,
    day: (px: number) => number,
    y: ToPx & { invert: (px: number) => number },
    taken: Box,
  ): void => {
    const lines = frame.right - frame.left < NARROW ? [] : bandLines(series);
    const width = Math.max(0, ...lines.map((words) => textWidth(words, 12)));
    const key = `${series.id} ${frame.right} ${frame.bottom}`;
    const highest = Math.max(...(series.ends ?? []).map((end) => end.value));
    // The dotted lines and the middles of their labels are in the way like curves are.
    const level = (at: number): number[] => new Array<number>(series.now.length).fill(at);
    const levels = (series.ends ?? []).flatMap((end) => [
      level(end.value),
      level(y.invert(endLabelY(y(end.value), end.value === highest, frame) - 4)),
    ]);
    const obstacles = [series.now, series.before, series.kept?.values, ...levels].filter(
      (values) => values !== undefined,
    );
    const fits = { ...frame, top: frame.top + 18, bottom: frame.bottom - 18 };
    if (lines.length > 0)
      spot = quietPlace(
        fits,
        width,
        obstacles,
        { day },
        y,
        key === spotFor ? spot : undefined,
        insideBand(series, width, day, y),
        taken,
      );
    spotFor = key;
    bandLabel
      .selectAll<SVGTextElement, string>('text')
      .data(lines)
      .join('text')
      .attr('text-anchor', 'middle')
      .attr('x', px(spot?.x ?? x(0)))
      .attr('y', (_, i) => px((spot?.y ?? 0) + 4 + (i - (lines.length - 1) / 2) * 15))
      .text((words) => words);
  };

  return (data: LifeChartsData, series: LifeSeries, layout: LifeLayout, x: ToPx, day: (px: number) => number): void => {
    const frame = layout.large;
    const y = scaleLinear([series.axis[0], series.axis[1]], [frame.bottom, frame.top]);
    clipRect
      .attr('x', frame.left - 2)
      .attr('y', frame.top)
      .attr('width', frame.right - frame.left + 4)
      .attr('height', Math.max(0, frame.bottom - frame.top));
    const count = Math.max(3, Math.min(6, Math.floor((frame.bottom - frame.top) / 32)));
    drawValueAxis(
      grid,
      niceTicks(series.axis[0], series.axis[1], count),
      y,
      frame.left,
      frame.right,
      data.formatTick ?? plainNumber,
    );
    drawEnds(ends, series.ends ?? [], frame, x(data.day), y);
    place(title, 12, 21);
    say(name, series.title);
    say(unit, fitText(series.unit, 13, layout.width - 12 - 7 - MENU - textWidth(series.title, 16) * 1.08));
    band
      .attr('d', series.band ? bandPath(series.band.low, series.band.high, data.days, x, y) : null)
      .classed('stale', series.band?.stale ?? false);
    kept.attr('d', series.kept ? linePath(series.kept.values, data.days, x, y) : null);
    before.attr('d', series.before ? linePath(series.before, data.days, x, y) : null).attr('data-series', series.id);
    now.attr('d', linePath(series.now, data.days, x, y)).attr('data-series', series.id);
    now.attr('class', `line-now ${series.tone}`);
    drawExpected(series.expected, data.days, x, y);
    drawBandLabel(series, frame, x, day, y, valueBox(series, data, frame, x, y));
    labels(series, data.days, frame, layout.width, y);
    mark(data, series, layout, x, y);
    show(note, series.note !== undefined);
    if (series.note)
      place(
        note,
        frame.left + 8,
        y(series.now[0] ?? 0) > (frame.top + frame.bottom) / 2 ? frame.top + 16 : frame.bottom - 8,
      );
    say(note, series.note ?? '');
  };
};
