import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** What a picture has room for, CSS px, and how large its letters are. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly letters: number;
}

/** Least size at which a picture is drawn; below it scrolls. */
const LEAST = { width: 280, height: 200 } as const;

/** The room of the node that a picture fills. */
export function useSize(): readonly [
  RefObject<HTMLDivElement | null>,
  { readonly width: number; readonly height: number },
] {
  const node = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 600, height: 360 });
  useLayoutEffect(() => {
    const measured = node.current!;
    const measure = () => {
      const { clientWidth, clientHeight } = measured;
      setSize({ width: Math.max(LEAST.width, clientWidth), height: Math.max(LEAST.height, clientHeight) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    return () => observer.disconnect();
  }, []);
  return [node, size];
}
