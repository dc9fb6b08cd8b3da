import { encodeLink as encodeWorld, type LinkState as WorldState } from '../../sim/page.ts';
import { pagePairs, type LinkedPage } from './screens.ts';

/** What a link of the page can hold: a world, and what stands on a screen. */
export type LinkState = WorldState<LinkedPage>;

/** The link of a world and of what stands on a screen, without "#". The same always gives the same text. */
export function encodeLink({ page, ...state }: LinkState): string {
  return encodeWorld({ ...state, page: page ? { screen: page.screen, pairs: pagePairs(page) } : null });
}
