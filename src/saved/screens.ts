import type { LinkPair } from '../../sim/page.ts';
import { compareToPairs } from './compare/link.ts';
import { modelToPairs } from './model/link.ts';

/**
 * The screens of the page in the order of their tabs; the first one opens where a link names none. Each with how a link
 * says what stands on it, null where that is no more than a world or a study.
 */
export const SCREEN_LINKS = {
  play: null,
  compare: compareToPairs,
  experiment: null,
  model: modelToPairs,
};

export type ScreenId = keyof typeof SCREEN_LINKS;
export const SCREEN_IDS = Object.keys(SCREEN_LINKS) as ScreenId[];

/** What a link can say of a screen that holds no study. */
export type LinkedPage = Parameters<NonNullable<(typeof SCREEN_LINKS)[ScreenId]>>[0];

/** The pairs that say it, but for the name of the screen. */
export function pagePairs(page: LinkedPage): readonly LinkPair[] {
  return (SCREEN_LINKS[page.screen] as (page: LinkedPage) => readonly LinkPair[])(page);
}
