import { line, max } from 'd3';
import { niceTicks } from '../parts/axis.ts';
import { textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { Box } from '../parts/box.ts';
import type { ToPx } from '../parts/line.ts';

const TOP = 52;
const BOTTOM = 42;

/** The plot inside a chart of this size. */
export const reserveFrame = (width: number, height: number): Box => ({
  left: 44,
  right: Math.max(84, width - 18),
  top: TOP,
  bottom: Math.max(TOP + 40, height - BOTTOM),
});

/** The upper end of the axis: the round number at or above the highest value, never under 100 %. */
export const reserveTop = (response: ArrayLike<number>, reactivity: ArrayLike<number>): number => {
  const highest = Math.max(100, max([...Array.from(response), ...Array.from(reactivity)].filter(Number.isFinite)) ?? 0);
  const marks = niceTicks(0, highest, 4);
  const step = marks[1]! - marks[0]!;
  // A curve that rises to the top leaves its name no room.
  return Math.ceil(((highest > 100 ? 1.06 : 1) * highest) / step - 1e-9) * step;
};

/** A curve over the share of cells silenced. */
export const sharePath = (shares: ArrayLike<number>, values: ArrayLike<number>, x: ToPx, y: ToPx): string => {
  const points = Array.from({ length: Math.min(shares.length, values.length) }, (_, i) => i);
  return (
    line<number>()
      .defined((i) => Number.isFinite(shares[i]) && Number.isFinite(values[i]))
      .x((i) => x(shares[i]!))
      .y((i) => y(values[i]!))
      .digits(1)(points) ?? ''
  );
};

/** The value at a share between two known ones, on the straight line that is drawn; held at both ends. */
export const valueAtShare = (shares: ArrayLike<number>, values: ArrayLike<number>, share: number): number => {
  const count = Math.min(shares.length, values.length);
  if (count === 0) return NaN;
  let next = 0;
  while (next < count && shares[next]! < share) next++;
  if (next === 0) return values[0]!;
  if (next === count) return values[count - 1]!;
  const [from, to] = [shares[next - 1]!, shares[next]!];
  return values[next - 1]! + ((values[next]! - values[next - 1]!) * (share - from)) / (to - from);
};

export interface CurveName {
  span: Span;
  /** baseline */
  y: number;
}

/** Where along the axis a name may end, best first. */
const ENDS = [0.86, 0.72, 0.58, 0.44];

/**
 * A name along its curve, above one that rises and under one that falls, so that the curve never runs through it; away
 * from the upright, where the frame leaves a choice.
 */
export const curveName = (
  width: number,
  upright: number,
  share: (px: number) => number,
  y: (share: number) => number,
  rises: boolean,
  frame: Box,
): CurveName => {
  const at = (to: number): CurveName => ({ span: { from: to - width, to }, y: y(share(to)) + (rises ? -9 : 20) });
  const ends = [...ENDS.map((end) => frame.left + end * (frame.right - frame.left)), upright - 8, upright + 8 + width];
  const inside = ends
    .map(at)
    .filter(
      ({ span, y: base }) =>
        span.from >= frame.left + 4 && span.to <= frame.right && base > frame.top + 12 && base < frame.bottom - 4,
    );
  const best = inside.find(({ span }) => upright < span.from - 4 || upright > span.to + 4) ?? inside[0];
  return best ?? { span: { from: frame.right - width, to: frame.right }, y: rises ? frame.top + 14 : frame.bottom - 8 };
};

/** The words in as few lines as fit a width, broken between words; a word too long for it stands alone. */
export const wrapped = (text: string, size: number, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/**
 * The name of the zone in its lower left, where no curve comes, or wrapped on the side of the upright that has more
 * room.
 */
export const zoneName = (
  text: string,
  upright: number,
  zoneEnd: number,
  frame: Box,
): { x: number; lines: string[] } => {
  const left = frame.left + 8;
  const free = upright < left || upright > Math.min(zoneEnd, left + textWidth(text, 13) + 6);
  if (free) return { x: left, lines: wrapped(text, 13, Math.max(zoneEnd - left, 60)) };
  const [before, after] = [upright - left - 6, zoneEnd - upright - 12];
  return before > after
    ? { x: left, lines: wrapped(text, 13, before) }
    : { x: upright + 8, lines: wrapped(text, 13, after) };
};
