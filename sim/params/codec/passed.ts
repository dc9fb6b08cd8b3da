/** A link as it arrives from mails, chats and pages, brought back to the link that was sent, wherever that is certain. */

/** Last part of every link, so that one cut off by a chat or a printout never opens as another world. */
export const END = 'end';

/** Every percent sign was escaped once more. The link that is written never looks like this: see `plain`. */
const TWICE = /^[^%]*(?:%25[0-9a-f]{2}[^%]*)+$/i;
/** Where a link ends, whatever follows. */
const AT_END = new RegExp(`&${END}(?![A-Za-z0-9]|=.)`);
/** Signs around a link in a sentence, blanks and invisible characters: whatever has neither letter nor digit. */
const SIGNS = /^[^\p{L}\p{N}]*$/u;
/** A key that somebody else put behind a link, such as utm_source; names with a dot and the link's own are not foreign. */
const FOREIGN = /^(?!(?:v|model|preset|seed|days?|siblings|cells|event|check|screen|view|panel|parameter)(?:=|$))[\w-]+(?:=|$)/;

/** Undoes escapes of the whole link, escapes of escapes, and the way HTML writes "&" and "'". */
export function unwrapped(text: string): string {
  let link = /^v%3d/i.test(text) ? (decoded(text) ?? text) : text;
  while (TWICE.test(link)) link = link.replaceAll('%25', '%');
  return link.replace(/&(?:amp;|#0*38;|#x0*26;)+/gi, '&').replace(/&(?:apos|#0*39|#x0*27);/gi, "'");
}

/** A link as it is written. One whose every escape would look escaped twice gets an escape that does not: "1" is "%31". */
export function plain(link: string): string {
  return TWICE.test(link) ? link.replace('v=1', 'v=%31') : link;
}

/**
 * Parts a link at its end, as a link cut off has none.
 * @returns the link with its end, and what stands behind it and is not a lone tail; null without an end.
 */
export function parted(link: string): { readonly whole: string; readonly more: string } | null {
  const found = AT_END.exec(link);
  if (found === null) return null;
  const cut = found.index + END.length + 1;
  const more = link.slice(cut);
  const [signs = '', ...query] = more.split(/[?&]/);
  const lone = SIGNS.test(decoded(signs) ?? signs) && query.every((part) => FOREIGN.test(part) || SIGNS.test(part));
  return { whole: link.slice(0, cut), more: lone ? '' : more };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
