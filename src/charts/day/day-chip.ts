import type { Span } from '../parts/labels.ts';
import type { One } from '../parts/svg.ts';
import { px } from '../parts/svg.ts';

/** Words that stand over curves: their span across and their baseline, px. */
export interface Chip {
  span: Span;
  y: number;
}

const PAD = 5;

/** A quiet ground under words, so that they read over dense curves. Drawn into the host before the words are. */
export const drawChips = (host: One, chips: readonly Chip[]): void => {
  host
    .selectAll<SVGRectElement, Chip>('rect')
    .data(chips)
    .join((added) => added.insert('rect', ':first-child'))
    .attr('class', 'day-chip')
    .attr('rx', 4)
    .attr('x', ({ span }) => px(span.from - PAD))
    .attr('width', ({ span }) => px(span.to - span.from + 2 * PAD))
    .attr('y', ({ y }) => px(y - 12))
    .attr('height', 16);
};
