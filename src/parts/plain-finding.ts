import type { Estimate, NotComputable } from '../../sim/page.ts';
import type { Say } from '../words/say.ts';
import { endOf, holdsZero, type MeanInterval } from './intervals.ts';

/**
 * What a study found, for somebody who has never heard of a test: what was found, whether chance alone would do it, and
 * how large it may truly be. An interval is never turned into the chance that a claim is true.
 */

/** Sentences of a finding, in the order in which they are read: the first says what was found. */
export type Plain = readonly string[];

/** A difference with the ends of its 95 % interval. */
export type Gap = Pick<MeanInterval, 'mean' | 'low' | 'high'>;

/** The difference that a test estimates. */
export function gapOf({ estimate, interval: [low, high] }: Pick<Estimate, 'estimate' | 'interval'>): Gap {
  return { mean: estimate, low, high };
}

/** The first is higher, lower, or the interval cannot tell. */
export type Way = 'higher' | 'lower' | 'unclear';

export function wayOf(gap: Pick<Gap, 'low' | 'high'>): Way {
  if (holdsZero(gap)) return 'unclear';
  return gap.low > 0 ? 'higher' : 'lower';
}

interface How {
  readonly digits: number;
  /** "points" */
  readonly unit: string;
  /** Where the gap may be lower or higher: "in group A". */
  readonly where: string;
}

/** "A gap this size would rarely come from chance alone. The true gap is probably between 1.4 and 8.5 points." */
export function chanceText(gap: Gap, { digits, unit, where }: How, say: Say): Plain {
  if (holdsZero(gap))
    return [
      say('finding.chance'),
      say('finding.anywhere', { below: sizeOf(gap.low, digits), above: sizeOf(gap.high, digits), unit, where }),
    ];
  const { least, most } = sizesOf(gap, digits);
  return [say('finding.rarely'), say('finding.truly', { least, most, unit })];
}

/** Both ends of an interval without a direction: what it leaves of an effect, from the least to the most. */
export function sizesOf({ low, high }: Pick<Gap, 'low' | 'high'>, digits: number): { least: string; most: string } {
  const [least, most] = [low, high].toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return { least: sizeOf(least!, digits), most: sizeOf(most!, digits) };
}

function sizeOf(value: number, digits: number): string {
  return endOf(Math.abs(value), digits);
}

/** How far two means lie apart, without a direction. */
export function apartText({ mean }: Pick<Gap, 'mean'>, digits: number): string {
  return sizeOf(mean, digits);
}

/** A study that is too small says so, and why. */
export function cannotText({ notComputable, detail }: NotComputable, say: Say): string {
  return say('finding.cannot', { why: say(`stats.${notComputable}`, detail) });
}

/** A sentence begins with a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
