import {
  ALL_CHANNELS,
  channelRecord,
  isFeeding,
  type Channel,
  type ChannelKind,
  type Giver,
} from '../params/channels.ts';
import type { ParamValues } from '../params/table.ts';

/**
 * How a channel works on giver and receiver: what it is for the one who gives, and how fast the one who receives
 * answers.
 */
interface ChannelNature {
  readonly nature: 'affection' | 'play' | 'feeding';
  /** Voice and presence act more slowly than skin does. Assumed; the order is of Seltzer 2010. */
  readonly onset: 'touch' | 'voice';
}

const NATURE_OF: Readonly<Record<ChannelKind, ChannelNature>> = {
  stroking: { nature: 'affection', onset: 'touch' },
  holding: { nature: 'affection', onset: 'touch' },
  voice: { nature: 'affection', onset: 'voice' },
  play: { nature: 'play', onset: 'touch' },
  feeding: { nature: 'feeding', onset: 'touch' },
};

export const CHANNEL_NATURE = Object.fromEntries(
  ALL_CHANNELS.map((channel) => [channel, NATURE_OF[channelRecord(channel).kind]]),
) as Readonly<Record<Channel, ChannelNature>>;

/**
 * How a channel's typical minutes change with age, relative to their most. What is received is measured against the
 * same curve, so it shapes the day that is shown and not the care index. Assumed.
 */
export function ageCurve(channel: Channel, day: number, values: ParamValues): number {
  const { curve } = channelRecord(channel);
  switch (curve.shape) {
    case 'wanes':
      return waning(day, curve.until === 'weaning' ? values['care.weaningDay'] : curve.until, curve.to);
    case 'falls':
      return Math.max(curve.to, 1 - (1 - curve.to) * (day / curve.over));
    case 'grows':
      return Math.min(1, curve.from + (1 - curve.from) * (day / curve.over));
    case 'begins':
      return day < curve.on ? 0 : 1;
    case 'even':
      return 1;
  }
}

/** 1 at birth, falling in a straight line to `last` at `end`, and nothing from then on. */
function waning(day: number, end: number, last: number): number {
  return day >= end ? 0 : 1 - (1 - last) * (day / end);
}

/** A vole or a rat leaves the nest at weaning; a child stays. */
export function inTheNest(day: number, values: ParamValues): boolean {
  return values['world.species'] === 'infant' || day < values['care.weaningDay'];
}

/** Oxytocin that giving releases in the giver, relative to what the same minutes release in the young one. */
export function releaseInGiver(giver: Giver, channel: Channel, values: ParamValues): number {
  if (isFeeding(channel)) return 0; // Suckling has pulses of its own.
  return CHANNEL_NATURE[channel].nature === 'play'
    ? values[`${giver}.playRelease`]
    : values[`${giver}.affectionRelease`];
}
