import { crc32 } from './png-text.ts';

const LINK = /url\(#/g;

/**
 * Gives the ids inside a picture names that no other picture has, since two in one page would share them: the first
 * one's shades and clips would be used by both. They come from all that the picture shows, so that the same picture has
 * the same ids.
 */
export function uniqueIds(svg: Element): void {
  const nodes = [...svg.querySelectorAll('*')];
  const sum = crc32(new TextEncoder().encode(new XMLSerializer().serializeToString(svg)))
    .toString(16)
    .padStart(8, '0');
  for (const node of nodes) {
    if (node.id !== '') node.id = `tend-${sum}-${node.id}`;
    for (const { name, value } of node.attributes)
      if (value.startsWith('url(#')) node.setAttribute(name, value.replace(LINK, `url(#tend-${sum}-`));
  }
}
