import type { LinkClass } from './link.ts';

/** A link says nothing of the Class screen but its name. */
export function readClass(): LinkClass {
  return { screen: 'class' };
}
