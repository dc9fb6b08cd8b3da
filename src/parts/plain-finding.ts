import type { NotComputable } from '../../sim/page.ts';
import { fixed } from './numbers.ts';
import type { Say } from '../words/say.ts';
import { endOf, holdsZero } from './intervals.ts';

/**
 * What a study found, for somebody who has never heard of a test: what was found, whether chance alone would do it, and
 * how large it may truly be. An interval is never turned into the chance that a claim is true.
 */

/** Sentences of a finding, in the order in which they are read: the first says what was found. */
export type Plain = readonly string[];

/** A difference with the ends of its 95 % interval. */
export interface Gap {
  readonly value: number;
  readonly low: number;
  readonly high: number;
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
  const size = (end: number) => endOf(Math.abs(end), digits);
  if (wayOf(gap) === 'unclear')
    return [
      say('finding.chance'),
      say('finding.anywhere', { below: size(gap.low), above: size(gap.high), unit, where }),
    ];
  const ends = [size(gap.low), size(gap.high)];
  const [least, most] = gap.low > 0 ? ends : ends.toReversed();
  return [say('finding.rarely'), say('finding.truly', { least: least!, most: most!, unit })];
}

/** How far two means lie apart, without a direction. */
export function apartText({ value }: Pick<Gap, 'value'>, digits: number): string {
  return fixed(Math.abs(value), digits);
}

/** A study that is too small says so, and why. */
export function cannotText({ notComputable, detail }: NotComputable, say: Say): string {
  return say('finding.cannot', { why: say(`stats.${notComputable}`, detail) });
}

/** A sentence begins with a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
