import { CHANNELS, isFeeding, type Channel, type Giver } from './channels.ts';
import type { ParamId, ParamValues } from './table.ts';

/** Ways of giving care in the world’s species, in the order of arrays. */
export function channelsOf(values: Pick<ParamValues, 'world.species'>): readonly Channel[] {
  return CHANNELS[values['world.species']];
}

/** What grown-ups give each other and themselves. Human side only. */
export const ADULT_CHANNELS = ['talk', 'touch', 'thinking'] as const;

/** The parameter that holds a giver's share of a channel, or null where the giver cannot give it. */
export function shareId(giver: Giver, channel: Channel): ParamId | null {
  if (isFeeding(channel)) return giver === 'dam' ? `dam.${channel}Share` : null;
  return `${giver}.${channel}Share`;
}

function shareOf(giver: Giver, channel: Channel, values: ParamValues): number {
  const id = shareId(giver, channel);
  return id === null ? 0 : (values[id] as number);
}

/** A giver's share today: nothing when absent; a parent left alone may make up part of what the other gave. */
export function effectiveShare(giver: Giver, channel: Channel, today: ParamValues): number {
  if (!today[`${giver}.present`]) return 0;
  const own = shareOf(giver, channel, today);
  const partner = giver === 'dam' ? 'sire' : giver === 'sire' ? 'dam' : null;
  if (partner === null || today[`${partner}.present`] || isFeeding(channel)) return own;
  return own + today['care.compensation'] * shareOf(partner, channel, today);
}

/** Minutes a day that a giver plans over all channels at birth, before ups and downs. A day holds 1,440. */
export function plannedMinutes(
  giver: Giver,
  today: ParamValues,
  offered: (channel: Channel) => number = (channel) => today[`care.${channel}`],
): number {
  return channelsOf(today).reduce((sum, channel) => sum + offered(channel) * effectiveShare(giver, channel, today), 0);
}
