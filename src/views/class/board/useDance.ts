import { useEffect, useState } from 'react';

/** Rows of a picture that come one at a time. */
export interface Dance {
  /** Rows that have come; all of them where nobody dances. */
  readonly shown: number;
  readonly isOn: boolean;
  readonly isPlaying: boolean;
  readonly begin: () => void;
  readonly next: () => void;
  readonly play: (on: boolean) => void;
  readonly all: () => void;
}

/** Time for each row when they come by themselves, ms. */
const PACE = 700;

/** @param key what is danced: another picture begins anew. @param starts whether a picture begins with its first row */
export function useDance(key: string, rows: number, starts: boolean): Dance {
  const isStill = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [held, setHeld] = useState<{
    readonly key: string;
    readonly shown: number;
    readonly isPlaying: boolean;
  } | null>(null);
  const own = held?.key === key ? held : null;
  const shown = rows === 0 ? 0 : Math.min(rows, own?.shown ?? (starts && !isStill ? 1 : rows));
  const isPlaying = own?.isPlaying === true && shown < rows;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(() => setHeld({ key, shown: shown + 1, isPlaying: true }), PACE);
    return () => clearTimeout(timer);
  }, [isPlaying, key, shown]);
  const to = (next: number, playing = false) => setHeld({ key, shown: next, isPlaying: playing });
  return {
    shown,
    isOn: rows > 0 && (shown < rows || own !== null),
    isPlaying,
    begin: () => to(1),
    next: () => to(Math.min(rows, shown + 1)),
    // With less motion all come at once.
    play: (on) => (isStill ? to(rows) : to(shown, on)),
    all: () => to(rows),
  };
}
