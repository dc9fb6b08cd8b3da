import { encodeLink } from '../saved/link.ts';
import { screens, type Place } from './screens.ts';
import { SCREENS } from './screen-table.ts';
import type { PageState } from './page.ts';
import type { WorldState } from './types.ts';

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
