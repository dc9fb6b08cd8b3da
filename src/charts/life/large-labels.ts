/** Where the words inside the large frame stand: the ends of the slider, the value, the readout, a note. */
import type { Box } from '../parts/box.ts';
import { clearest, dotBox, heightsFrom, uprightBox, wordsBox } from '../parts/clear-place.ts';
import type { Curve, Spot } from '../parts/clear-place.ts';
import { fitText, wordsWidth } from '../parts/labels.ts';
import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import type { LifeSeries } from '../parts/types.ts';

/** What the words of one frame have to share: its curves, the upright, and what stands there already. */
export interface Plot {
  readonly frame: Box;
  readonly y: ToPx;
  /** the scrubbed day, px */
  readonly across: number;
  readonly curves: readonly Curve[];
  /** px between two places at which curves are looked at */
  readonly step: number;
}

/** From a place to the words beside it, and from a frame to the words in it. */
const [BESIDE, INSIDE] = [12, 4];
/** Between two heights tried. */
const STEP = 6;

/** The courses of a series, as heights across the frame. */
export const curvesOf = (series: LifeSeries, day: (px: number) => number, y: ToPx): Curve[] =>
  [series.now, series.before, series.kept?.values, series.drawn?.values, series.expected?.values]
    .filter((values) => values !== undefined)
    .map((values) => (x) => y(valueAt(values, day(x))));

/** The higher end is named above its line, the lower one below, unless the frame leaves no room there. */
export const endLabelY = (y: number, isHighest: boolean, frame: Box): number => {
  const above = y - 5;
  const below = y + 14;
  if (isHighest) return above - 10 < frame.top - 8 ? below : above;
  return below > frame.bottom + 9 ? above : below;
};

export interface PlacedEnd {
  label: string;
  /** height of its line, px */
  line: number;
  spot: Spot;
  box: Box;
}

const END = 12;

/** The two ends of the slider, each named beside its line: at the right if that is clear, else where it is. */
export const placeSliderEnds = (ends: NonNullable<LifeSeries['ends']>, plot: Plot): PlacedEnd[] => {
  const { frame, y } = plot;
  const highest = Math.max(...ends.map((end) => end.value));
  const first = ends.findIndex((end) => end.value === highest);
  const placed: PlacedEnd[] = [];
  for (const [i, { label: whole, value }] of ends.entries()) {
    // On the narrowest phone a name is cut rather than set over the axis.
    const label = fitText(whole, END, frame.right - frame.left - 2 * INSIDE, wordsWidth);
    const own = endLabelY(y(value), i === first, frame);
    const other = endLabelY(y(value), i !== first, frame);
    const spots = [own, other].flatMap((height): Spot[] => [
      { x: frame.right - INSIDE, y: height, anchor: 'end' },
      { x: frame.left + INSIDE, y: height, anchor: 'start' },
      { x: plot.across - BESIDE, y: height, anchor: 'end' },
      { x: plot.across + BESIDE, y: height, anchor: 'start' },
    ]);
    const boxOf = (spot: Spot): Box => wordsBox(label, spot, END);
    const inside = spots.filter((spot) => boxOf(spot).left >= frame.left && boxOf(spot).right <= frame.right);
    const lines = ends
      .filter((end) => end.value !== value)
      .map(
        (end): Curve =>
          () =>
            y(end.value),
      );
    const spot = clearest(inside.length > 0 ? inside : spots, boxOf, {
      boxes: [...placed.map((end) => end.box), uprightBox(plot)],
      curves: [...plot.curves, ...lines],
      step: plot.step,
    });
    placed.push({ label, line: y(value), spot, box: boxOf(spot) });
  }
  return placed;
};

/** Size of the value; smaller in narrow frames. life.css sets the same sizes. */
const valueSize = (frame: Box): number => (frame.right - frame.left < NARROW ? 18 : 22);
const DAY = 13;
export const NARROW = 260;
/** A bracket at least this long has room for words beside it, px. */
const LONG = 26;

export interface PlacedValue {
  box: Box;
  onRight: boolean;
  /** what is said of the day after a change; empty where there is no room */
  onDay: string;
}

/** The words beside the upright: the change since before, with its day, or the value. */
export const placeValue = (
  series: LifeSeries,
  day: string,
  plot: Plot,
  heights: { now: number; before: number },
  taken: readonly Box[],
): PlacedValue => {
  const { frame, across } = plot;
  const size = valueSize(frame);
  const own = wordsWidth(series.differenceText ?? series.valueText, size, 'serif');
  const said = series.differenceText ? `, ${day}` : '';
  const rooms = [frame.right - across - BESIDE, across - BESIDE - frame.left - 2];
  const withDay = own + wordsWidth(said, DAY, 'bold');
  const onDay = rooms.some((room) => withDay <= room) ? said : '';
  const width = onDay === '' ? own : withDay;
  const { now, before } = heights;
  const wanted =
    series.differenceText && Math.abs(now - before) > LONG ? (before + now) / 2 + 8 : Math.min(now, before) - 14;
  const levels = heightsFrom(wanted, STEP, frame.top + size - INSIDE, frame.bottom - STEP);
  const rightFirst = width <= rooms[0]! || rooms[0]! >= rooms[1]!;
  const places = (rightFirst ? [true, false] : [false, true]).flatMap((onRight, i) => {
    // Where a side has too little room, the words are moved in from the frame, over the upright, which gives way.
    const left = onRight
      ? Math.max(frame.left + 2, Math.min(across + BESIDE, frame.right - width))
      : Math.max(frame.left + 2, across - BESIDE - width);
    return i > 0 && width > rooms[onRight ? 0 : 1]! ? [] : levels.map((bottom) => ({ left, bottom, onRight }));
  });
  const boxOf = ({ left, bottom }: (typeof places)[number]): Box =>
    wordsBox('', { x: left, y: bottom, anchor: 'start' }, size);
  const wide = (place: (typeof places)[number]): Box => ({ ...boxOf(place), right: place.left + width });
  const best = clearest(places, wide, {
    boxes: [...taken, uprightBox(plot), dotBox(across, now), dotBox(across, before)],
    curves: plot.curves,
    step: plot.step,
  });
  return { box: { ...wide(best), bottom: best.bottom }, onRight: best.onRight, onDay };
};

/** A line of words beside an upright: right of it, left of it, over the wanted height or under it. */
export const placeBeside = (
  text: string,
  size: number,
  wanted: number,
  plot: Plot,
  taken: readonly Box[],
): { spot: Spot; box: Box } => {
  const { frame, across } = plot;
  const boxOf = (spot: Spot): Box => wordsBox(text, spot, size, 'bold');
  const spots = heightsFrom(wanted, STEP, frame.top + size, frame.bottom - STEP).flatMap((y): Spot[] => [
    { x: across + BESIDE - 4, y, anchor: 'start' },
    { x: across - BESIDE + 4, y, anchor: 'end' },
  ]);
  const inside = spots.filter((spot) => boxOf(spot).left >= frame.left && boxOf(spot).right <= frame.right);
  const middle = (frame.left + frame.right) / 2;
  const all: Spot[] = inside.length > 0 ? inside : spots.map(({ y }) => ({ x: middle, y, anchor: 'middle' }));
  const spot = clearest(all, boxOf, { boxes: [...taken, uprightBox(plot)], curves: plot.curves, step: plot.step });
  return { spot, box: boxOf(spot) };
};
