import { fixed } from './numbers.ts';
import type { GenerationSummary } from '../../sim/page.ts';

export type MeanInterval = GenerationSummary['gap'];

export function holdsZero({ low, high }: Pick<MeanInterval, 'low' | 'high'>): boolean {
  return low <= 0 && high >= 0;
}

/** Whether two independent means can be told apart: the 95 % interval of their difference leaves zero out. */
export function differ(a: MeanInterval, b: MeanInterval): boolean {
  const half = Math.sqrt(
    ((a.high - a.low) / 2) * ((a.high - a.low) / 2) + ((b.high - b.low) / 2) * ((b.high - b.low) / 2),
  );
  return Math.abs(a.mean - b.mean) > half;
}

/**
 * An order in words, "voice ≈ contact > none": largest first; "≈" where a neighbour cannot be told apart.
 */
export function order(means: readonly { readonly name: string; readonly value: MeanInterval }[]): string {
  const sorted = [...means].sort((a, b) => b.value.mean - a.value.mean);
  return sorted
    .map(({ name, value }, i) => (i === 0 ? name : `${differ(sorted[i - 1]!.value, value) ? '>' : '≈'} ${name}`))
    .join(' ');
}

/** Digits that an end close to zero may get beyond those of the interval. */
const MORE_DIGITS = 3;

/** "0.9 to 2.9"; an end that would round to nothing says on which side of zero it lies: "0.02 to 1.5". */
export function limits({ low, high }: Pick<MeanInterval, 'low' | 'high'>, digits: number, to: string): string {
  return `${endOf(low, digits)} ${to} ${endOf(high, digits)}`;
}

export function endOf(value: number, digits: number): string {
  for (let more = 0; value !== 0 && more <= MORE_DIGITS; more++)
    if (Number(value.toFixed(digits + more)) !== 0) return fixed(value, digits + more);
  return fixed(value, digits);
}
