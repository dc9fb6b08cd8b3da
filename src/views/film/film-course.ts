import type { Film } from '../../state/page.ts';

/**
 * The course of the film that a first visit opens with: the first sixty days of a life, with a rest at each caption.
 * Pure: seconds in, what is shown out.
 */

/** A value at a moment; between two of them it goes evenly. */
type Keys = readonly (readonly [seconds: number, value: number])[];

/** Rests on day 1 and on day 12, so that each caption can be read before the next one comes. */
const DAYS: Keys = [
  [0, 0],
  [0.4, 1],
  [6, 1],
  [7.4, 12],
  [10.2, 12],
  [13.8, 60],
];
/** Close up while the first two captions are read, then back to the whole town. */
const NEARNESS: Keys = [
  [10.2, 1],
  [13.2, 0],
];
/** When each caption takes the place of the one before. */
export const CAPTIONS_FROM: readonly number[] = [0, 7.4, 13.8];
/** How long the film takes at its own pace. */
export const FILM_SECONDS = 13.8;

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
