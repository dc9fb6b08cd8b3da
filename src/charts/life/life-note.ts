import type { Box } from '../parts/box.ts';
import { wordsBox } from '../parts/clear-place.ts';
import { clearSide, textWidth } from '../parts/labels.ts';
import { place, say, show, text } from '../parts/svg.ts';
import type { One } from '../parts/svg.ts';
import type { LifeSeries } from '../parts/types.ts';

/** Where the question after a note stands: its left end and the baseline of its words, px. */
export interface AskPlace {
  left: number;
  baseline: number;
  words: string;
}

const SIZE = 12.5;
/** Between the sentence and the question. */
const GAP = 7;
/** Between words and the upright. */
const CLEAR = 6;

/**
 * A sentence in a frame and the question after it, both clear of the upright. Where there is no room for both the
 * question stands alone. Hands back where they stand.
 */
export const createNote = (front: One) => {
  const node = text(front, 'note halo');
  return (
    { note = '', ask }: Pick<LifeSeries, 'note' | 'ask'>,
    [left, right]: readonly [number, number],
    upright: number,
    baseline: number,
  ): { ask: AskPlace | null; words: Box[] } => {
    const asking = ask === undefined ? 0 : textWidth(ask, SIZE) + GAP;
    const saying = textWidth(note, SIZE);
    const fits = upright - CLEAR > left + saying + asking || upright + CLEAR < right - saying - asking;
    const told = asking === 0 || fits || upright < left ? saying : 0;
    const start = clearSide(upright, told + asking, left, right) === 'left' ? left : right - told - asking;
    show(node, told > 0);
    place(node, start, baseline).attr('text-anchor', 'start');
    say(node, note);
    const asked = start + (told > 0 ? told + GAP : 0);
    const box = (words: string, from: number): Box =>
      wordsBox(words, { x: from, y: baseline, anchor: 'start' }, SIZE, 'serif');
    return {
      ask: ask === undefined ? null : { left: asked, baseline, words: ask },
      words: [...(told > 0 ? [box(note, start)] : []), ...(ask === undefined ? [] : [box(ask, asked)])],
    };
  };
};
