/** A slider that moves by itself: through which values, and when. */

/** How long it takes from one end to the other. */
const MS = 6000;
/** Where less motion is asked for it goes in so many steps. */
const STEPS = 5;
/** Binary arithmetic leaves more digits than any step of a slider has. */
const DIGITS = 6;

/** The values from end to end: every step of the slider, or a few far apart. The last is the high end. */
export function slideSteps(low: number, high: number, step: number, still: boolean): readonly number[] {
  const most = Math.max(1, Math.round((high - low) / step));
  const count = still ? Math.min(STEPS - 1, most) : most;
  const at = (i: number) => Number(Math.min(high, low + Math.round((i * most) / count) * step).toFixed(DIGITS));
  return Array.from({ length: count + 1 }, (_, i) => (i === count ? high : at(i)));
}

interface Gliding {
  readonly move: (value: number) => void;
  /** Whether the drag that the first move opened is still this one's. */
  readonly ours: () => boolean;
  /** @param byItself false where something else has ended the drag */
  readonly ended: (byItself: boolean) => void;
}

/**
 * Goes through the values in the time it takes, frame by frame; values that a frame missed are left out.
 * @returns stops it
 */
export function glide(values: readonly number[], { move, ours, ended }: Gliding): () => void {
  const began = performance.now();
  let frame = 0;
  let at = 0;
  let over = false;

  function finish(byItself: boolean): void {
    if (over) return;
    over = true;
    cancelAnimationFrame(frame);
    ended(byItself);
  }
  function next(now: number): void {
    if (!ours()) return finish(false);
    const due = Math.min(values.length - 1, Math.floor(((now - began) / MS) * values.length));
    if (due > at) move(values[(at = due)]!);
    if (now - began >= MS) finish(true);
    else frame = requestAnimationFrame(next);
  }
  move(values[0]!);
  frame = requestAnimationFrame(next);
  return () => finish(ours());
}
