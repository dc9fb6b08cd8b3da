/** A straight scale from values to px. */
export interface Linear {
  (value: number): number;
  /** The value at a place, px. */
  invert(place: number): number;
}

type Ends = readonly [number, number];

/**
 * Values of `domain` laid over `range`, beyond them too; with `clamp` what lies beyond an end stands at it. An interval
 * without length lies in the middle.
 */
export const linear = ([from, to]: Ends, [start, end]: Ends, clamp = false): Linear => {
  const share = (value: number, a: number, b: number): number => {
    const part = a === b ? 0.5 : (value - a) / (b - a);
    return clamp ? Math.max(0, Math.min(1, part)) : part;
  };
  const between = (a: number, b: number, part: number): number => a * (1 - part) + b * part;
  return Object.assign((value: number) => between(start, end, share(value, from, to)), {
    invert: (place: number) => between(from, to, share(place, start, end)),
  });
};
