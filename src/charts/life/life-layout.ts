import { textWidth } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { LifeSeries } from '../parts/types.ts';

export interface StripBox {
  /** what can be pressed */
  row: Box;
  /** where the line runs */
  plot: Box;
}

export interface LifeLayout {
  width: number;
  height: number;
  large: Box;
  strips: StripBox[];
  /** baseline of the day labels */
  axisY: number;
}

const STEP = 8;
const TITLE = 46;
const DAYS = 24;
/** with no strips the lower end label stands between frame and day labels */
const DAYS_ALONE = 30;
const STRIP_TITLE = 20;
const STRIP_FOOT = 7;
const LARGE_SHARE = 0.575;
/** the same with more than three strips, which need room to be read */
const LARGE_SHARE_OF_MANY = 0.5;

/** A plot is this wide to its height at least, so that a slope looks on a tall screen much as on a laptop (1.53). */
const LEAST_ASPECT = 1.35;
/** Rows below this many px wide are as tall as they can be: a phone shows one chart at a time. */
const NARROW = 400;
/** From the frame of the large chart to the first strip. */
const FOOT = 14;

/** Room that "before 30.6" needs: kept from the start, so that the frame does not jump when a drag brings it. */
const LEAST_GUTTER = 78;
const LEAST_GUTTER_NARROW = 70;
/** end labels may be bold and a size larger */
const BOLD = 1.2;

/** Room right of the lines for the longest direct label, in steps of 8 px so that a changing digit moves nothing. */
export const gutterFor = (series: readonly LifeSeries[], narrow: boolean): number => {
  const texts = series.flatMap((s) => [
    s.endText,
    s.beforeEndText,
    s.beforeText,
    s.kept?.label,
    s.expected?.endText,
    s.drawn?.label,
  ]);
  const longest = Math.max(0, ...texts.map((text) => textWidth(text ?? '', 12) * BOLD));
  const least = narrow ? LEAST_GUTTER_NARROW : LEAST_GUTTER;
  return Math.min(least + STEP * Math.ceil(Math.max(0, longest + 12 - least) / STEP), narrow ? 94 : 126);
};

/** Frames of the large chart and of the strips under it. With no strips the large one takes the whole height. */
export const lifeLayout = (width: number, height: number, strips: number, gutter: number): LifeLayout => {
  const narrow = width < NARROW;
  const left = narrow ? 36 : 44;
  const right = Math.max(left + 40, width - gutter);
  const axisY = height - 9;
  const end = height - (strips === 0 ? DAYS_ALONE : DAYS);
  if (strips === 0) return { width, height, axisY, strips: [], large: { left, right, top: TITLE, bottom: end } };
  const share = Math.round(height * (strips > 3 ? LARGE_SHARE_OF_MANY : LARGE_SHARE));
  const split = narrow ? share : Math.min(share, Math.round(TITLE + (right - left) / LEAST_ASPECT + FOOT));
  const each = (end - split) / strips;
  const rows = Array.from({ length: strips }, (_, i) => {
    const top = Math.round(split + i * each);
    const bottom = Math.round(split + (i + 1) * each);
    return {
      row: { left: 1, right: width - 1, top, bottom },
      plot: { left, right, top: top + STRIP_TITLE, bottom: Math.max(top + STRIP_TITLE + 8, bottom - STRIP_FOOT) },
    };
  });
  return { width, height, axisY, strips: rows, large: { left, right, top: TITLE, bottom: split - FOOT } };
};
