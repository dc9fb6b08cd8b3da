import { fitText, keepClear, overlaps, spanAbout, textWidth } from '../parts/labels.ts';
import type { Span } from '../parts/labels.ts';
import type { ToPx } from '../parts/line.ts';
import type { TimelineEvent } from '../parts/types.ts';

/** Room at both ends for half a knob. */
export const SIDE = 12;
const LABEL = 12;
const GAP = 10;

const byDay = (events: readonly TimelineEvent[]): number[] =>
  events.map((_, i) => i).sort((a, b) => events[a]!.fromDay - events[b]!.fromDay || a - b);

export interface Lane {
  lane: number;
  /** lanes of the crowd of overlapping events this one belongs to */
  of: number;
}

/** Which lane each event takes so that events that share a day do not cover each other; a lone event has one lane. */
export const eventLanes = (events: readonly TimelineEvent[]): Lane[] => {
  const lanes: Lane[] = events.map(() => ({ lane: 0, of: 1 }));
  let crowd: number[] = [];
  let ends: number[] = [];
  for (const i of byDay(events)) {
    const event = events[i]!;
    if (ends.every((end) => end < event.fromDay)) [crowd, ends] = [[], []];
    const free = ends.findIndex((end) => end < event.fromDay);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = event.instant ? event.fromDay : event.toDay;
    crowd.push(i);
    lanes[i]!.lane = lane;
    for (const member of crowd) lanes[member]!.of = ends.length;
  }
  return lanes;
};

/** Px of an event on the line: a span covers its last day too. */
export const eventSpan = (event: TimelineEvent, x: ToPx): Span =>
  event.instant
    ? { from: x(event.fromDay) - 6, to: x(event.fromDay) + 6 }
    : { from: x(event.fromDay), to: Math.max(x(event.fromDay) + 8, x(event.toDay)) };

export interface PlacedLabel {
  text: string;
  row: number;
  span: Span;
}

/**
 * A row for every event's label: the first row where it clears what stands there, else the row with most room, cut to
 * it with an ellipsis, else no label (its name stays with its handle). Earlier events choose first.
 */
export const placeEventLabels = (
  events: readonly TimelineEvent[],
  x: ToPx,
  width: number,
  taken: readonly (readonly Span[])[],
): (PlacedLabel | null)[] => {
  const rows = taken.map((row) => [...row]);
  const placed: (PlacedLabel | null)[] = events.map(() => null);
  for (const i of byDay(events)) {
    const about = eventSpan(events[i]!, x);
    const middle = (about.from + about.to) / 2;
    const label = freeLabel(events[i]!.label, middle, width, rows) ?? cutLabel(events[i]!.label, middle, width, rows);
    if (!label) continue;
    placed[i] = label;
    rows[label.row]!.push(label.span);
  }
  return placed;
};

const freeLabel = (text: string, middle: number, width: number, rows: readonly Span[][]): PlacedLabel | null => {
  const span = spanAbout(middle, textWidth(text, LABEL), 0, width);
  const row = rows.findIndex((taken) => taken.every((other) => !overlaps(span, other, GAP)));
  return row < 0 ? null : { text, row, span };
};

const cutLabel = (text: string, middle: number, width: number, rows: readonly Span[][]): PlacedLabel | null => {
  const gaps = rows.map((taken) => {
    if (taken.some((other) => other.from - GAP / 2 < middle && middle < other.to + GAP / 2))
      return { from: middle, to: middle };
    const before = taken.filter((other) => other.to <= middle).map((other) => other.to + GAP);
    const after = taken.filter((other) => other.from >= middle).map((other) => other.from - GAP);
    return { from: Math.max(0, ...before), to: Math.min(width, ...after) };
  });
  const room = gaps.map((gap) => gap.to - gap.from);
  const row = room.indexOf(Math.max(...room));
  const cut = fitText(text, LABEL, room[row]!);
  const gap = gaps[row]!;
  return cut === '' ? null : { text: cut, row, span: spanAbout(middle, textWidth(cut, LABEL), gap.from, gap.to) };
};

export interface TickLabel {
  text: string;
  kind: 'day' | 'weaned' | 'tick';
  span: Span;
}

/** Labels under the line, most needed first: the scrubbed day, weaning, then the ticks that clear both. */
export const tickLabels = (
  wanted: readonly { text: string; kind: TickLabel['kind']; x: number }[],
  width: number,
): TickLabel[] => {
  const all = wanted.map(({ text, kind, x }) => ({
    text,
    kind,
    span: spanAbout(x, textWidth(text, LABEL) * (kind === 'tick' ? 1 : 1.08), 0, width),
  }));
  const clear = keepClear(
    all.map((label) => label.span),
    6,
  );
  return all.filter((_, i) => clear[i]);
};

const stepOf = (count: number, width: number, steps: readonly number[]): number =>
  steps.find((step) => (step / Math.max(1, count)) * width >= 12) ?? count;

/** Small ticks each 5 days, larger ones each 10, as long as 5 days are 12 px wide; else sparser. */
export const tickStep = (days: number, width: number): number =>
  stepOf(days, width, [5, 10, 20, 50, 100, 200, 500, 1000]);

/** Ticks along the line and which of them are labelled, in units of `unit` days. */
export const lineMarks = (days: number, width: number, unit: number): { ticks: number[]; labels: number[] } => {
  const count = days / unit;
  const step = unit === 1 ? tickStep(days, width) : stepOf(count, width, [1, 2, 3, 6, 12, 24, 60, 120]);
  const each = unit === 1 ? Math.max(10, step * (step === 5 ? 2 : 1)) : step === 1 ? 3 : 2 * step;
  const every = (by: number) => Array.from({ length: Math.floor(Math.floor(count) / by) + 1 }, (_, i) => i * by);
  return { ticks: every(step), labels: every(each) };
};

export type Grip = 'body' | 'from' | 'to';

/**
 * An event's days after its body or one of its ends moved by whole days; it stays inside life and at least its own day
 * long.
 */
export const movedSpan = (
  grip: Grip,
  from: number,
  to: number,
  delta: number,
  days: number,
): { fromDay: number; toDay: number } => {
  const within = (day: number, low: number, high: number): number => Math.max(low, Math.min(high, day));
  if (grip === 'from') return { fromDay: within(from + delta, 0, to), toDay: to };
  if (grip === 'to') return { fromDay: from, toDay: within(to + delta, from, days) };
  const shift = within(delta, -from, days - to);
  return { fromDay: from + shift, toDay: to + shift };
};

/** Which part of a handle a pointer took: the outer 8 px (at most a third) are its ends. */
export const gripAt = (offset: number, width: number, instant: boolean): Grip => {
  if (instant) return 'body';
  const end = Math.min(10, width / 3);
  return offset < end ? 'from' : offset > width - end ? 'to' : 'body';
};
