import type { LinkPair } from '../../../sim/page.ts';

/** The Learn screen: its shelf, or the story at one of its beats. */
export interface LinkLearn {
  readonly screen: 'learn';
  /** Beats count from 1, as they do on the page. Null for the shelf. */
  readonly beat: number | null;
}

export function learnToPairs({ beat }: LinkLearn): LinkPair[] {
  return beat === null ? [] : [['beat', String(beat)]];
}
