import { readLink, type DecodedLink as Decoded } from '../../sim/page.ts';
import { FORMS, type ScreenForm } from './forms.ts';
import type { LinkedPage } from './screens.ts';

/** A link that was read: its world, and what it says of a screen. */
export type DecodedLink = Decoded<LinkedPage>;

/**
 * Reads a link of the page, as people pass it on.
 * @throws InputError with every problem found.
 */
export function decodeLink(text: string): DecodedLink {
  return readLink<LinkedPage>(
    text,
    Object.values<ScreenForm>(FORMS).flatMap(({ link }) => link ?? []),
  );
}
