import { MARKED_STRANDS } from '../../sim/index.ts';
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

/** "+0.12" or "−0.12"; nothing but zeros has no sign. */
export function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
