import { useEffect } from 'react';
import type { Part } from '../../../sim/lessons.ts';

/** Outlines the part of the page that a hint points at; where it is not drawn, the larger part that it belongs to. */
export function useOutline(point: Part | null): void {
  useEffect(() => {
    if (point === null) return;
    const [larger] = /^\w+/.exec(point)!;
    const found = [point, larger].map((part) => document.querySelectorAll(`[data-part~="${part}"]`));
    const parts = [...(found.find(({ length }) => length > 0) ?? [])];
    for (const part of parts) part.setAttribute('data-pointed', '');
    parts[0]?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const part of parts) part.removeAttribute('data-pointed');
    };
  }, [point]);
}
