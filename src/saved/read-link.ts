import { readLink, type DecodedLink as Decoded, type LinkScreen } from '../../sim/page.ts';
import { COMPARE_LINK } from './compare/read-link.ts';
import { MODEL_LINK } from './model/read-link.ts';
import type { LinkedPage, ScreenId } from './screens.ts';

/** A link that was read: its world, and what it says of a screen. */
export type DecodedLink = Decoded<LinkedPage>;

/** How what a link says of a screen is read; null where that is no more than a world or a study. */
export const LINK_READERS: Readonly<Record<ScreenId, LinkScreen<LinkedPage> | null>> = {
  play: null,
  compare: COMPARE_LINK,
  experiment: null,
  model: MODEL_LINK,
};

/**
 * Reads a link of the page, as people pass it on.
 * @throws InputError with every problem found.
 */
export function decodeLink(text: string): DecodedLink {
  return readLink<LinkedPage>(
    text,
    Object.values(LINK_READERS).flatMap((reader) => reader ?? []),
  );
}
