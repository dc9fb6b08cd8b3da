import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { partsOf, placeBeside, uprightBox } from '../parts/clear-place.ts';
import { NARROW } from './large-labels.ts';
import type { PlacedValue, Plot } from './large-labels.ts';
import { spanAbout, textWidth, wordsWidth } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { LifeLayout } from './life-layout.ts';
import type { LifeChartsData, LifeSeries } from '../parts/types.ts';
import { centre, circle, crisp, path, place, say, show, span, text, uprightPath } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

const heldIn = (frame: Box, y: number): number => Math.max(frame.top, Math.min(frame.bottom, y));

/** Heights of the two courses on the scrubbed day, held in the frame. */
export const heightsAt = (
  series: LifeSeries,
  day: number,
  { frame, y }: Pick<Plot, 'frame' | 'y'>,
): { now: number; before: number } => {
  const now = heldIn(frame, y(valueAt(series.now, day)));
  return { now, before: series.before ? heldIn(frame, y(valueAt(series.before, day))) : now };
};

/** The pointer's own line, through the strips too, and what it reads; it gives way to all words. */
const createReadout =
  (hover: One, hoverDot: One, readout: One) =>
  (data: LifeChartsData, series: LifeSeries, layout: LifeLayout, x: ToPx, plot: Plot, taken: readonly Box[]): Box[] => {
    const at = data.readout;
    for (const node of [hover, hoverDot, readout]) show(node, at !== undefined);
    if (!at) return [];
    const { frame } = plot;
    const across = x(at.day);
    const top = plot.y(valueAt(series.now, at.day));
    const words = placeBeside(
      {
        width: wordsWidth(at.text, 13, 'bold'),
        size: 13,
        across,
        away: 8,
        wanted: top - 12,
        frame,
        onRight: true,
      },
      { ...plot, boxes: [...taken, uprightBox(plot)] },
    );
    const bottom = layout.strips.at(-1)?.plot.bottom ?? frame.bottom;
    hover.attr('d', uprightPath(crisp(across), partsOf(across, frame.top, bottom, [...taken, words.box])));
    centre(hoverDot, across, top);
    place(readout, words.x, words.y).attr('text-anchor', words.anchor);
    say(readout, at.text);
    return [words.box];
  };

/** The day over the upright, the bracket from before to now, its size in words; and the readout under the pointer. */
export const createScrubMark = (host: One) => {
  const day = text(host, 'scrub-day halo');
  const [hover, hoverDot] = [path(host, 'hover-line'), circle(host, 'hover-dot', 4)];
  const bracket = path(host, 'bracket');
  const from = circle(host, 'bracket-from', 4);
  const to = circle(host, 'scrub-dot', 6);
  const value = text(host, 'difference halo');
  const size = span(value, 'size');
  const dayOfValue = span(value, 'on-day');
  const readout = text(host, 'readout halo');

  const drawReadout = createReadout(hover, hoverDot, readout);

  const drawValue = (data: LifeChartsData, series: LifeSeries, at: PlacedValue, frame: Box): boolean => {
    const room = frame.right - frame.left < NARROW ? 'narrow' : 'wide';
    const shown = data.readout === undefined || data.readout.day === data.day;
    value
      .attr('text-anchor', at.anchor)
      .attr('class', `halo ${series.differenceText ? 'difference' : 'value'} ${room}${series.luck ? ' luck' : ''}`);
    place(value, at.x, at.y);
    say(size, series.differenceText ?? series.valueText);
    say(dayOfValue, at.onDay);
    show(value, shown);
    return shown;
  };

  const draw = (
    data: LifeChartsData,
    series: LifeSeries,
    layout: LifeLayout,
    x: ToPx,
    plot: Plot,
    at: PlacedValue,
    taken: readonly Box[],
  ): Box[] => {
    const frame = layout.large;
    const across = x(data.day);
    const { now, before } = heightsAt(series, data.day, plot);
    const compared = series.before !== undefined && series.differenceText !== undefined;
    place(day, spanAbout(across, textWidth(data.words.day, 13), 8, layout.width - 8).from, frame.top - 10);
    say(day, data.words.day);
    show(bracket, compared);
    show(from, compared);
    const parts = partsOf(across, Math.min(before, now), Math.max(before, now), taken);
    bracket.attr('d', uprightPath(across, parts)).classed('luck', series.luck ?? false);
    centre(from, across, before);
    centre(to, across, now)
      .attr('class', compared ? `scrub-dot compared${series.luck ? ' luck' : ''}` : 'scrub-dot')
      .attr('r', compared ? 6 : 5);
    const values = drawValue(data, series, at, frame) ? [at.box] : [];
    return [...values, ...drawReadout(data, series, layout, x, plot, [...taken, ...values])];
  };

  /** The dot on the line alone. */
  const lead = (series: LifeSeries, day: number, across: number, plot: Pick<Plot, 'frame' | 'y'>): void => {
    centre(to, across, heightsAt(series, day, plot).now);
  };
  return { draw, lead };
};
