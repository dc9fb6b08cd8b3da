import { spread, textWidth } from '../parts/labels.ts';
import { BOLD, wrapWords } from '../parts/chart-words.ts';
import { lookClass, pointPath } from '../parts/point-marks.ts';
import type { Look } from '../parts/point-marks.ts';
import { px } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';

/** The name of a line and its last value, to stand right of its end at height y. */
export interface EndName {
  id: string;
  label: string;
  endText: string;
  look: Look;
  y: number;
}

export interface EndBlock extends EndName {
  label: string;
  lines: readonly { text: string; kind: 'name' | 'value' }[];
  /** middle of the block, px */
  middle: number;
}

export const LINE = 15;
const GAP = 6;
const NAME = 13;
const VALUE = 12;
/** from the frame to the marker, and on to the words */
const MARK_AT = 16;
export const WORDS_AT = 27;

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(' ').map((word) => textWidth(word, NAME) * BOLD));

/** Room right of the frame for these names: one line each in a wide chart, wrapped in a narrow one. */
export const endGutter = (names: readonly { label: string; endText: string }[], width: number): number => {
  const most = width < 520 ? 76 : Math.max(96, width * 0.21);
  const whole = Math.max(
    0,
    ...names.map((name) => Math.max(textWidth(name.label, NAME) * BOLD, textWidth(name.endText, VALUE))),
  );
  const word = Math.max(0, ...names.map((name) => Math.max(longestWord(name.label), longestWord(name.endText))));
  return Math.ceil(WORDS_AT + Math.min(whole, Math.max(most, Math.min(word, width * 0.32))) + 6);
};

const forms: readonly ((name: EndName, width: number) => EndBlock['lines'])[] = [
  [3, 3],
  [2, 2],
  [2, 1],
  [1, 1],
  [1, 0],
].map(([names, values]) => (name, width) => [
  ...wrapWords(name.label, NAME * BOLD, width, names).map((text) => ({ text, kind: 'name' as const })),
  ...(values ? wrapWords(name.endText, VALUE, width, values) : []).map((text) => ({ text, kind: 'value' as const })),
]);

const tallest = (blocks: readonly EndBlock['lines'][]): number =>
  Math.max(1, ...blocks.map((lines) => lines.length)) * LINE;

/** The blocks nearest to their lines' ends that do not touch; the fullest wording for which there is room. */
export const placeEnds = (names: readonly EndName[], width: number, top: number, bottom: number): EndBlock[] => {
  const real = names.filter((name) => Number.isFinite(name.y));
  const worded = forms.map((form) => real.map((name) => form(name, width)));
  const lines = worded.find((each) => real.length * (tallest(each) + GAP) - GAP <= bottom - top) ?? worded.at(-1)!;
  const half = tallest(lines) / 2;
  const middles = spread(
    real.map((name) => name.y),
    2 * half + GAP,
    top + half,
    bottom - half,
  );
  return real.map((name, i) => ({ ...name, lines: lines[i]!, middle: middles[i]! }));
};

const wordsOf = (blocks: readonly EndBlock[]) =>
  blocks.flatMap((block) =>
    block.lines.map((line, i) => ({
      ...line,
      y: block.middle + (i - (block.lines.length - 1) / 2) * LINE + 4.5,
    })),
  );

/** Draws the blocks right of `right`, each with its marker and a hair from the end of its line. */
export const drawEnds = (host: One, blocks: readonly EndBlock[], right: number): void => {
  host
    .selectAll<SVGPathElement, EndBlock>('path.leader')
    .data(blocks)
    .join('path')
    .attr('class', 'leader')
    .attr('d', (block) => `M${right + 2} ${px(block.y)}L${right + MARK_AT - 8} ${px(block.middle)}`);
  host
    .selectAll<SVGPathElement, EndBlock>('path.point')
    .data(blocks)
    .join('path')
    .attr('class', (block) => `point ${lookClass(block.look)}`)
    .attr('d', (block) => pointPath(block.look.shape, 5))
    .attr('transform', (block) => `translate(${right + MARK_AT} ${px(block.middle)})`);
  host
    .selectAll<SVGTextElement, ReturnType<typeof wordsOf>[number]>('text')
    .data(wordsOf(blocks))
    .join('text')
    .attr('class', (line) => `end-${line.kind}`)
    .attr('x', right + WORDS_AT)
    .attr('y', (line) => px(line.y))
    .text((line) => line.text);
};
