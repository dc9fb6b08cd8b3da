import { channelsOf } from '../params/plan.ts';
import type { ParamValues } from '../params/table.ts';
import { ageCurve, inTheNest } from './channels.ts';

/**
 * Daily oxytocin exposure: the area under the central oxytocin of one day above its basal level, in units of what
 * species-typical care releases at that age. Release and loss are of first order, so the area under every bout is
 * its release over the rate of loss, whenever the bout comes and whatever else happens: the sum over bouts needs no
 * integration. `day.ts` integrates the same day minute by minute; a test holds the two together to 1e-6.
 */

/** Share of a typical day's exposure that one minute of each channel releases on a day, in the order of channelsOf. */
export function exposurePerMinute(day: number, values: ParamValues): readonly number[] {
  const channels = channelsOf(values);
  if (!inTheNest(day, values)) return channels.map(() => 0);
  const curves = channels.map((channel) => ageCurve(channel, day, values));
  return perMinuteOf(
    curves,
    channels.map((channel) => values[`weight.${channel}`]),
    channels.map((channel) => values[`typical.${channel}`]),
  );
}

/** The same from each channel's age curve, weight and typical minutes. */
export function perMinuteOf(
  curves: readonly number[],
  weights: readonly number[],
  typical: readonly number[],
): number[] {
  // Weights need not sum to 1: dividing keeps species-typical care at an exposure of 1.
  let sum = 0;
  for (let c = 0; c < curves.length; c++) if (curves[c]! > 0) sum += weights[c]!;
  return curves.map((curve, c) => (curve > 0 && weights[c]! > 0 ? weights[c]! / (typical[c]! * curve * sum) : 0));
}

/** The care index in [0, 1): 0.5 at a typical day's exposure, levelling off above it. */
export function careIndex(exposure: number): number {
  return exposure / (1 + exposure);
}
