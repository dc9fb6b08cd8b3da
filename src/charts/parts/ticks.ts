/** Steps between round numbers: 1, 2 or 5 times a power of ten, or the next power; each from this ratio to it on. */
const FACTORS = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/** About `count` round numbers inside [low, high], the same as d3's; where one is asked for there may be two. */
export const ticks = (low: number, high: number, count: number): number[] => {
  const step = (high - low) / count;
  const power = Math.floor(Math.log10(step));
  const over = step / 10 ** power;
  const factor = FACTORS.find(([from]) => over >= from)?.[1] ?? 1;
  // Steps below one are counted by how many make a unit: multiplied they would not give round numbers.
  const unit = power < 0 ? 10 ** -power / factor : 10 ** power * factor;
  const at = (i: number) => (power < 0 ? i / unit : i * unit);
  let first = Math.round(power < 0 ? low * unit : low / unit);
  let last = Math.round(power < 0 ? high * unit : high / unit);
  if (at(first) < low) first++;
  if (at(last) > high) last--;
  if (last < first && count < 2) return ticks(low, high, count * 2);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => at(first + i));
};
