import { InputError, type LinkPair } from '../../../sim/page.ts';
import type { LinkLearn } from './link.ts';

/** How many beats the story has. */
export const BEATS = 9;

/**
 * Reads what a link says of the Learn screen.
 * @throws InputError on a beat that the story does not have.
 */
export function readLearn(pairs: readonly LinkPair[]): LinkLearn {
  const text = pairs.find(([key]) => key === 'beat')?.[1];
  if (text === undefined) return { screen: 'learn', beat: null };
  const allowed = Array.from({ length: BEATS }, (_, i) => String(i + 1));
  if (!allowed.includes(text)) throw new InputError([{ code: 'not-one-of', path: 'link.beat', got: text, allowed }]);
  return { screen: 'learn', beat: Number(text) };
}
