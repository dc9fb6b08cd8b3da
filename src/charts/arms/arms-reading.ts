import type { ArmsChartData, ArmsPanel } from './arms-data.ts';
import { sampleAt } from './arms-layout.ts';
import { plainNumber } from '../parts/axis.ts';
import { dotBox, placeBeside } from '../parts/clear-place.ts';
import type { Curve } from '../parts/clear-place.ts';
import { wordsWidth } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';
import type { Look } from '../parts/point-marks.ts';

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

/** Size of the values; from the upright to them; from a height to the base line of letters in its middle. */
const [SIZE, BESIDE, MIDDLE] = [13, 10, 4.5];

/** The arms' values at a sample, beside the upright where there is room, none upon another or upon a curve. */
export const readings = (
  panel: ArmsPanel,
  looks: ReadonlyMap<string, Look>,
  index: number,
  at: number,
  frame: Box,
  y: ToPx,
  curves: readonly Curve[],
): Reading[] => {
  const real = panel.arms.filter((arm) => Number.isFinite(arm.mean[index]));
  const heights = real.map((arm) => Math.max(frame.top, Math.min(frame.bottom, y(arm.mean[index]!))));
  const texts = real.map((arm) => readNumber(arm.mean[index]!, panel.axis));
  const widest = Math.max(0, ...texts.map((text) => wordsWidth(text, SIZE, 'bold')));
  const onRight = at + 12 + widest < frame.right || at - frame.left < widest + 16;
  const dots = heights.map((height) => dotBox(at, height));
  const taken: Box[] = [];
  return real.map((arm, i) => {
    const spot = placeBeside(
      {
        width: wordsWidth(texts[i]!, SIZE, 'bold'),
        size: SIZE,
        across: at,
        away: BESIDE,
        wanted: heights[i]! + MIDDLE,
        frame: { ...frame, right: frame.right + BESIDE },
        onRight,
      },
      { boxes: [...taken, ...dots], curves },
    );
    taken.push(spot.box);
    return {
      look: looks.get(arm.id)!,
      x: at,
      y: heights[i]!,
      text: texts[i]!,
      textX: spot.x,
      textY: spot.y,
      anchor: spot.anchor as 'start' | 'end',
    };
  });
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
