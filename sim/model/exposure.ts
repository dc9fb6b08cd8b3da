import type { Channel } from '../params/plan.ts';
import type { ParamValues } from '../params/table.ts';
import { channelsOnDay } from './channels.ts';

/**
 * Daily oxytocin exposure: the area under the central oxytocin of one day above its basal level, in units of what
 * species-typical care releases at that age. Release and loss are of first order, so the area under every bout is
 * its release over the rate of loss, whenever the bout comes and whatever else happens: the sum over bouts needs no
 * integration. `day.ts` integrates the same day minute by minute; a test holds the two together to 1e-6.
 */

/** Share of a typical day's exposure that one minute of each channel releases on a day. */
export function exposurePerMinute(day: number, values: ParamValues): ReadonlyMap<Channel, number> {
  const today = channelsOnDay(day, values);
  // Weights need not sum to 1: dividing keeps species-typical care at an exposure of 1.
  const weights = today.reduce((sum, { channel }) => sum + values[`weight.${channel}`], 0);
  return new Map(today.map(({ channel, typical }) => [channel, weights > 0 ? values[`weight.${channel}`] / (typical * weights) : 0]));
}

/** The care index in [0, 1): 0.5 at a typical day's exposure, levelling off above it. */
export function careIndex(exposure: number): number {
  return exposure / (1 + exposure);
}
