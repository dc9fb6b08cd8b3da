import { unitWords, type NumberEntry, type ParameterEntry } from '../../sim/page.ts';
import type { Say } from '../words/say.ts';

/** How a quantity is shown and typed: the number on screen is the stored one times `factor`. */
export interface Display {
  readonly factor: number;
  readonly digits: number;
  /** Word key of the unit. */
  readonly unit: string;
  /** Whether a word stands beside the number, which alone says little. */
  readonly inWords?: boolean;
}

const HOURS: Display = { factor: 1 / 60, digits: 1, unit: 'display.hours' };
const PERCENT: Display = { factor: 100, digits: 0, unit: 'display.percent' };
const MINUTES: Display = { factor: 1, digits: 0, unit: 'display.minutes' };

const LEVEL: Display = { ...PERCENT, inWords: true };

const BY_NAME = { hours: HOURS, level: LEVEL } as const;
const BY_UNIT: Readonly<Partial<Record<ParameterEntry['unit'], Display>>> = {
  minPerDay: MINUTES,
  fraction: PERCENT,
  share: PERCENT,
};

export function displayOf(entry: ParameterEntry): Display {
  if (entry.display !== undefined) return BY_NAME[entry.display];
  return BY_UNIT[entry.unit] ?? { factor: 1, digits: 3, unit: '' };
}

/** The unit that stands beside a number as it is shown. */
export function shownUnit(entry: ParameterEntry, say: Say): string {
  const { unit } = displayOf(entry);
  return unit === '' ? unitWords(say, entry.unit) : say(unit);
}

/** Digits of a number that are its own, and not left over from binary arithmetic. */
const OWN_DIGITS = 12;
const tidy = (value: number) => Number(value.toPrecision(OWN_DIGITS));

/** Number as shown, without its unit: plain digits, a true minus, no more places than needed. */
export function shownNumber(value: number, display: Display): string {
  const rounded = Number((value * display.factor).toFixed(display.digits));
  return String(rounded).replace('-', '−');
}

/** The same in full, for a field that it can be changed in. */
export function exactNumber(value: number, { factor }: Display): string {
  return String(tidy(value * factor)).replaceAll('-', '−');
}

/** The stored value of a number as it is shown. */
export function storedNumber(shown: number, { factor }: Display): number {
  return tidy(shown / factor);
}

/** Limits as shown: "0 to 24". */
export function shownLimits(entry: NumberEntry, display: Display): readonly [string, string] {
  return [exactNumber(entry.domain[0], display), exactNumber(entry.domain[1], display)];
}

/** Which of a few words fits a fraction between 0 and 1. */
export function levelOf(value: number): 'none' | 'little' | 'usual' | 'much' | 'most' {
  if (value <= 0.02) return 'none';
  if (value < 0.4) return 'little';
  if (value <= 0.6) return 'usual';
  return value < 0.9 ? 'much' : 'most';
}
