import type { MeanInterval } from './intervals.ts';

/** A number with so many places and a true minus. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  // No minus before what rounds to nothing.
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** The same with its sign always said. */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return text.startsWith('−') || Number(text) === 0 ? text : `+${text}`;
}

/** "0.9 to 2.9" */
export function limits({ low, high }: Pick<MeanInterval, 'low' | 'high'>, digits: number, to: string): string {
  return `${fixed(low, digits)} ${to} ${fixed(high, digits)}`;
}
