/** Last part of every link, so that one cut off by a chat or a printout never opens as another world. */
export const END = 'end';

/** Every percent sign was escaped once more. A link as it is written never looks like this. */
export const TWICE = /^[^%]*(?:%25[0-9a-f]{2}[^%]*)+$/i;

/**
 * A link as it is written. One whose every escape would look escaped twice gets an escape that does not: "1" is "%31".
 */
export function plain(link: string): string {
  return TWICE.test(link) ? link.replace('v=1', 'v=%31') : link;
}
