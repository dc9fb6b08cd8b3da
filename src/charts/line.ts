import { area, curveLinear, line } from 'd3';

/** From a day or a value to px. */
export type ToPx = (value: number) => number;

const daysOf = (values: ArrayLike<number>, days: number): number[] =>
  Array.from({ length: Math.min(values.length, days + 1) }, (_, day) => day);

/** The path of one curve by day; days without a finite value leave a gap. */
export const linePath = (values: ArrayLike<number>, days: number, x: ToPx, y: ToPx): string =>
  line<number>()
    .defined((day) => Number.isFinite(values[day]))
    .x((day) => x(day))
    .y((day) => y(values[day]!))
    .curve(curveLinear)
    .digits(1)(daysOf(values, days)) ?? '';

/** The closed path of a band from its low edge to its high one. */
export const bandPath = (low: ArrayLike<number>, high: ArrayLike<number>, days: number, x: ToPx, y: ToPx): string =>
  area<number>()
    .defined((day) => Number.isFinite(low[day]) && Number.isFinite(high[day]))
    .x((day) => x(day))
    .y0((day) => y(low[day]!))
    .y1((day) => y(high[day]!))
    .curve(curveLinear)
    .digits(1)(daysOf(low, days)) ?? '';

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
