/** From a day or a value to px. */
export type ToPx = (value: number) => number;

/** A place to a tenth of a px, as a path has it. */
const at = (x: number, y: number): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

/** Runs of days that follow each other, each [first, last]; a day that is not drawn ends one. */
const runsOf = (days: number, drawn: (day: number) => boolean): [number, number][] => {
  const runs: [number, number][] = [];
  for (let day = 0; day < days; day++)
    if (drawn(day)) {
      const last = runs.at(-1);
      if (last !== undefined && last[1] === day - 1) last[1] = day;
      else runs.push([day, day]);
    }
  return runs;
};

/** From the first day of a run to its last, or back. */
const places = ([first, last]: readonly [number, number], place: (day: number) => string): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => place(first + i));

/** The path of one curve by day; days without a finite value leave a gap. A day alone is a point. */
export const linePath = (values: ArrayLike<number>, days: number, x: ToPx, y: ToPx): string =>
  runsOf(Math.min(values.length, days + 1), (day) => Number.isFinite(values[day]))
    .map((run) => `M${places(run, (day) => at(x(day), y(values[day]!))).join('L')}${run[0] === run[1] ? 'Z' : ''}`)
    .join('');

/** The closed path of a band from its low edge to its high one. */
export const bandPath = (low: ArrayLike<number>, high: ArrayLike<number>, days: number, x: ToPx, y: ToPx): string =>
  runsOf(Math.min(low.length, days + 1), (day) => Number.isFinite(low[day]) && Number.isFinite(high[day]))
    .map((run) => {
      const above = places(run, (day) => at(x(day), y(high[day]!)));
      const below = places(run, (day) => at(x(day), y(low[day]!))).reverse();
      return `M${[...above, ...below].join('L')}Z`;
    })
    .join('');

/** Whether a frame from axis[0] to axis[1] cuts the band on any day. */
export const isClipped = (
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  axis: readonly [number, number],
): boolean => {
  for (let day = 0; day < low.length; day++) if (low[day]! < axis[0] || high[day]! > axis[1]) return true;
  return false;
};

/** The value at a day, held at the last one known. */
export const valueAt = (values: ArrayLike<number>, day: number): number =>
  values.length === 0 ? NaN : values[Math.max(0, Math.min(values.length - 1, Math.round(day)))]!;
