import { FIRST_DAY, type Film } from '../../state/page.ts';

/**
 * The course of the film that a first visit opens with: the first sixty days of a life, with a rest at each caption.
 * Pure: seconds in, what is shown out.
 */

/** A value at a moment; between two of them it goes evenly. */
type Keys = readonly (readonly [seconds: number, value: number])[];

/** The days that the captions speak of. */
export const CAPTION_DAYS = [1, 12, FIRST_DAY] as const;
/** When each caption takes the place of the one before. */
export const CAPTIONS_FROM = [0, 7.4, 13.8] as const;
/** How long the film takes at its own pace: it ends with its last caption. */
export const FILM_SECONDS = CAPTIONS_FROM[2];

/** Rests on the days of the first two captions, so that each can be read before the next one comes. */
const DAYS: Keys = [
  [0, 0],
  [0.4, CAPTION_DAYS[0]],
  [6, CAPTION_DAYS[0]],
  [CAPTIONS_FROM[1], CAPTION_DAYS[1]],
  [10.2, CAPTION_DAYS[1]],
  [FILM_SECONDS, CAPTION_DAYS[2]],
];
/** Close up while the first two captions are read, then back to the whole town. */
const NEARNESS: Keys = [
  [10.2, 1],
  [13.2, 0],
];

/** What the film shows after so many seconds. */
export interface Moment extends Pick<Film, 'caption' | 'nearness'> {
  readonly day: number;
  readonly over: boolean;
}

export function filmAt(seconds: number): Moment {
  return {
    day: Math.floor(valueAt(DAYS, seconds)),
    caption: CAPTIONS_FROM.findLastIndex((from) => seconds >= from),
    nearness: eased(valueAt(NEARNESS, seconds)),
    over: seconds >= FILM_SECONDS,
  };
}

function valueAt(keys: Keys, seconds: number): number {
  const next = keys.findIndex(([at]) => at > seconds);
  if (next === -1) return keys.at(-1)![1];
  const [to, last] = keys[next]!;
  const [from, first] = keys[next - 1] ?? [0, last];
  return first + ((last - first) * (seconds - from)) / (to - from);
}

/** Sets out and arrives softly. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
