import { spread, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import { BOLD } from '../parts/chart-words.ts';

/** Curves of one outcome over a slider. Pure arithmetic, in px. */

export interface SweepLine {
  id: string;
  label: string;
  /** by place along the slider; NaN where it is not known */
  mean: ArrayLike<number>;
}

export interface SweepEnd {
  id: string;
  text: string;
  /** where the line ends, and the middle of its name */
  at: number;
  y: number;
}

const GAP = 15;

/** The last place at which a value is known; -1 where none is. */
export const lastKnown = (values: ArrayLike<number>): number => {
  let place = values.length - 1;
  while (place >= 0 && !Number.isFinite(values[place])) place--;
  return place;
};

/** Names at the right-hand ends of the lines, pushed apart and kept inside the frame. */
export const sweepEnds = (lines: readonly SweepLine[], y: ToPx, top: number, bottom: number): SweepEnd[] => {
  const real = lines.filter((line) => line.label !== '' && lastKnown(line.mean) >= 0);
  const at = real.map((line) => y(line.mean[lastKnown(line.mean)]!));
  const placed = spread(at, GAP, top + 6, bottom - 6);
  return real.map((line, i) => ({ id: line.id, text: line.label, at: at[i]!, y: placed[i]! }));
};

/** Room right of the frame for the names: the widest, but no more than a fifth of the chart, 72 px in a narrow one. */
export const endRoom = (lines: readonly SweepLine[], width: number): number => {
  const widest = Math.max(0, ...lines.map((line) => textWidth(line.label, 13) * BOLD));
  return widest === 0 ? 14 : Math.min(widest + 22, Math.max(72, width * 0.2));
};

/** Stretches of a slider that the model refuses: from half-way to the neighbour before to half-way to the one after. */
export const refusedSpans = (xs: readonly number[], refused: readonly number[]): Span[] => {
  const spans: Span[] = [];
  for (const place of [...refused].sort((a, b) => a - b)) {
    const from = place === 0 ? xs[0]! : (xs[place - 1]! + xs[place]!) / 2;
    const to = place === xs.length - 1 ? xs[place]! : (xs[place]! + xs[place + 1]!) / 2;
    const last = spans.at(-1);
    if (last && last.to === from) last.to = to;
    else spans.push({ from, to });
  }
  return spans;
};

/** The place whose slider value is nearest. */
export const nearestPlace = (value: number, xs: readonly number[]): number =>
  xs.reduce((best, x, place) => (Math.abs(x - value) < Math.abs(xs[best]! - value) ? place : best), 0);

/** The place that a key leads to, or null for keys that mean nothing here. */
export const placeAfterKey = (key: string, place: number, count: number): number | null => {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[key];
  return step === undefined ? null : Math.max(0, Math.min(count - 1, place + step));
};
