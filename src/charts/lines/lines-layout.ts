import { niceTicks } from '../parts/axis.ts';
import { spanAbout, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';
import { axisHeight, leftFor } from '../parts/value-axis.ts';
import type { Tick } from '../parts/value-axis.ts';
import type { LinesChartData, LinesGap } from './lines-data.ts';
import { endGutter } from './lines-ends.ts';
import { everyNth, stackRows, wrapWords } from '../parts/chart-words.ts';

export interface PlacedMark {
  label: string;
  x: number;
  span: Span;
  /** baseline, px */
  y: number;
}

export interface LinesLayout {
  width: number;
  height: number;
  plot: Box;
  strip: Box;
  titles: string[];
  marks: PlacedMark[];
  notes: string[];
  /** px of generation 1, 2, … */
  x: ToPx;
  ticks: Tick[];
  gapAxis: [number, number];
  gapTicks: number[];
}

const TITLE = 18;
const ROW = 16;
const NOTE = 18;
const STRIP_HEAD = 48;
/** room inside the strip for the texts at its dots */
export const STRIP_TEXT = 22;
const INSET = 16;

/** The lowest and highest ends of the intervals, zero included. */
export const gapExtent = (gap: LinesGap): [number, number] => {
  const ends = [gap.mean, gap.low, gap.high, gap.sketch?.knots.map(({ value }) => value) ?? []]
    .flatMap((values) => Array.from(values))
    .filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return low === high ? [-1, 1] : [low, high];
};

/** Px of each generation: evenly from left to right, a single one in the middle. */
export const generationScale =
  (generations: number, left: number, right: number): ToPx =>
  (g) =>
    generations > 1 ? left + ((g - 1) / (generations - 1)) * (right - left) : (left + right) / 2;

const generationTicks = (data: LinesChartData, x: ToPx): Tick[] => {
  const all = Array.from({ length: data.generations }, (_, i): Tick => ({
    x: x(i + 1),
    text: data.words.generation(i + 1),
  }));
  const step = everyNth(
    all.map((tick) => tick.text),
    12,
    x(2) - x(1),
    5,
  );
  const last = data.generations - 1;
  return all.filter((_, i) => i === last || (i % step === 0 && last - i >= step));
};

const placeMarks = (data: LinesChartData, x: ToPx, left: number, width: number, top: number): PlacedMark[] => {
  const marks = data.marks.filter((mark) => mark.generation >= 1 && mark.generation <= data.generations);
  const spans = marks.map((mark) =>
    spanAbout(x(mark.generation), textWidth(mark.label, 12), Math.min(left, 8), width - 6),
  );
  return stackRows(spans, 10).map((row, i) => ({
    label: marks[i]!.label,
    x: x(marks[i]!.generation),
    span: spans[i]!,
    y: top + row * ROW,
  }));
};

/** The height that suits a width when none is given. */
export const linesHeight = (width: number): number => (width < 520 ? 470 : 460);

export const linesLayout = (data: LinesChartData, width: number, height: number): LinesLayout => {
  const gapAxis = gapExtent(data.gap);
  const gapTicks = niceTicks(gapAxis[0], gapAxis[1], 2);
  const left = leftFor([...niceTicks(data.axis[0], data.axis[1], 4), ...gapTicks]);
  const right = Math.max(left + 60, width - endGutter(data.groups, width));
  const x = generationScale(data.generations, left + INSET, right - 6);
  const ticks = generationTicks(data, x);
  const titles = wrapWords(data.words.y, 13, width - 8, 2);
  const marks = placeMarks(data, x, left, width, titles.length * TITLE + 20);
  const head = Math.max(titles.length * TITLE, ...marks.map((mark) => mark.y)) + 10;
  const notes = data.words.expected ? wrapWords(data.words.expected, 13, width - 12, 4) : [];
  const foot = axisHeight(ticks, data.words.x, width) + (notes.length > 0 ? notes.length * NOTE + 6 : 2);
  const bottom = height - foot;
  const stripTop = bottom - Math.max(64, Math.min(120, (bottom - head) * 0.29));
  return {
    width,
    height,
    titles,
    marks,
    notes,
    x,
    ticks,
    gapAxis,
    gapTicks,
    plot: { left, right, top: head, bottom: Math.max(head + 40, stripTop - STRIP_HEAD) },
    strip: { left, right, top: stripTop, bottom },
  };
};
