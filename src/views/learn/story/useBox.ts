import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { hostSize } from '../../../charts/parts/host.ts';

/** The height that a box has, in px of a drawing; null until it is known. */
export function useBox(): readonly [RefObject<HTMLDivElement | null>, number | null] {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const node = box.current!;
    const measure = () => setHeight(Math.round(hostSize(node).height));
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    measure();
    return () => observer.disconnect();
  }, []);
  return [box, height];
}
