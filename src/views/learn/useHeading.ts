import { useEffect, useRef, type RefObject } from 'react';
import { learning } from '../../state/learn.ts';

/**
 * The heading of what is open. Whoever turned there on the page begins at it, by keyboard or by ear; a page that has
 * just been opened takes no focus. Either way the page begins at its top.
 * @param at what is open
 */
export function useHeading(at: number | null): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (learning.getState().turned) heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [at]);
  return heading;
}
