import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { hostSize } from '../charts/parts/host.ts';
import { ROOMY } from './widths.ts';

/**
 * Screens on which the card has a height of its own; on others the page scrolls and a chart takes the height that suits
 * it.
 */
const OWN_HEIGHT = `${ROOMY} and (min-height: 600px)`;

/** The height that a chart may fill, in px of its drawing; null where it may take what it likes. */
export function useRoom(): readonly [RefObject<HTMLElement | null>, number | null] {
  const body = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const node = body.current!;
    const roomy = matchMedia(OWN_HEIGHT);
    const measure = () => setRoom(roomy.matches ? hostSize(node).height : null);
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    roomy.addEventListener('change', measure);
    measure();
    return () => {
      observer.disconnect();
      roomy.removeEventListener('change', measure);
    };
  }, []);
  return [body, room];
}
