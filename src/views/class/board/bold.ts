import { textWidth } from '../../../charts/parts/labels.ts';

/** Bold letters are so much wider than those that widths are measured with. */
export const BOLD = 1.15;

/** Width of words in bold letters of a size. */
export function boldWidth(words: string, letters: number): number {
  return textWidth(words, letters) * BOLD;
}
