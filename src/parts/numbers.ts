import { MARKED_STRANDS } from '../../sim/page.ts';
import type { Say } from '../words/say.ts';

/**
 * Units of the core that the page says in words of its own: of the two shares one is of strands, the other of sites.
 */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  [MARKED_STRANDS]: 'chart.methylation.unit',
  '% of dyads': 'table.halfMarked',
};

/** A unit of a table of the core as the page says it: the same words as on the axes. */
export function unitText(unit: string, say: Say): string {
  const key = UNIT_WORDS[unit];
  return key === undefined ? unit : say(key);
}

/** A number with so many places and a true minus. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  // No minus before what rounds to nothing.
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** "+0.12" or "−0.12"; nothing but zeros has no sign. */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return text.startsWith('−') || Number(text) === 0 ? text : `+${text}`;
}
