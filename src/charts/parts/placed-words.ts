import type { Box } from './box.ts';
import { wordsBox } from './clear-place.ts';
import type { Spot } from './clear-place.ts';
import type { Face } from './labels.ts';
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

/** Sizes of letters by class, as the sheets of the charts set them, and in which face. */
const SET: Readonly<Record<string, readonly [size: number, face: Face]>> = {
  'row-label': [14, 'bold'],
  'row-value': [13, 'bold'],
};
const USUAL = [12, 'plain'] as const;

/** Where such words stand, for lines that have to give way. */
export const boxesOf = (words: readonly PlacedWords[]): Box[] =>
  words.map(({ text, kind, x, y, anchor }) =>
    wordsBox(text, { x, y, anchor: anchor as Spot['anchor'] }, ...(SET[kind] ?? USUAL)),
  );

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
