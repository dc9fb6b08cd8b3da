import type { Span } from '../parts/labels.ts';
import type { Rows } from './day-layout.ts';
import type { ToPx } from '../parts/line.ts';

/** A bout in its lane: the pill that is drawn and the box that can be pressed, px. */
export interface PlacedBout<Bout> {
  bout: Bout;
  row: number;
  pill: Span & Rows;
  target: Span & Rows;
}

interface Times {
  start: number;
  end: number;
}

const GAP = 1.5;
const TARGET = 24;
/** Tried in turn: rows, least width of a pill, and how far its bout's middle may lie outside it. */
const WAYS = [
  { rows: 1, least: 8, shift: 0 },
  { rows: 2, least: 7, shift: 0 },
  { rows: 3, least: 6, shift: 2 },
  { rows: 4, least: 4, shift: Infinity },
];
const HEIGHTS = [17, 10, 7, 5];

/** Evenly from left to right, for a row that holds more than can stand at their own minutes. */
const even = (count: number, left: number, right: number): Span[] => {
  const each = (right - left) / count;
  return Array.from({ length: count }, (_, i) => ({
    from: left + i * each,
    to: left + (i + 1) * each - Math.min(GAP, each / 3),
  }));
};

/** Pushes pills of one row left until the last is inside; where that does not suffice, they share the row evenly. */
const heldInside = (row: readonly Span[], left: number, right: number): Span[] => {
  let limit = right;
  const held = row.map((span) => ({ ...span }));
  for (const span of held.toReversed()) {
    const over = span.to - limit;
    if (over > 0) [span.from, span.to] = [span.from - over, limit];
    limit = span.from - GAP;
  }
  return held.some((span) => span.from < left) ? even(row.length, left, right) : held;
};

interface Packed {
  rows: number[];
  spans: Span[];
}

/** Each in turn to the row where it has to move least. */
const packIn = (times: readonly Times[], x: ToPx, rows: number, least: number, left: number, right: number): Packed => {
  const members: number[][] = Array.from({ length: rows }, () => []);
  const ends: number[] = new Array<number>(rows).fill(-Infinity);
  const spans: Span[] = [];
  const rowOf: number[] = [];
  times.forEach(({ start, end }, i) => {
    const middle = (x(start) + x(end)) / 2;
    const wanted = Math.min(right - least, Math.max(left, Math.min(x(start), middle - least / 2)));
    const starts = ends.map((last) => Math.max(wanted, last + GAP));
    const row = starts.indexOf(Math.min(...starts));
    const from = starts[row]!;
    const to = Math.max(from + least, Math.min(right, x(end)));
    ends[row] = to;
    spans.push({ from, to });
    rowOf.push(row);
    members[row]!.push(i);
  });
  for (const row of members)
    heldInside(
      row.map((i) => spans[i]!),
      left,
      right,
    ).forEach((span, k) => {
      spans[row[k]!] = span;
    });
  return { rows: rowOf, spans };
};

const shiftOf = (times: readonly Times[], spans: readonly Span[], x: ToPx): number =>
  Math.max(
    0,
    ...spans.map(({ from, to }, i) => {
      const middle = (x(times[i]!.start) + x(times[i]!.end)) / 2;
      return Math.max(from - middle, middle - to, 0);
    }),
  );

/** Up to 24 px wide, without reaching into the neighbours of its row. */
const targetSpan = (pill: Span, before: Span | undefined, after: Span | undefined): Span => {
  const spare = Math.max(0, TARGET - (pill.to - pill.from)) / 2;
  return {
    from: Math.max(pill.from - spare, before ? (before.to + pill.from) / 2 : -Infinity),
    to: Math.min(pill.to + spare, after ? (pill.to + after.from) / 2 : Infinity),
  };
};

const rowBand = (row: number, rows: number, lane: Rows): { pill: Rows; target: Rows } => {
  const pitch = (lane.bottom - lane.top) / rows;
  const height = Math.min(HEIGHTS[rows - 1]!, pitch - 1);
  const top = lane.top + row * pitch;
  const target =
    rows === 1 ? { top: lane.top, bottom: lane.top + Math.max(TARGET, pitch) } : { top, bottom: top + pitch };
  return { pill: { top: top + (pitch - height) / 2, bottom: top + (pitch + height) / 2 }, target };
};

/**
 * A place for every bout of a lane, in order of time: in one row if they fit, else in up to four. Pills of a row never
 * overlap; where even four rows are too few they stand as near to their minutes as they can.
 */
export const packBouts = <Bout extends Times>(
  bouts: readonly Bout[],
  x: ToPx,
  left: number,
  right: number,
  lane: Rows,
): PlacedBout<Bout>[] => {
  const sorted = bouts.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const tried = WAYS.map((way) => ({ way, packed: packIn(sorted, x, way.rows, way.least, left, right) }));
  const { packed, way } = tried.find(({ way: { shift }, packed: { spans } }) => shiftOf(sorted, spans, x) <= shift)!;
  return sorted.map((bout, i) => {
    const row = packed.rows[i]!;
    const span = packed.spans[i]!;
    const before = packed.spans.findLast((_, k) => k < i && packed.rows[k] === row);
    const after = packed.spans.find((_, k) => k > i && packed.rows[k] === row);
    const { pill, target } = rowBand(row, way.rows, lane);
    return { bout, row, pill: { ...span, ...pill }, target: { ...targetSpan(span, before, after), ...target } };
  });
};

/** The bout nearest to a point of its lane, if within reach. */
export const nearestBout = <Bout>(
  placed: readonly PlacedBout<Bout>[],
  x: number,
  y: number,
  reach: number,
): Bout | undefined => {
  const away = placed.map(({ pill }) =>
    Math.hypot(Math.max(pill.from - x, x - pill.to, 0), Math.max(pill.top - y, y - pill.bottom, 0)),
  );
  const least = Math.min(...away);
  return least <= reach ? placed[away.indexOf(least)]!.bout : undefined;
};
