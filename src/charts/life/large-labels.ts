/** Where the words inside the large frame stand: the ends of the slider, the value, the readout, a note. */
import type { Box } from '../parts/box.ts';
import { clearest, covered, dotBox, lookedUp, placeBeside, uprightBox, wordsBox } from '../parts/clear-place.ts';
import type { Curve, InTheWay, Placed, Spot } from '../parts/clear-place.ts';
import { fitText, wordsWidth } from '../parts/labels.ts';
import { valueAt } from '../parts/line.ts';
import type { ToPx } from '../parts/line.ts';
import type { LifeSeries, SiblingBand } from '../parts/types.ts';

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

/** The courses of a series, as heights across the frame. */
export const curvesOf = (series: LifeSeries, day: (px: number) => number, y: ToPx, frame: Box, step: number): Curve[] =>
  [series.now, series.before, series.kept?.values, series.drawn?.values, series.expected?.values]
    .filter((values) => values !== undefined)
    .map((values) => lookedUp((x) => y(valueAt(values, day(x))), frame, step));

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

export interface PlacedValue extends Placed {
  /** what is said of the day after a change; empty where there is no room */
  onDay: string;
}

/** The words beside the upright: the change since before, with its day, or the value. */
export const placeValue = (
  series: LifeSeries,
  day: string,
  { frame, across, curves, step }: Plot,
  { now, before }: { now: number; before: number },
  taken: readonly Box[],
): PlacedValue => {
  const size = valueSize(frame);
  const own = wordsWidth(series.differenceText ?? series.valueText, size, 'serif');
  const said = series.differenceText ? `, ${day}` : '';
  const rooms = [frame.right - across - BESIDE, across - BESIDE - frame.left];
  const withDay = own + wordsWidth(said, DAY, 'bold');
  const onDay = rooms.some((room) => withDay <= room) ? said : '';
  const width = onDay === '' ? own : withDay;
  const placed = placeBeside(
    {
      width,
      size,
      across,
      away: BESIDE,
      wanted:
        series.differenceText && Math.abs(now - before) > LONG ? (before + now) / 2 + 8 : Math.min(now, before) - 14,
      frame,
      onRight: width <= rooms[0]! || rooms[0]! >= rooms[1]!,
    },
    { boxes: [...taken, ...[now, before].map((y) => dotBox(across, y))], curves, step },
  );
  return { ...placed, onDay };
};

const BAND = 12;
/** Between two lines of the band's name, and two heights that are tried for it. */
const [LINE, LEVEL] = [15, 6];
/** Px kept between the band's name and curves or the band's own edges, where there is room for it. */
const QUIET = 10;
/** Covered at all, px²: no clear place. */
const ANY = 1e-9;
/** A name that has no room in the band may stand this far from its edge, px. */
const NEAR = 16;
/** Where across the frame a place is looked for. */
const COLUMNS = [0.74, 0.6, 0.46, 0.88, 0.3];

/**
 * The first line's place of the name of the band: where it was if that is still clear, else in the band, with air about
 * it if it can be, else close to the band's edge. Further off it would name something else. Where no place is clear, as
 * with wide letters, it has none: words on words or on a line say nothing.
 */
export const placeBandName = (
  lines: readonly string[],
  { low, high }: SiblingBand,
  { frame, y, curves, step }: Plot,
  day: (px: number) => number,
  taken: readonly Box[],
  last: Spot | undefined,
): Spot | undefined => {
  const half = Math.max(...lines.map((words) => wordsWidth(words, BAND))) / 2;
  const foot = (lines.length - 1) * LINE;
  const boxWith =
    (quiet: number) =>
    ({ x, y: base }: Spot): Box => ({
      left: x - half,
      right: x + half,
      top: base - BAND - quiet / 2,
      bottom: base + foot + quiet,
    });
  const tight = boxWith(0);
  /** Px of the words over the band's upper edge, and under its lower one; negative inside. */
  const beyond = ({ x, y: base }: Spot): number =>
    Math.max(
      ...[-half, 0, half].flatMap((to) => [
        y(valueAt(high, day(x + to))) - (base - BAND),
        base + foot - y(valueAt(low, day(x + to))),
      ]),
    );
  const fits = (spot: Spot): boolean => {
    const box = tight(spot);
    return box.left > frame.left && box.right < frame.right && box.top > frame.top && box.bottom < frame.bottom;
  };
  const inTheWay: InTheWay = { boxes: taken, curves, step };
  const quiet = boxWith(QUIET);
  // While a slider moves the place of a moment ago mostly does, and nothing else is looked at.
  if (last && fits(last) && beyond(last) < 0 && covered(quiet(last), inTheWay, ANY) === 0) return last;
  const rows = Math.max(1, Math.floor((frame.bottom - frame.top) / LEVEL));
  const spots = COLUMNS.flatMap((share) =>
    Array.from({ length: rows }, (_, i): Spot => ({
      x: Math.min(frame.left + share * (frame.right - frame.left), frame.right - half - INSIDE),
      y: frame.top + i * LEVEL,
      anchor: 'middle',
    })),
  );
  const wanted = [...(last ? [last] : []), ...spots].filter(fits);
  const inside = wanted.filter((spot) => beyond(spot) < 0);
  const near = wanted.filter((spot) => beyond(spot) >= 0 && beyond(spot) < BAND + foot + NEAR);
  for (const [places, boxOf] of [
    [inside, quiet],
    [inside, tight],
    [near, tight],
  ] as const) {
    const clear = places.find((spot) => covered(boxOf(spot), inTheWay, ANY) === 0);
    if (clear) return clear;
  }
  return undefined;
};

/** The boxes and base lines of the lines of the band's name, from the place of its first. */
export const bandNameSpots = (lines: readonly string[], first: Spot): (Spot & { box: Box })[] =>
  lines.map((words, i) => {
    const spot: Spot = { ...first, y: first.y + i * LINE };
    return { ...spot, box: wordsBox(words, spot, BAND) };
  });
