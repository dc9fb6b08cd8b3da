/** A smooth outline over dots, from the lowest to the highest of them and no further. */

export interface DensityPoint {
  value: number;
  /** 0 to 1, 1 at its peak */
  height: number;
}

/** Fewer values draw no outline: it would show the smoothing and not the animals. */
export const LEAST_FOR_DENSITY = 15;
const STEPS = 48;

/** Gaussian kernels with the width of Silverman's rule. Empty for too few values and for values that are all alike. */
export const densityOf = (values: readonly number[]): DensityPoint[] => {
  if (values.length < LEAST_FOR_DENSITY) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
  const middle = sorted[Math.floor(0.75 * (sorted.length - 1))]! - sorted[Math.floor(0.25 * (sorted.length - 1))]!;
  const width = 0.9 * Math.min(sd, middle > 0 ? middle / 1.34 : sd) * values.length ** -0.2;
  if (!(width > 0)) return [];
  const points = Array.from({ length: STEPS + 1 }, (_, i) => low + ((high - low) * i) / STEPS);
  const heights = points.map((at) =>
    values.reduce((sum, value) => sum + Math.exp(-0.5 * ((at - value) / width) ** 2), 0),
  );
  const peak = Math.max(...heights);
  return points.map((value, i) => ({ value, height: heights[i]! / peak }));
};
