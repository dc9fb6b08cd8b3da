import { drawChips } from './day-chip.ts';
import { BOLD } from './day-layout.ts';
import type { DayLayout } from './day-layout.ts';
import type { DayChartData, DayPerson } from './day-types.ts';
import { spread, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import type { Box } from '../parts/box.ts';
import type { One } from '../parts/svg.ts';
import { centre, circle, crisp, group, path, place, px, say, show, text, uprightPath } from '../parts/svg.ts';
import { partsOf } from '../parts/clear-place.ts';

const GAP = 18;
const SAMPLE = 20;
const KINDS = ['oxytocin', 'cortisol'] as const;

/** Where a value stands beside the upright: its line sample, then its words. */
export interface ReadoutPlace {
  span: Span;
  /** baseline */
  y: number;
}

/** Places on the side of the upright with room, each near its own dot, never two on one line. */
export const readoutPlaces = (
  upright: number,
  widths: readonly number[],
  dots: readonly number[],
  frame: Box,
): ReadoutPlace[] => {
  const widest = Math.max(...widths);
  const onRight = upright + 14 + widest <= frame.right || frame.right - upright > upright - frame.left;
  const middles = spread(
    dots.map((dot) => dot - 9),
    GAP,
    frame.top + 9,
    frame.bottom - 28,
  );
  return widths.map((width, i) => {
    const from = onRight ? upright + 14 : upright - 14 - width;
    return { span: { from, to: from + width }, y: middles[i]! + 4 };
  });
};

/** The upright at the minute read out, through the child's curves and the lanes, with the child's values. */
export const createDayReadout = (under: One, over: One) => {
  const upright = path(under, 'scrubber day-upright');
  const host = group(over, 'day-readout');
  const marks = KINDS.map((kind) => ({
    dot: circle(host, `day-dot ${kind}`, 4.5),
    sample: path(host, `day-line ${kind} sample`),
    words: text(host, 'day-value'),
  }));

  return (
    data: DayChartData,
    child: DayPerson,
    layout: DayLayout,
    x: ToPx,
    scales: readonly ToPx[],
    tags: readonly Box[],
  ): void => {
    const { minute } = data;
    show(upright, minute !== null);
    show(host, minute !== null);
    if (minute === null) return;
    const across = x(minute);
    const bottom = layout.lanes.at(-1)?.bottom ?? layout.frame.bottom;
    upright.attr('d', uprightPath(crisp(across), partsOf(across, layout.frame.top, bottom, tags)));
    const dots = KINDS.map((kind, i) => scales[i]!(valueAt(child[kind], minute / data.step)));
    const texts = [child.oxytocinText, child.cortisolText];
    const widths = texts.map((words) => SAMPLE + 6 + textWidth(words, 13) * BOLD);
    const places = readoutPlaces(
      across,
      widths,
      dots.map((dot) => (Number.isFinite(dot) ? dot : layout.frame.bottom)),
      layout.frame,
    );
    drawChips(host, places);
    marks.forEach(({ dot, sample, words }, i) => {
      const { span, y } = places[i]!;
      show(dot, Number.isFinite(dots[i]));
      if (Number.isFinite(dots[i])) centre(dot, across, dots[i]!);
      sample.attr('d', `M${px(span.from)},${px(y - 4)}h${SAMPLE}`);
      say(place(words, span.from + SAMPLE + 6, y), texts[i]!);
    });
  };
};
