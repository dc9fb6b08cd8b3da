/** Dots that can be opened: which of them is meant by a place, and which of them a key leads to. Pure. */

/** A dot that opens what it stands for. */
export interface OpenDot {
  /** The one it stands for; the same one may have several dots. */
  id: number;
  x: number;
  y: number;
  /** what it is called, ready to print */
  title: string;
}

/** The dot nearest to a place and no further than `reach` px from it, or -1. */
export const nearestDot = (dots: readonly OpenDot[], x: number, y: number, reach: number): number => {
  let found = -1;
  let least = reach * reach;
  dots.forEach((dot, i) => {
    const away = (dot.x - x) ** 2 + (dot.y - y) ** 2;
    if (away <= least) [found, least] = [i, away];
  });
  return found;
};

/** Dots of rows as arrow keys walk them: row by row, and in each from left to right. */
export const inReadingOrder = (rows: readonly (readonly OpenDot[])[]): OpenDot[] =>
  rows.flatMap((row) =>
    row
      .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
      .toSorted((a, b) => a.x - b.x || a.y - b.y || a.id - b.id),
  );

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The dot that a key leads to from this one (-1: from none); null for keys that mean nothing here. */
export const dotAfter = (key: string, from: number, count: number): number | null => {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = STEPS[key];
  if (step === undefined) return null;
  return from < 0 ? (step > 0 ? 0 : count - 1) : (from + step + count) % count;
};
