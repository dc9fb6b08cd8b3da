import { spread, textWidth } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { TissueChartData } from './tissue-data.ts';

export interface TissueLayout {
  width: number;
  height: number;
  /** the courses */
  large: Box;
  /** the share of the mouth's cells */
  strip: Box;
  /** baseline of the ages */
  axisY: number;
  narrow: boolean;
}

const SIZE = 13;
const BOLD = 1.12;
const TOP = 48;
const STRIP = 44;
const STRIP_TITLE = 40;
const AGES = 24;
const GAP = 17;

export const endText = (label: string, value: number): string => `${label} ${value.toFixed(1).replace('-', '−')}`;

/** Names at the ends of the lines: brain cells and the two dividing tissues, then saliva. */
export const endNames = (data: TissueChartData, narrow: boolean): { id: string; text: string; value: number }[] => {
  const name = (each: { label: string; short: string }): string => (narrow ? each.short : each.label);
  const lines = data.courses.map((each) => ({
    id: each.id as string,
    text: name(each),
    value: each.values[data.days] ?? NaN,
  }));
  const { samples } = data;
  return [...lines, { id: 'saliva', text: name(samples), value: samples.truth.at(-1) ?? NaN }].map((each) => ({
    ...each,
    text: endText(each.text, each.value),
  }));
};

export const tissueLayout = (data: TissueChartData, width: number, height: number): TissueLayout => {
  const narrow = width < 520;
  const gutter = Math.min(
    width * 0.42,
    18 + Math.max(...endNames(data, narrow).map(({ text }) => textWidth(text, SIZE) * BOLD)),
  );
  const [left, right] = [narrow ? 34 : 44, Math.round(width - gutter)];
  const stripBottom = height - AGES;
  return {
    width,
    height,
    narrow,
    axisY: height - 8,
    large: { left, right, top: TOP, bottom: stripBottom - STRIP - STRIP_TITLE },
    strip: { left, right, top: stripBottom - STRIP, bottom: stripBottom },
  };
};

/** Baselines of the names, pushed apart and kept beside the frame. */
export const namePlaces = (heights: readonly number[], { top, bottom }: Box): number[] =>
  spread(heights, GAP, top, bottom).map((y) => y + 4);

/** The axis of what is drawn, with a little air; never narrower than a point. */
export const tissueAxis = (columns: readonly ArrayLike<number>[]): [number, number] => {
  const all = columns.flatMap((values) => Array.from(values)).filter(Number.isFinite);
  if (all.length === 0) return [0, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = Math.max(0.5, (high - low) * 0.05);
  return [low - air, high + air];
};
