import {
  ALL_CHANNELS,
  CHANNEL_RECORDS,
  FOSTER_CHANNELS,
  GIVERS,
  type Channel,
  type FosterChannel,
  type Giver,
  type Species,
} from './channels.ts';
import type { SchedulableId } from './table.ts';
import type { Unit } from './units.ts';

interface EventBase {
  /** Unique within a scenario. */
  readonly id: string;
  /** First day that is touched. */
  readonly fromDay: number;
  /** First day that is no longer touched: the event holds over [fromDay, toDay). */
  readonly toDay: number;
}

/** The young one is away from every giver for some hours a day; each hour of 24 adds 1/24 of stress. */
export interface Separation extends EventBase {
  readonly type: 'separation';
  readonly hoursPerDay: number;
}
/** Moved in a cup (MAN0) or by gloved hand (MAN1); the parents lick less or more. */
export interface Handling extends EventBase {
  readonly type: 'handling';
  readonly arm: 'MAN0' | 'MAN1';
}
/** Minutes a day of every kind of care that a foster family gives. */
export type FosterCare = Readonly<Record<FosterChannel, number>>;
/** Reared by another family that gives these minutes a day. */
export interface Fostering extends EventBase, FosterCare {
  readonly type: 'fostering';
}
/** A richer surrounding, counted in units of typical care added to the care received. */
export interface Enrichment extends EventBase {
  readonly type: 'enrichment';
  readonly strength: number;
}
/** Repeated stressor pulses; adds this much stress on every day touched. */
export interface Stressor extends EventBase {
  readonly type: 'stressor';
  readonly intensity: number;
}
/** A programme that supports every caregiver in reading and answering the young one. */
export interface Programme extends EventBase {
  readonly type: 'programme';
  readonly strength: number;
}
/** A caregiver takes oxytocin through the nose, every day touched. */
export interface Dose extends EventBase {
  readonly type: 'dose';
  readonly giver: Giver;
  readonly units: number;
}
/** One bout of care, counted from 1 in the order of the day, does not take place. */
export interface Missed extends EventBase {
  readonly type: 'missed';
  readonly giver: Giver;
  readonly channel: Channel;
  readonly bout: number;
}
/** One schedulable parameter takes another value for a while. */
export interface Change extends EventBase {
  readonly type: 'change';
  readonly param: SchedulableId;
  readonly value: number | boolean;
}

/**
 * Anything dated that happens in a life; days count from birth, and toDay is the first day no longer touched: [fromDay,
 * toDay).
 */
export type CareEvent = Separation | Handling | Fostering | Enrichment | Stressor | Programme | Dose | Missed | Change;
/** Kinds of events, such as 'separation'. */
export type EventType = CareEvent['type'];

/** One field of an event: the limits that validation, forms and messages share. */
export type EventField =
  | {
      readonly kind: 'number';
      readonly unit: Unit;
      readonly domain: readonly [number, number];
      readonly default: number;
      readonly step: number;
      readonly whole?: boolean;
    }
  | { readonly kind: 'choice'; readonly domain: readonly string[]; readonly default: string };

const minutes = (value: number): EventField => ({
  kind: 'number',
  unit: 'minPerDay',
  domain: [0, 1440],
  default: value,
  step: 5,
});

/** What a foster family gives, channel by channel. */
export function fosterCare(minutesOf: (channel: FosterChannel) => number): FosterCare {
  return Object.fromEntries(FOSTER_CHANNELS.map((channel) => [channel, minutesOf(channel)])) as FosterCare;
}

/** Own fields of each event type. `change` is checked against the parameter it changes. */
export const EVENT_FIELDS: Readonly<Record<EventType, Readonly<Record<string, EventField>>>> = {
  separation: { hoursPerDay: { kind: 'number', unit: 'hours', domain: [0, 24], default: 4, step: 0.5 } },
  handling: { arm: { kind: 'choice', domain: ['MAN0', 'MAN1'], default: 'MAN0' } },
  fostering: Object.fromEntries(
    FOSTER_CHANNELS.map((channel) => [channel, minutes(CHANNEL_RECORDS[channel].fostered)]),
  ),
  enrichment: { strength: { kind: 'number', unit: 'typicalCare', domain: [0, 5], default: 1, step: 0.1 } },
  stressor: { intensity: { kind: 'number', unit: 'stress', domain: [0, 1], default: 0.5, step: 0.05 } },
  programme: { strength: { kind: 'number', unit: 'programmes', domain: [0, 3], default: 1, step: 0.1 } },
  dose: {
    giver: { kind: 'choice', domain: GIVERS, default: 'sire' },
    units: { kind: 'number', unit: 'IU', domain: [0, 96], default: 24, step: 4 },
  },
  missed: {
    giver: { kind: 'choice', domain: GIVERS, default: 'dam' },
    channel: { kind: 'choice', domain: ALL_CHANNELS, default: 'licking' },
    bout: { kind: 'number', unit: 'bout', domain: [1, 1440], default: 1, step: 1, whole: true },
  },
  change: {},
};

/**
 * Events that not every species can meet. What acts by way of the oxytocin receptor has no place with a rat's other
 * gene.
 */
export const EVENT_SPECIES: Partial<Record<EventType, readonly Species[]>> = {
  handling: ['vole'],
  fostering: ['vole', 'rat'],
  programme: ['vole', 'infant'],
  dose: ['vole', 'infant'],
};

/** Whether a world of this species can meet such an event. */
export function canMeet(species: Species, type: EventType): boolean {
  return EVENT_SPECIES[type]?.includes(species) ?? true;
}
