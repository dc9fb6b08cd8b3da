import { keepClear, spanAbout, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';

export const DAY = 1440;
/** Semi-bold words are wider than textWidth knows. */
export const BOLD = 1.15;
const NARROW = 560;
const TITLE = 28;
const TITLE_ROW = 18;
const SPAN_ROW = 17;
const AXIS = 24;
const LANE_GAP = 8;
const LEAST_FRAME = 72;

export interface Rows {
  top: number;
  bottom: number;
}

export interface LaneBox extends Rows {
  pills: Rows;
  /** the giver's own oxytocin */
  spark: Rows;
}

export interface DayLayout {
  width: number;
  /** at least what was asked for: more where the lanes need it */
  height: number;
  narrow: boolean;
  /** the child's curves */
  frame: Box;
  /** baseline of the labels of spans */
  spanY: number;
  lanes: LaneBox[];
  /** baseline of the hours */
  axisY: number;
}

export interface DayRoom {
  width: number;
  height: number;
  /** rows of the key above the curves, 1 or 2 */
  keyRows: number;
  spans: boolean;
  givers: number;
  left: number;
  right: number;
}

export const isNarrow = (width: number): boolean => width < NARROW;

/** Room left of the curves for the longest of these names, in steps of 8 px. */
export const leftGutter = (names: readonly string[], width: number): number => {
  const longest = Math.max(0, ...names.map((name) => textWidth(name, 13) * BOLD)) + 22;
  const [least, most] = isNarrow(width) ? [48, 64] : [72, 136];
  return Math.max(least, Math.min(most, 8 * Math.ceil(longest / 8)));
};

const laneAt = (top: number, pitch: number): LaneBox => {
  const pills = Math.max(18, Math.min(24, pitch - 18));
  const spark = { top: top + 4 + pills + 2, bottom: top + pitch - 3 };
  return { top, bottom: top + pitch, pills: { top: top + 4, bottom: top + 4 + pills }, spark };
};

/** The child's frame above one lane for each giver; lanes take up to three eighths of the height. */
export const dayLayout = ({ width, height, keyRows, spans, givers, left, right }: DayRoom): DayLayout => {
  const narrow = isNarrow(width);
  const top = TITLE + (keyRows - 1) * TITLE_ROW + (spans ? SPAN_ROW : 0);
  const share = (0.375 * (height - AXIS - top)) / Math.max(1, givers);
  const pitch = Math.round(Math.max(34, Math.min(narrow ? 42 : 48, share)));
  const under = AXIS + givers * pitch + LANE_GAP;
  const whole = Math.max(height, top + LEAST_FRAME + under);
  const bottom = whole - under;
  return {
    width,
    height: whole,
    narrow,
    spanY: top - 5,
    axisY: whole - 7,
    frame: { left, right: Math.max(left + 40, width - right), top, bottom },
    lanes: Array.from({ length: givers }, (_, i) => laneAt(bottom + LANE_GAP + i * pitch, pitch)),
  };
};

/** The minute under a pixel, on the grid of `step` minutes, inside the day. */
export const minuteAt = (px: number, frame: Box, step: number): number => {
  const minute = ((px - frame.left) / Math.max(1, frame.right - frame.left)) * DAY;
  return Math.max(0, Math.min(DAY, Math.round(minute / step) * step));
};

const HOURS = [1, 2, 3, 4, 6, 8, 12, 24];

/** Full hours to mark: as many as leave 24 px between their labels. */
export const hourMarks = (x: ToPx, widest: number): number[] => {
  const pxPerHour = (x(DAY) - x(0)) / 24;
  const step = (HOURS.find((hours) => hours * pxPerHour >= widest + 24) ?? 24) * 60;
  return Array.from({ length: DAY / step + 1 }, (_, i) => i * step);
};

export interface HourLabel {
  text: string;
  kind: 'minute' | 'title' | 'hour';
  span: Span;
}

/** Words under the day: the minute read out, what the axis is, then the hours that clear both. */
export const hourLabels = (
  marks: readonly number[],
  minute: number | null,
  words: { hours: string; clock(minute: number): string },
  x: ToPx,
  width: number,
): HourLabel[] => {
  const about = (at: number, kind: 'minute' | 'hour'): HourLabel => {
    const text = words.clock(at);
    return { text, kind, span: spanAbout(x(at), textWidth(text, 12) * (kind === 'minute' ? BOLD : 1), 2, width - 2) };
  };
  const title = textWidth(words.hours, 12);
  const room = x(0) - textWidth(words.clock(0), 12) / 2 - 8;
  const from = title + 8 <= room ? 8 : width - 8 - title;
  const all: HourLabel[] = [
    ...(minute === null ? [] : [about(minute, 'minute')]),
    ...(words.hours === '' ? [] : [{ text: words.hours, kind: 'title' as const, span: { from, to: from + title } }]),
    ...marks.map((at) => about(at, 'hour')),
  ];
  const clear = keepClear(
    all.map((label) => label.span),
    8,
  );
  return all.filter((_, i) => clear[i]);
};
