import { encodeLink as encodeWorld, type LinkState as WorldInLink } from '../../sim/page.ts';
import { screens, type Place } from './screens.ts';
import { pairsOf, SCREENS, type LinkedPage } from './screen-table.ts';
import type { PageState } from './page.ts';
import type { WorldState } from './types.ts';

/** What a link of the page can hold: a world, and what stands on a screen. */
export type LinkState = WorldInLink<LinkedPage>;

/** The link of a world and of what stands on a screen, without "#". The same always gives the same text. */
export function encodeLink({ page, ...state }: LinkState): string {
  return encodeWorld({ ...state, page: page ? { screen: page.screen, pairs: pairsOf(page) } : null });
}

/**
 * The link of a world and a screen as they stand, without "#"; with its checksum, once that world's litter has been
 * lived.
 */
export function linkNow(
  { scenario, litter, day }: Pick<WorldState, 'scenario' | 'litter'> & Pick<PageState, 'day'>,
  place: Place = screens.getState(),
): string {
  const checksum = litter?.scenario === scenario ? litter.checksum : null;
  return encodeLink({ scenario, checksum, day, ...SCREENS[place.open].inLink(place, scenario) });
}

/** Whether the page was opened from a disk: its links then lead nowhere else. */
export function isLocal(): boolean {
  return location.protocol === 'file:';
}
