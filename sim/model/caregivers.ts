import { exp } from '../numeric/elementary.ts';
import type { ParamValues } from '../params/table.ts';
import { truncatedNormal } from '../random/normal.ts';
import { openStream } from '../random/streams.ts';

/** Who may care for a young one. */
export const GIVERS = ['dam', 'sire', 'helpers'] as const;
export type Giver = (typeof GIVERS)[number];

/** What can be given, in minutes a day. */
export const CHANNELS = ['licking', 'huddling', 'nursing'] as const;
export type Channel = (typeof CHANNELS)[number];

/** One family's givers as they are: their standing level and their daily ups and downs, 1 on average. */
export interface Caregivers {
  /** By giver: this family's level relative to the typical giver. */
  readonly level: readonly number[];
  /** By giver and day: that day's factor. Index giver · days + day. */
  readonly daily: Float64Array;
  readonly days: number;
}

/** Draws stop at two standard deviations, so that no giver's minutes turn negative. */
const CUT = 2;

/**
 * Draws a family's givers. Every draw is made whether or not the giver is there and whatever the spread, so that
 * sending the father away changes nothing else.
 *
 * @param family key of the family in the random streams; a foster family has its own.
 */
export function drawCaregivers(seed: string, family: number | string, days: number, values: ParamValues): Caregivers {
  const daily = new Float64Array(GIVERS.length * days);
  const level = GIVERS.map((giver, g) => {
    const spread = values[`${giver}.levelSpread`];
    const own = openStream(seed, 'giver-level', { family, individual: giver });
    const noise = openStream(seed, 'giver-day', { family, individual: giver });
    const deviation = values['care.dayNoise'];
    // A log-normal factor with mean 1 and about this coefficient of variation.
    for (let day = 0; day < days; day++) {
      daily[g * days + day] = exp(deviation * truncatedNormal(noise, CUT) - (deviation * deviation) / 2);
    }
    return 1 + spread * truncatedNormal(own, CUT);
  });
  return { level, daily, days };
}

/** Strain on the household: hardship less what support takes off it. 0 to 1. */
export function strain(hardship: number, support: number, values: ParamValues): number {
  return hardship * (1 - values['support.buffer'] * support);
}

/** Responsiveness of every giver: 1 without hardship and with usual support. */
export function responsiveness(hardship: number, support: number, values: ParamValues): number {
  const lifted = 1 + values['support.careGain'] * (support - 0.5);
  return lifted * (1 - values['hardship.careLoss'] * strain(hardship, support, values));
}

/** A giver's share of a channel. Fathers and helpers do not nurse. */
export function shareOf(giver: Giver, channel: Channel, values: ParamValues): number {
  if (channel === 'nursing') return giver === 'dam' ? values['dam.nursingShare'] : 0;
  return values[`${giver}.${channel}Share`];
}
