import { group } from './svg.ts';
import type { One } from './svg.ts';

/** Groups one upon another, the first lowest. */
export const layers = <const Names extends readonly string[]>(
  parent: One,
  ...classNames: Names
): { -readonly [At in keyof Names]: One } =>
  classNames.map((className) => group(parent, className)) as { -readonly [At in keyof Names]: One };
