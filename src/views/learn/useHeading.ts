import { useEffect, useRef, type RefObject } from 'react';
import { hasTurned } from './turn.ts';

/**
 * The heading of what is open. Whoever turned there on the page begins at it, by keyboard or by ear; a page that has
 * just been opened takes no focus. Either way the page begins at its top.
 * @param at what is open
 */
export function useHeading(at: number | null): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasTurned()) heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [at]);
  return heading;
}
