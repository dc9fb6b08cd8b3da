import type { ArmsChartData, ArmsPanel } from './arms-data.ts';
import { sampleAt } from './arms-layout.ts';
import { plainNumber } from '../parts/axis.ts';
import { spread, textWidth } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';
import type { Look } from '../parts/point-marks.ts';
import { BOLD } from '../parts/chart-words.ts';

/** A value with as many decimals as its axis can tell apart. */
export const readNumber = (value: number, axis: readonly [number, number]): string => {
  const range = Math.abs(axis[1] - axis[0]) || 1;
  const decimals = Math.max(0, Math.min(2, 2 - Math.floor(Math.log10(range))));
  return value.toFixed(decimals).replace('-', '−');
};

export interface Reading {
  look: Look;
  /** the point on the line */
  x: number;
  y: number;
  text: string;
  /** the text's anchor and baseline */
  textX: number;
  textY: number;
  anchor: 'start' | 'end';
}

/** Px beside the upright that the values take. */
const TEXTS = 46;

/** Whether a marker at x would stand under the values read out at `at`. */
export const underReadings = (x: number, at: readonly Reading[]): boolean => {
  const [first] = at;
  if (!first) return false;
  const away = first.anchor === 'start' ? x - first.x : first.x - x;
  return away > -8 && away < TEXTS;
};

/** The arms' values at a sample, written beside the upright where there is room, none upon another. */
export const readings = (
  panel: ArmsPanel,
  looks: ReadonlyMap<string, Look>,
  index: number,
  at: number,
  frame: Box,
  y: ToPx,
): Reading[] => {
  const real = panel.arms.filter((arm) => Number.isFinite(arm.mean[index]));
  const heights = real.map((arm) => Math.max(frame.top, Math.min(frame.bottom, y(arm.mean[index]!))));
  const texts = real.map((arm) => readNumber(arm.mean[index]!, panel.axis));
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, 13) * BOLD));
  const onRight = at + 12 + widest < frame.right || at - frame.left < widest + 16;
  const middles = spread(heights, 16, frame.top + 8, frame.bottom - 8);
  return real.map((arm, i) => ({
    look: looks.get(arm.id)!,
    x: at,
    y: heights[i]!,
    text: texts[i]!,
    textX: at + (onRight ? 10 : -10),
    textY: middles[i]! + 4.5,
    anchor: onRight ? 'start' : 'end',
  }));
};

/** What a screen reader hears at a minute. */
export const spokenReading = (data: ArmsChartData, minute: number): string => {
  const index = sampleAt(data.minutes, minute);
  const panels = data.panels.map(
    (panel) =>
      `${panel.title}: ${panel.arms.map((arm) => `${arm.label} ${readNumber(arm.mean[index]!, panel.axis)}`).join(', ')} ${panel.unit}`,
  );
  return [`${plainNumber(data.minutes[index]!)} ${data.words.x}`, ...panels].join('; ');
};
