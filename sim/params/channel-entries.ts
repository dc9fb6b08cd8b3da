import { ALL_CHANNELS, channelRecord, GIVERS, isFeeding, type Channel, type Feeding, type Giver } from './channels.ts';
import { assumed, dated, FIRST, NEXT, quantity } from './entry-kit.ts';
import { rearedBy } from './giver-entries.ts';
import type { Aspect } from './types.ts';

/** The entries that follow from a channel's record: its minutes, its shares, what is typical, its weight, its bouts. */

const careMinutes = { ...assumed, unit: 'minPerDay', effect: 'care' } as const;

/** What all entries of a channel say of it. */
function common(channel: Channel, aspect: Aspect) {
  const { since, species } = channelRecord(channel);
  return { since, species, channel, aspect };
}

function ofVoles(channel: Channel): boolean {
  return channelRecord(channel).species.includes('vole');
}

function shown(channel: Channel) {
  const { display } = channelRecord(channel);
  return display === undefined ? {} : { display };
}

/** Minutes a day that are given. */
export function careEntries<C extends Channel>(channels: readonly C[]) {
  return channels.map((channel) => {
    const { typical, most, minutes, front } = channelRecord(channel);
    return dated(
      quantity(`care.${channel}`, {
        ...careMinutes,
        ...common(channel, 'minutes'),
        ...shown(channel),
        ...minutes,
        default: typical,
        domain: [0, most],
        front,
        rearing: ofVoles(channel),
      }),
    );
  });
}

/** Minutes a day that count as typical. */
export function typicalEntries<C extends Channel>(channels: readonly C[]) {
  return channels.map((channel) => {
    const { typical, most, typicalMinutes } = channelRecord(channel);
    return quantity(`typical.${channel}`, {
      ...careMinutes,
      ...common(channel, 'typical'),
      ...shown(channel),
      ...typicalMinutes,
      default: typical,
      domain: [1, most],
    });
  });
}

/** How much each channel counts. */
export function weightEntries<C extends Channel>(channels: readonly C[]) {
  return channels.map((channel) =>
    quantity(`weight.${channel}`, {
      ...assumed,
      ...common(channel, 'weight'),
      unit: 'share',
      default: channelRecord(channel).weight,
      domain: [0, 10],
      explore: [0, 1],
      step: 0.05,
      effect: 'care',
    }),
  );
}

type ShareId = `${Giver}.${Exclude<Channel, Feeding>}Share` | `dam.${Feeding}Share`;

/** Each giver's share of each channel; nobody but a mother feeds. */
export const shareEntries = ALL_CHANNELS.flatMap((channel) => {
  const { sharesFrom, shares } = channelRecord(channel);
  const { species, ...rest } = common(channel, 'share');
  return GIVERS.filter((giver) => giver === 'dam' || !isFeeding(channel)).map((giver) =>
    quantity(`${giver}.${channel}Share` as ShareId, {
      ...assumed,
      source: giver === 'helpers' || sharesFrom === undefined ? assumed.source : sharesFrom,
      ...rest,
      giver,
      species: rearedBy(giver, species),
      place: 'givers',
      unit: 'share',
      default: (shares as Readonly<Record<Giver, number>>)[giver],
      domain: [0, 2],
      explore: [0, 1],
      step: 0.05,
      effect: 'care',
      rearing: ofVoles(channel),
    }),
  );
});

/** How long one bout of each channel lasts. A day by minutes came in with infants. */
export const boutEntries = ALL_CHANNELS.map((channel) => {
  const { since, ...rest } = common(channel, 'bout');
  return quantity(`bout.${channel}`, {
    ...assumed,
    ...rest,
    ...channelRecord(channel).bout,
    since: since === FIRST ? NEXT : since,
    unit: 'min',
    domain: [1, 1440],
    effect: 'day',
  });
});
