import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import { spanAbout, textWidth } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { LifeLayout } from './life-layout.ts';
import type { LifeChartsData, LifeSeries } from '../parts/types.ts';
import { centre, circle, crisp, line, place, say, segment, show, span, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

/** Smaller in narrow frames; charts.css sets the same sizes. */
const valueSize = (frame: Box): number => (frame.right - frame.left < NARROW ? 18 : 22);
export const NARROW = 260;

/** A bracket at least this long has room for words beside it, px. */
const BESIDE = 26;

const heldIn = (frame: Box, y: number): number => Math.max(frame.top, Math.min(frame.bottom, y));

/** A change says its day: the names at the ends of the lines are of another one. */
const onDay = (series: LifeSeries, day: string): string => (series.differenceText ? `, ${day}` : '');

/** The box of the words beside the upright: the change since before, or the value; right of it when there is room. */
export const valueBox = (
  series: LifeSeries,
  { day, words }: Pick<LifeChartsData, 'day' | 'words'>,
  frame: Box,
  x: ToPx,
  y: ToPx,
): Box & { onRight: boolean } => {
  const width =
    textWidth(series.differenceText ?? series.valueText, valueSize(frame)) + textWidth(onDay(series, words.day), 13);
  const across = x(day);
  const onRight = across + 12 + width < frame.right || frame.right - across > across - frame.left;
  const yNow = heldIn(frame, y(valueAt(series.now, day)));
  const yBefore = series.before ? heldIn(frame, y(valueAt(series.before, day))) : yNow;
  // Beside the bracket where it is long enough, else above both lines.
  const middle =
    series.differenceText && Math.abs(yNow - yBefore) > BESIDE
      ? (yBefore + yNow) / 2 + 8
      : Math.min(yNow, yBefore) - 14;
  const bottom = Math.max(frame.top + 20, Math.min(frame.bottom - 6, middle));
  const left = Math.max(frame.left + 2, onRight ? across + 12 : across - 12 - width);
  return { left, right: left + width, top: bottom - 18, bottom, onRight };
};

/** The day over the upright, the bracket from before to now, its size in words; and the readout under the pointer. */
export const createScrubMark = (host: One) => {
  const day = text(host, 'scrub-day halo');
  const hover = line(host, 'hover-line');
  const hoverDot = circle(host, 'hover-dot', 4);
  const bracket = line(host, 'bracket');
  const from = circle(host, 'bracket-from', 4);
  const to = circle(host, 'scrub-dot', 6);
  const value = text(host, 'difference halo');
  const size = span(value, 'size');
  const dayOfValue = span(value, 'on-day');
  const readout = text(host, 'readout halo');

  const drawReadout = (data: LifeChartsData, series: LifeSeries, layout: LifeLayout, x: ToPx, y: ToPx): void => {
    const at = data.readout;
    for (const node of [hover, hoverDot, readout]) show(node, at !== undefined);
    if (!at) return;
    const frame = layout.large;
    const top = y(valueAt(series.now, at.day));
    segment(hover, crisp(x(at.day)), frame.top, crisp(x(at.day)), layout.strips.at(-1)?.plot.bottom ?? frame.bottom);
    centre(hoverDot, x(at.day), top);
    const span = spanAbout(x(at.day), textWidth(at.text, 13), frame.left + 2, frame.right - 2);
    place(readout, span.from, Math.max(frame.top + 14, top - 12));
    say(readout, at.text);
  };

  const drawValue = (data: LifeChartsData, series: LifeSeries, at: ReturnType<typeof valueBox>, frame: Box): void => {
    const room = frame.right - frame.left < NARROW ? 'narrow' : 'wide';
    value
      .attr('text-anchor', at.onRight ? 'start' : 'end')
      .attr('class', `halo ${series.differenceText ? 'difference' : 'value'} ${room}${series.luck ? ' luck' : ''}`);
    place(value, at.onRight ? at.left : at.right, at.bottom);
    say(size, series.differenceText ?? series.valueText);
    say(dayOfValue, onDay(series, data.words.day));
    show(value, data.readout === undefined || data.readout.day === data.day);
  };

  return (data: LifeChartsData, series: LifeSeries, layout: LifeLayout, x: ToPx, y: ToPx): void => {
    const frame = layout.large;
    const across = x(data.day);
    const yNow = heldIn(frame, y(valueAt(series.now, data.day)));
    const yBefore = series.before ? heldIn(frame, y(valueAt(series.before, data.day))) : yNow;
    const compared = series.before !== undefined && series.differenceText !== undefined;
    place(day, spanAbout(across, textWidth(data.words.day, 13), 8, layout.width - 8).from, frame.top - 10);
    say(day, data.words.day);
    show(bracket, compared);
    show(from, compared);
    segment(bracket, across, yBefore, across, yNow).classed('luck', series.luck ?? false);
    centre(from, across, yBefore);
    centre(to, across, yNow)
      .attr('class', compared ? `scrub-dot compared${series.luck ? ' luck' : ''}` : 'scrub-dot')
      .attr('r', compared ? 6 : 5);
    drawValue(data, series, valueBox(series, data, frame, x, y), frame);
    drawReadout(data, series, layout, x, y);
  };
};
