/**
 * Places for words that stand on no other words and on no curve: of the places that would do, the first that is clear,
 * else the one least covered; and lines that give way where words stand. Pure arithmetic, in px of a drawing.
 */
import type { Box } from './box.ts';
import { wordsWidth } from './labels.ts';
import type { Face } from './labels.ts';

/** Height of a curve at a place across; NaN where it is not drawn. */
export type Curve = (x: number) => number;

/** What words must stand clear of. */
export interface InTheWay {
  readonly boxes: readonly Box[];
  readonly curves: readonly Curve[];
  /** px between two places at which curves are looked at; less where a long life has several days to a px */
  readonly step?: number;
}

/** Where words are anchored: at their start, middle or end, on a base line. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Letters reach from this share of their size over the base line to that much under it. */
const [OVER, UNDER] = [0.78, 0.22];
/** Px kept between words and what is in their way. */
const AIR = 2;
/** Px between two places at which a curve is looked at. */
const STEP = 1;
/** Px of width that a curve through words weighs. */
const CURVE = 8;
/** Px between two heights that are tried. */
const LEVEL = 4;
/** Px left of a line at least, or it is not drawn. */
const SHORTEST = 3;

/** The box of one line of words. */
export const wordsBox = (text: string, { x, y, anchor }: Spot, size: number, face: Face = 'plain'): Box => {
  const width = wordsWidth(text, size, face);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - OVER * size, bottom: y + UNDER * size };
};

/** Px that a line is thick and a dot wide, for words beside them. */
const [LINE, DOT] = [2, 14];

/** An upright of a frame as something in the way. */
export const uprightBox = ({ frame: { top, bottom }, across }: { frame: Box; across: number }): Box => ({
  left: across - LINE / 2,
  right: across + LINE / 2,
  top,
  bottom,
});

/** A dot on a curve as something in the way. */
export const dotBox = (x: number, y: number): Box => ({
  left: x - DOT / 2,
  right: x + DOT / 2,
  top: y - DOT / 2,
  bottom: y + DOT / 2,
});

/** Px² that two boxes share, with some air about them. */
export const shared = (a: Box, b: Box, air = AIR): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left) + air) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + air);

/** Px of width over which a curve runs through a box, or leaps across it. */
const crossed = (box: Box, curve: Curve, step: number): number => {
  const count = Math.max(1, Math.ceil((box.right - box.left + 2 * AIR) / step));
  const [top, bottom] = [box.top - AIR, box.bottom + AIR];
  let through = 0;
  let last = NaN;
  for (let i = 0; i <= count; i++) {
    const y = curve(box.left - AIR + (i / count) * (box.right - box.left + 2 * AIR));
    if ((y > top && y < bottom) || (last <= top && y >= bottom) || (last >= bottom && y <= top)) through += step;
    last = y;
  }
  return through;
};

/**
 * How much of a box is covered, 0 where it is clear.
 * @param enough what has been found better: beyond it nobody asks how much it is
 */
export const covered = (box: Box, { boxes, curves, step = STEP }: InTheWay, enough = Infinity): number => {
  let much = 0;
  for (const each of boxes) much += shared(box, each);
  for (const each of curves) {
    if (much >= enough) break;
    much += CURVE * crossed(box, each, step);
  }
  return much;
};

/** The first of these places whose box is clear, else the one that is covered least. */
export const clearest = <Place>(places: readonly Place[], boxOf: (place: Place) => Box, inTheWay: InTheWay): Place => {
  let best = places[0] as Place;
  let least = Infinity;
  for (const place of places) {
    const much = covered(boxOf(place), inTheWay, least);
    if (much < least) [best, least] = [place, much];
    if (much === 0) break;
  }
  return best;
};

/** A curve whose heights across a frame are looked up: many places are tried while a slider moves. */
export const lookedUp = (curve: Curve, { left, right }: Pick<Box, 'left' | 'right'>, step: number): Curve => {
  const first = left - 2 * AIR;
  const heights = Float64Array.from({ length: Math.ceil((right - left + 4 * AIR) / step) + 1 }, (_, i) =>
    curve(first + i * step),
  );
  return (x) => heights[Math.round((x - first) / step)] ?? NaN;
};

/** Heights from lowest to highest in steps, nearest first to one of them. */
const heightsFrom = (wanted: number, lowest: number, highest: number): number[] => {
  const held = Math.max(lowest, Math.min(highest, wanted));
  const count = Math.max(0, Math.floor((highest - lowest) / LEVEL));
  return [held, ...Array.from({ length: count + 1 }, (_, i) => lowest + i * LEVEL)].sort(
    (a, b) => Math.abs(a - held) - Math.abs(b - held),
  );
};

/** Words that go with a place on an upright. */
export interface Beside {
  /** size of the words, px */
  readonly width: number;
  readonly size: number;
  /** the upright, and from it to the words */
  readonly across: number;
  readonly away: number;
  /** the base line they would like best */
  readonly wanted: number;
  /** where they have to stay */
  readonly frame: Box;
  /** the side tried first */
  readonly onRight: boolean;
}

export interface Placed extends Spot {
  readonly box: Box;
}

/** Beside an upright as near to the wanted height as is clear; where neither side has room, over it: it gives way. */
export const placeBeside = (
  { width, size, across, away, wanted, frame, onRight }: Beside,
  inTheWay: InTheWay,
): Placed => {
  const levels = heightsFrom(wanted, frame.top + OVER * size, frame.bottom - LEVEL);
  const spots = (onRight ? [1, -1] : [-1, 1]).flatMap((side) =>
    levels.map((y): Spot => ({ x: across + side * away, y, anchor: side > 0 ? 'start' : 'end' })),
  );
  const boxOf = ({ x, y, anchor }: Spot): Box => {
    const left = anchor === 'start' ? x : x - width;
    return { left, right: left + width, top: y - OVER * size, bottom: y + UNDER * size };
  };
  const inside = spots.filter((spot) => boxOf(spot).left >= frame.left && boxOf(spot).right <= frame.right);
  const middle = Math.max(frame.left, Math.min(across + away, frame.right - width));
  const over = levels.map((y): Spot => ({ x: middle, y, anchor: 'start' }));
  const spot = clearest(inside.length > 0 ? inside : over, boxOf, inTheWay);
  return { ...spot, box: boxOf(spot) };
};

/** What is left of an upright at x where words stand on it: spans from top to bottom. */
export const partsOf = (x: number, top: number, bottom: number, words: readonly Box[]): [number, number][] => {
  const cuts = words
    .filter((box) => box.left - AIR < x && box.right + AIR > x && box.bottom > top && box.top < bottom)
    .sort((a, b) => a.top - b.top);
  const parts: [number, number][] = [];
  let from = top;
  for (const cut of cuts) {
    if (cut.top - AIR - from >= SHORTEST) parts.push([from, cut.top - AIR]);
    from = Math.max(from, cut.bottom + AIR);
  }
  if (bottom - from >= SHORTEST || cuts.length === 0) parts.push([from, bottom]);
  return parts;
};
