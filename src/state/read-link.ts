import './study-rules.ts';

/** How links are read. A part of its own, since a page that is opened by none needs none of it for its first curve. */
export { decodeLink } from '../saved/read-link.ts';
