import { END, TWICE } from './plain.ts';

/**
 * A link as it arrives from mails, chats and pages, brought back to the link that was sent, wherever that is certain.
 */

/** Where a link ends, whatever follows. */
const AT_END = new RegExp(`&${END}(?![A-Za-z0-9]|=.)`);
/** Signs around a link in a sentence, blanks and invisible characters: whatever has neither letter nor digit. */
const SIGNS = /^[^\p{L}\p{N}]*$/u;
/** The keys of every link that have no dot in them. */
const OWN = ['v', 'model', 'preset', 'seed', 'day', 'days', 'siblings', 'cells', 'event', 'check', 'screen'];
/** How a key begins that somebody else put behind a link, such as utm_source; names with a dot are not foreign. */
const FOREIGN = /^([\w-]+)(?:=|$)/;

/** Undoes escapes of the whole link, escapes of escapes, and the way HTML writes "&" and "'". */
export function unwrapped(text: string): string {
  let link = /^v%3d/i.test(text) ? (decoded(text) ?? text) : text;
  while (TWICE.test(link)) link = link.replaceAll('%25', '%');
  return link.replace(/&(?:amp;|#0*38;|#x0*26;)+/gi, '&').replace(/&(?:apos|#0*39|#x0*27);/gi, "'");
}

/**
 * Parts a link at its end, as a link cut off has none.
 * @param keys of screens, which are no more foreign than those of every link
 * @returns the link with its end, and what stands behind it and is not a lone tail; null without an end.
 */
export function parted(
  link: string,
  keys: readonly string[],
): { readonly whole: string; readonly more: string } | null {
  const found = AT_END.exec(link);
  if (found === null) return null;
  const cut = found.index + END.length + 1;
  const more = link.slice(cut);
  const [signs = '', ...query] = more.split(/[?&]/);
  const lone = SIGNS.test(decoded(signs) ?? signs) && query.every((part) => isForeign(part, keys) || SIGNS.test(part));
  return { whole: link.slice(0, cut), more: lone ? '' : more };
}

function isForeign(part: string, keys: readonly string[]): boolean {
  const key = FOREIGN.exec(part)?.[1];
  return key !== undefined && !OWN.includes(key) && !keys.includes(key);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
