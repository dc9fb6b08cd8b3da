/** A way of giving care is one record: what follows from it, and that nothing it needs can be left out unseen. */
import { describe, expect, it } from 'vitest';
import { ageCurve } from '../../../sim/model/channels.ts';
import {
  ALL_CHANNELS,
  canMeet,
  CHANNEL_RECORDS,
  channelRecord,
  defaultValues,
  ENGLISH,
  ENTRIES,
  GIVERS,
  SPECIES,
  type Channel,
  type ChannelRecord,
} from '../../../sim/page.ts';
import en from '../../../src/words/en.json' with { type: 'json' };

const words: Readonly<Record<string, string>> = { ...ENGLISH, ...en };

/** Keys of all that is said of a channel: by the table, by events, and by a day's drawing. */
function keysOf(channel: Channel): string[] {
  return [
    ...ENTRIES.filter((entry) => entry.channel === channel).flatMap(({ id }) => [
      `param.${id}.label`,
      `param.${id}.help`,
    ]),
    `event.missed.channel.${channel}`,
    `drawer.channel.${channel}`,
    ...(channelRecord(channel).fostered === undefined ? [] : [`event.fostering.${channel}`]),
  ];
}

function unsaid(catalogue: Readonly<Record<string, string>>): string[] {
  return ALL_CHANNELS.flatMap(keysOf).filter((key) => !Object.hasOwn(catalogue, key));
}

/** What the compiler cannot see in a table of channels. */
function faultsOf(records: Readonly<Record<string, ChannelRecord>>): string[] {
  const faults: string[] = [];
  for (const [channel, { species, front, fostered, shares, kind, typical, most }] of Object.entries(records)) {
    const say = (fault: string) => faults.push(`${channel}: ${fault}`);
    if (species.length === 0) say('nobody receives it');
    for (const each of Object.keys(front))
      if (!(species as readonly string[]).includes(each)) say(`no ${each} gets it`);
    if (species.some((each) => canMeet(each, 'fostering')) !== (fostered !== undefined)) say('foster families');
    const parents = kind === 'feeding' ? shares.dam : shares.dam + shares.sire;
    if (Math.abs(parents - 1) > 1e-9) say('parents’ shares do not make 1');
    if (typical > most) say('more is typical than accepted');
  }
  for (const species of SPECIES) {
    const ranks = Object.values(records).flatMap(({ front }) => front[species] ?? []);
    const wrong = ranks.toSorted((a, b) => a - b).find((rank, i) => rank !== i + 1);
    if (wrong !== undefined) faults.push(`${species}: rank ${wrong}`);
    const feeding = Object.values(records).filter((each) => each.kind === 'feeding' && each.species.includes(species));
    if (feeding.length !== 1) faults.push(`${species}: fed in ${feeding.length} ways`);
  }
  return faults;
}

describe('every way of giving care', () => {
  it('has its words, and a word that is missing is named', () => {
    expect(unsaid(words)).toEqual([]);
    for (const channel of ALL_CHANNELS)
      for (const key of keysOf(channel)) {
        const { [key]: _, ...others } = words;
        expect(unsaid(others)).toEqual([key]);
      }
  });

  it('has all its entries, for its own species, dated and of rearing as its record says', () => {
    for (const channel of ALL_CHANNELS) {
      const { species, kind } = channelRecord(channel);
      const mine = ENTRIES.filter((entry) => entry.channel === channel);
      const givers = kind === 'feeding' ? (['dam'] as const) : GIVERS;
      expect(mine.map(({ id }) => id).toSorted(), channel).toEqual(
        [
          `care.${channel}`,
          `typical.${channel}`,
          `weight.${channel}`,
          `bout.${channel}`,
          ...givers.map((giver) => `${giver}.${channel}Share`),
        ].toSorted(),
      );
      expect(mine.filter(({ dated }) => dated).map(({ id }) => id)).toEqual([`care.${channel}`]);
      const voles = species.some((each) => each === 'vole');
      expect(mine.filter(({ rearing }) => rearing).length, channel).toBe(voles ? 1 + givers.length : 0);
      for (const entry of mine) for (const each of entry.species) expect(species).toContain(each);
    }
  });

  it('has a curve over age that stays between nothing and all, and is there at some age', () => {
    const values = defaultValues();
    for (const channel of ALL_CHANNELS) {
      const curve = Array.from({ length: 3651 }, (_, day) => ageCurve(channel, day, values));
      expect([Math.min(...curve) >= 0, Math.max(...curve)], channel).toEqual([true, 1]);
    }
  });

  it('has a record without faults; those that are planted are named', () => {
    expect(faultsOf(CHANNEL_RECORDS)).toEqual([]);
    const planted = (channel: Channel, change: object) =>
      faultsOf({ ...CHANNEL_RECORDS, [channel]: { ...CHANNEL_RECORDS[channel], ...change } });
    expect(planted('talk', { front: { rat: 3 } })).toEqual(['talk: no rat gets it', 'infant: rank 3']);
    expect(planted('talk', { front: { infant: 1 } })).toEqual(['infant: rank 1']);
    expect(planted('huddling', { fostered: undefined })).toEqual(['huddling: foster families']);
    expect(planted('skin', { fostered: 20 })).toEqual(['skin: foster families']);
    expect(planted('play', { shares: { dam: 0.5, sire: 0.4, helpers: 0 } })).toEqual([
      'play: parents’ shares do not make 1',
    ]);
    expect(planted('comfort', { typical: 1441 })).toEqual(['comfort: more is typical than accepted']);
    expect(planted('comfort', { species: [] })).toEqual(['comfort: nobody receives it']);
    expect(planted('feeding', { kind: 'voice', shares: { dam: 0.5, sire: 0.5, helpers: 0 } })).toEqual([
      'infant: fed in 0 ways',
    ]);
  });

  it('does not compile while its record lacks something', () => {
    const { curve, kind, shares, species, bout, front, ...rest } = CHANNEL_RECORDS.talk;
    const whole: ChannelRecord = { ...rest, curve, kind, shares, species, bout, front };
    // @ts-expect-error without a curve over age
    const straight: ChannelRecord = { ...rest, kind, shares, species, bout, front };
    // @ts-expect-error without what it is
    const shapeless: ChannelRecord = { ...rest, curve, shares, species, bout, front };
    // @ts-expect-error without shares
    const nobodys: ChannelRecord = { ...rest, curve, kind, species, bout, front };
    // @ts-expect-error without species
    const forNobody: ChannelRecord = { ...rest, curve, kind, shares, bout, front };
    // @ts-expect-error without bouts
    const unending: ChannelRecord = { ...rest, curve, kind, shares, species, front };
    // @ts-expect-error without its place on the page
    const nowhere: ChannelRecord = { ...rest, curve, kind, shares, species, bout };
    // Fathers and helpers have no share in what only mothers give.
    const fed: ChannelRecord = {
      ...rest,
      curve,
      species,
      bout,
      front,
      kind: 'feeding',
      // @ts-expect-error a father's share
      shares: { dam: 1, sire: 0 },
    };
    expect([whole, straight, shapeless, nobodys, forNobody, unending, nowhere, fed]).toHaveLength(8);
  });
});
