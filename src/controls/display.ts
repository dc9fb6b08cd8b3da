import type { NumberEntry, ParameterEntry } from '../../sim/index.ts';

/** How a quantity is shown and typed: the number on screen is the stored one times `factor`. */
export interface Display {
  readonly factor: number;
  readonly digits: number;
  /** Word key of the unit. */
  readonly unit: string;
}

const HOURS: Display = { factor: 1 / 60, digits: 1, unit: 'unit.hours' };
const PERCENT: Display = { factor: 100, digits: 0, unit: 'unit.percent' };
const MINUTES: Display = { factor: 1, digits: 0, unit: 'unit.minutes' };

const BY_ID: Readonly<Record<string, Display>> = {
  'care.huddling': HOURS, 'care.nursing': HOURS, 'typical.huddling': HOURS, 'typical.nursing': HOURS,
};
const BY_UNIT: Readonly<Record<string, Display>> = {
  'min/day': MINUTES, fraction: PERCENT, share: PERCENT,
};

export function displayOf(entry: ParameterEntry): Display {
  return BY_ID[entry.id] ?? BY_UNIT[entry.unit] ?? { factor: 1, digits: 3, unit: '' };
}

/** Number as shown, without its unit: plain digits, a true minus, no more places than needed. */
export function shownNumber(value: number, display: Display): string {
  const rounded = Number((value * display.factor).toFixed(display.digits));
  return String(rounded).replace('-', '−');
}

/** What was typed, as a stored value; null when it is no plain number. */
export function typedNumber(text: string, display: Display): number | null {
  const plain = text.trim().replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return Number((Number(plain) / display.factor).toFixed(6));
}

/** Limits as shown: "0 to 24". */
export function shownLimits(entry: NumberEntry, display: Display): readonly [string, string] {
  return [shownNumber(entry.domain[0], display), shownNumber(entry.domain[1], display)];
}

/** Which of a few words fits a fraction between 0 and 1. */
export function levelOf(value: number): 'none' | 'little' | 'usual' | 'much' | 'most' {
  if (value <= 0.02) return 'none';
  if (value < 0.4) return 'little';
  if (value <= 0.6) return 'usual';
  return value < 0.9 ? 'much' : 'most';
}
