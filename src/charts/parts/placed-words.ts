import { px } from './svg.ts';
import type { One } from './svg.ts';

/** A line of words of a chart: where it stands, and as what. */
export interface PlacedWords {
  text: string;
  /** its class */
  kind: string;
  x: number;
  /** baseline, px */
  y: number;
  anchor: string;
}

/** Writes these words and no others in `host`. */
export const writeWords = (host: One, words: readonly PlacedWords[]): void => {
  host
    .selectAll<SVGTextElement, PlacedWords>('text')
    .data(words)
    .join('text')
    .attr('class', (word) => word.kind)
    .attr('text-anchor', (word) => word.anchor)
    .attr('x', (word) => px(word.x))
    .attr('y', (word) => px(word.y))
    .text((word) => word.text);
};
