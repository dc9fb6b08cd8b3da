import type { ParameterEntry } from '../types.ts';
import { assumed, teaching, type StudyForm } from './kit.ts';

/** Design of the giving game: its entries, as in the table of parameters. */
export const GIVING_ENTRIES = [
  {
    ...teaching,
    id: 'people',
    kind: 'integer',
    unit: 'peopleInArm',
    default: 34,
    domain: [2, 2000],
    explore: [10, 200],
    step: 2,
  },
  {
    tag: 'measured',
    source: 'zak-2007',
    since: '1.1.0',
    effect: 'study',
    id: 'gain',
    kind: 'number',
    unit: 'fraction',
    default: 0.8,
    domain: [-1, 5],
    explore: [0, 2],
    step: 0.1,
  },
  {
    ...assumed,
    id: 'generosity',
    kind: 'number',
    unit: 'percentOfStake',
    default: 10,
    domain: [0, 50],
    explore: [2, 20],
    step: 1,
  },
  {
    ...assumed,
    id: 'transfer',
    kind: 'number',
    unit: 'percentOfStake',
    default: 25,
    domain: [0, 100],
    explore: [5, 50],
    step: 5,
  },
  {
    ...assumed,
    id: 'scatter',
    kind: 'number',
    unit: 'fraction',
    default: 0.8,
    domain: [0, 2],
    explore: [0, 1.5],
    step: 0.1,
  },
] as const satisfies readonly ParameterEntry[];

/** Arms of the giving game, in the order of arrays. */
export const GIVING_ARMS = ['dose', 'placebo'] as const;
/** An arm of the giving game. */
export type GivingArm = (typeof GIVING_ARMS)[number];

/** What is known of the giving game before a study is open. Who splits money is drawn anew, whatever the world. */
export const GIVING_FORM = {
  entries: GIVING_ENTRIES,
  link: 'giving',
  species: ['vole', 'infant', 'rat'],
  pieces: null,
  adults: true,
} as const satisfies StudyForm;
