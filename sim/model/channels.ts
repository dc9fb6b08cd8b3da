import { isFeeding, SCHOOL_AGE, type Channel, type Giver } from '../params/plan.ts';
import type { ParamValues } from '../params/table.ts';

/**
 * How a channel works on giver and receiver: what it is for the one who gives, and how fast the one who receives
 * answers.
 */
type Nature = 'affection' | 'play' | 'feeding';
interface ChannelNature {
  readonly nature: Nature;
  /** Voice and presence act more slowly than skin does. Assumed; the order is of Seltzer 2010. */
  readonly onset: 'touch' | 'voice';
}

export const CHANNEL_NATURE: Readonly<Record<Channel, ChannelNature>> = {
  licking: { nature: 'affection', onset: 'touch' },
  huddling: { nature: 'affection', onset: 'touch' },
  nursing: { nature: 'feeding', onset: 'touch' },
  touch: { nature: 'affection', onset: 'touch' },
  skin: { nature: 'affection', onset: 'touch' },
  talk: { nature: 'affection', onset: 'voice' },
  play: { nature: 'play', onset: 'touch' },
  feeding: { nature: 'feeding', onset: 'touch' },
  comfort: { nature: 'affection', onset: 'voice' },
};

const YEAR = 365;

/**
 * How a channel's typical minutes change with age, relative to their most. What is received is measured against the
 * same curve, so it shapes the day that is shown and not the care index. Assumed.
 */
export function ageCurve(channel: Channel, day: number, values: ParamValues): number {
  const weaning = values['care.weaningDay'];
  switch (channel) {
    case 'licking':
    case 'huddling':
      return waning(day, weaning, 0.5);
    case 'nursing':
      return waning(day, weaning, 0.3);
    case 'feeding':
      return waning(day, weaning, 0.5);
    case 'skin':
      return waning(day, YEAR, 0.1);
    case 'touch':
      return Math.max(0.3, 1 - 0.7 * (day / (3 * YEAR)));
    case 'play':
      return Math.min(1, 0.3 + 0.7 * (day / 180));
    case 'talk':
      return 1;
    case 'comfort':
      return day < SCHOOL_AGE ? 0 : 1;
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
