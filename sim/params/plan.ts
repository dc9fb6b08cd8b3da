import type { ParamId, ParamValues } from './table.ts';

/** Who may care for a young one. */
export const GIVERS = ['dam', 'sire', 'helpers'] as const;
/** Somebody who may care for a young one. */
export type Giver = (typeof GIVERS)[number];

/** Whose young are reared: those of voles, of people or of rats. */
export type Species = ParamValues['world.species'];

/** What can be given, in minutes a day, by species. */
export const CHANNELS = {
  vole: ['licking', 'huddling', 'nursing'],
  infant: ['touch', 'skin', 'talk', 'play', 'feeding', 'comfort'],
  rat: ['licking', 'huddling', 'nursing'],
} as const satisfies Record<Species, readonly string[]>;
/** A way of giving care. */
export type Channel = (typeof CHANNELS)[Species][number];

/** Who may rear a young one, by species. A rat dam rears her litter alone. */
export const GIVERS_OF: Readonly<Record<Species, readonly Giver[]>> = { vole: GIVERS, infant: GIVERS, rat: ['dam'] };

/** Ways of giving care in the world’s species, in the order of arrays. */
export function channelsOf(values: Pick<ParamValues, 'world.species'>): readonly Channel[] {
  return CHANNELS[values['world.species']];
}

/** What grown-ups give each other and themselves. Human side only. */
export const ADULT_CHANNELS = ['talk', 'touch', 'thinking'] as const;

/** Nobody but a mother feeds at the breast or the nipple. */
export function isFeeding(channel: Channel): channel is 'nursing' | 'feeding' {
  return channel === 'nursing' || channel === 'feeding';
}

/** The parameter that holds a giver's share of a channel, or null where the giver cannot give it. */
export function shareId(giver: Giver, channel: Channel): ParamId | null {
  if (isFeeding(channel)) return giver === 'dam' ? `dam.${channel}Share` : null;
  return `${giver}.${channel}Share`;
}

function shareOf(giver: Giver, channel: Channel, values: ParamValues): number {
  const id = shareId(giver, channel);
  return id === null ? 0 : (values[id] as number);
}

/** First day of school age: from here on a parent's emotional support counts. Five years; assumed. */
export const SCHOOL_AGE = 1826;

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
