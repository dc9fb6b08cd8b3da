/** Marks that a plot shows of each group; more would be one blot, and take seconds to draw. */
export const MOST_DRAWN = 1000;

/**
 * At most `most` of these, evenly chosen along their values, so that their spread and their ends stay what they are. In
 * their own order.
 */
export function thinned<T>(all: readonly T[], valueOf: (one: T) => number, most = MOST_DRAWN): readonly T[] {
  if (all.length <= most) return all;
  const order = all
    .map((one, place) => ({ value: valueOf(one), place }))
    .sort((a, b) => a.value - b.value || a.place - b.place);
  const places = Array.from(
    { length: most },
    (_, i) => order[Math.round((i * (order.length - 1)) / (most - 1))]!.place,
  );
  return places.sort((a, b) => a - b).map((place) => all[place]!);
}
