import type { SourceId } from './sources.ts';

/**
 * Who gives care, to whom, and in what ways. A way of giving care is one record: its entries in the table, its shares,
 * what may be dated, how it changes with age and how it works all follow from it.
 */

/** Whose young are reared. */
export const SPECIES = ['vole', 'infant', 'rat'] as const;
/** Whose young are reared: those of voles, of people or of rats. */
export type Species = (typeof SPECIES)[number];

/** Who may care for a young one. */
export const GIVERS = ['dam', 'sire', 'helpers'] as const;
/** Somebody who may care for a young one. */
export type Giver = (typeof GIVERS)[number];

/** Who may rear a young one, by species. A rat dam rears her litter alone. */
export const GIVERS_OF: Readonly<Record<Species, readonly Giver[]>> = { vole: GIVERS, infant: GIVERS, rat: ['dam'] };

/** First day of school age: from here on a parent's emotional support counts. Five years; assumed. */
export const SCHOOL_AGE = 1826;
const YEAR = 365;

/**
 * What a bout of care is: touch that comes and goes, touch that stays, talk and presence, play, or milk. It decides
 * what giving releases in the giver, how fast the young one answers, and who can give it at all.
 */
export type ChannelKind = 'stroking' | 'holding' | 'voice' | 'play' | 'feeding';

/**
 * How a channel's typical minutes change with age, relative to their most.
 * - `wanes`: 1 at birth, in a straight line to `to` at `until`, and nothing from then on
 * - `falls`: 1 at birth, in a straight line to `to`, reached before `over` days
 * - `grows`: `from` at birth, in a straight line to 1 on day `over`
 * - `begins`: nothing before `on`
 */
export type AgeCurve =
  | { readonly shape: 'wanes'; readonly until: 'weaning' | number; readonly to: number }
  | { readonly shape: 'falls'; readonly over: number; readonly to: number }
  | { readonly shape: 'grows'; readonly over: number; readonly from: number }
  | { readonly shape: 'begins'; readonly on: number }
  | { readonly shape: 'even' };

/** What a slider offers, from where to where. */
interface Offered {
  readonly explore: readonly [number, number];
  readonly step: number;
}

interface ChannelFacts {
  /** Model version that brought it in. */
  readonly since: string;
  /** Whose young receive it. */
  readonly species: readonly Species[];
  /** Its place among the sliders of the first panel; where it has none it is set under "More". The first one leads. */
  readonly front: Readonly<Partial<Record<Species, number>>>;
  /** For minutes that are many: the page shows hours. */
  readonly display?: 'hours';
  /** Minutes a day that count as typical, and that are given where nobody says otherwise. */
  readonly typical: number;
  /** Most minutes a day that the model accepts. */
  readonly most: number;
  readonly minutes: Offered;
  readonly typicalMinutes: Offered;
  /** How much it counts; only the ratios of weights to each other matter. */
  readonly weight: number;
  /** How long one bout lasts, minutes. */
  readonly bout: Offered & { readonly default: number; readonly source?: SourceId };
  readonly curve: AgeCurve;
  /** Where the parents' shares were seen. */
  readonly sharesFrom?: SourceId;
  /** Minutes a day in a foster family, as an event starts out; for species that can be fostered. */
  readonly fostered?: number;
}

/** What is told of a way of giving care. Nobody but a mother feeds at the breast or the nipple. */
export type ChannelRecord = ChannelFacts &
  (
    | { readonly kind: 'feeding'; readonly shares: Readonly<Record<'dam', number>> }
    | { readonly kind: Exclude<ChannelKind, 'feeding'>; readonly shares: Readonly<Record<Giver, number>> }
  );

const young = { since: '1.0.0', species: ['vole', 'rat'] } as const;
const child = {
  since: '1.1.0',
  species: ['infant'],
  most: 1440,
  weight: 0.2,
  typicalMinutes: { explore: [1, 360], step: 5 },
} as const;

/** Every way of giving care, in the order of arrays. */
export const CHANNEL_RECORDS = {
  licking: {
    ...young,
    kind: 'stroking',
    front: { vole: 1, rat: 1 },
    typical: 40,
    most: 720,
    minutes: { explore: [0, 120], step: 1 },
    typicalMinutes: { explore: [10, 120], step: 1 },
    weight: 0.5,
    shares: { dam: 0.6, sire: 0.4, helpers: 0.2 },
    bout: { default: 4, explore: [1, 30], step: 1 },
    curve: { shape: 'wanes', until: 'weaning', to: 0.5 },
    fostered: 60,
  },
  huddling: {
    ...young,
    kind: 'holding',
    front: { vole: 2 },
    display: 'hours',
    typical: 360,
    most: 1440,
    minutes: { explore: [0, 960], step: 10 },
    typicalMinutes: { explore: [60, 960], step: 10 },
    weight: 0.3,
    shares: { dam: 0.5, sire: 0.5, helpers: 0.3 },
    sharesFrom: 'ahern-2011',
    bout: { default: 30, explore: [5, 120], step: 5 },
    curve: { shape: 'wanes', until: 'weaning', to: 0.5 },
    fostered: 480,
  },
  nursing: {
    ...young,
    kind: 'feeding',
    front: { rat: 2 },
    display: 'hours',
    typical: 240,
    most: 1440,
    minutes: { explore: [0, 720], step: 10 },
    typicalMinutes: { explore: [60, 720], step: 10 },
    weight: 0.2,
    shares: { dam: 1 },
    bout: { default: 20, explore: [5, 60], step: 5 },
    curve: { shape: 'wanes', until: 'weaning', to: 0.3 },
    fostered: 240,
  },
  touch: {
    ...child,
    kind: 'stroking',
    front: { infant: 3 },
    typical: 120,
    minutes: { explore: [0, 360], step: 5 },
    shares: { dam: 0.6, sire: 0.4, helpers: 0.2 },
    bout: { default: 10, explore: [1, 60], step: 1 },
    curve: { shape: 'falls', over: 3 * YEAR, to: 0.3 },
  },
  skin: {
    ...child,
    kind: 'holding',
    front: { infant: 4 },
    typical: 30,
    minutes: { explore: [0, 180], step: 5 },
    shares: { dam: 0.7, sire: 0.3, helpers: 0 },
    bout: { default: 20, explore: [5, 60], step: 5 },
    curve: { shape: 'wanes', until: YEAR, to: 0.1 },
  },
  talk: {
    ...child,
    kind: 'voice',
    front: { infant: 2 },
    typical: 120,
    minutes: { explore: [0, 360], step: 5 },
    shares: { dam: 0.55, sire: 0.45, helpers: 0.2 },
    bout: { default: 10, explore: [1, 60], step: 1 },
    curve: { shape: 'even' },
  },
  play: {
    ...child,
    kind: 'play',
    front: { infant: 1 },
    typical: 45,
    minutes: { explore: [0, 180], step: 5 },
    shares: { dam: 0.5, sire: 0.5, helpers: 0.2 },
    bout: { default: 10, explore: [1, 60], step: 1 },
    curve: { shape: 'grows', over: 180, from: 0.3 },
  },
  feeding: {
    ...child,
    kind: 'feeding',
    front: { infant: 5 },
    typical: 150,
    minutes: { explore: [0, 300], step: 5 },
    shares: { dam: 1 },
    bout: { default: 20, explore: [5, 60], step: 5, source: 'suckling' },
    curve: { shape: 'wanes', until: 'weaning', to: 0.5 },
  },
  comfort: {
    ...child,
    kind: 'voice',
    front: {},
    typical: 15,
    minutes: { explore: [0, 60], step: 1 },
    shares: { dam: 0.5, sire: 0.5, helpers: 0.2 },
    bout: { default: 10, explore: [1, 60], step: 1 },
    curve: { shape: 'begins', on: SCHOOL_AGE },
  },
} as const satisfies Readonly<Record<string, ChannelRecord>>;

type Records = typeof CHANNEL_RECORDS;
/** A way of giving care. */
export type Channel = keyof Records;
/** A way of giving care to the young of a species. */
export type ChannelOf<S extends Species> = {
  [C in Channel]: S extends Records[C]['species'][number] ? C : never;
}[Channel];
/** What only a mother can give. */
export type Feeding = { [C in Channel]: Records[C]['kind'] extends 'feeding' ? C : never }[Channel];

/** What a foster family gives in its own measure. */
export type FosterChannel = { [C in Channel]: Records[C] extends { readonly fostered: number } ? C : never }[Channel];

/** Every way of giving care, in the order of arrays. */
export const ALL_CHANNELS = Object.keys(CHANNEL_RECORDS) as readonly Channel[];

/** The record of a channel, without what is particular to it. */
export function channelRecord(channel: Channel): ChannelRecord {
  return CHANNEL_RECORDS[channel];
}

function given<S extends Species>(species: S): readonly ChannelOf<S>[] {
  return ALL_CHANNELS.filter((channel) => channelRecord(channel).species.includes(species)) as ChannelOf<S>[];
}

/** What can be given, in minutes a day, by species. */
export const CHANNELS: { readonly [S in Species]: readonly ChannelOf<S>[] } = {
  vole: given('vole'),
  infant: given('infant'),
  rat: given('rat'),
};

/** What a foster family gives in its own measure, in the order of the event's fields. */
export const FOSTER_CHANNELS = ALL_CHANNELS.filter(
  (channel): channel is FosterChannel => channelRecord(channel).fostered !== undefined,
);

/** The table lists what is given in a nest before what is given to children. */
export const CHILD_CHANNELS = CHANNELS.infant;
export const NEST_CHANNELS = ALL_CHANNELS.filter(
  (channel): channel is Exclude<Channel, ChannelOf<'infant'>> => !channelRecord(channel).species.includes('infant'),
);

/** Nobody but a mother feeds at the breast or the nipple. */
export function isFeeding(channel: Channel): channel is Feeding {
  return channelRecord(channel).kind === 'feeding';
}
