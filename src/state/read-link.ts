import { readLink, type LinkPair, type Scenario } from '../../sim/page.ts';
import { LATE_SCREENS } from './late-screens.ts';
import type { DecodedLink, LinkedPage } from './screen-table.ts';
import './study-rules.ts';

export { watchArrival } from './arrival.ts';

/** How links are read. A part of its own, since a page that is opened by none needs none of it for its first curve. */

/**
 * Reads a link of the page, as people pass it on.
 * @throws InputError with every problem found.
 */
export function decodeLink(text: string): DecodedLink {
  return readLink<LinkedPage>(text, (screen, pairs: readonly LinkPair[], world: Scenario) =>
    LATE_SCREENS[screen].readPage(pairs, world),
  );
}
