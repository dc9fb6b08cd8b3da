import type { ParameterEntry } from '../types.ts';
import { assumed, cells, teaching, type StudyForm } from './kit.ts';

/** Design of the stress test: its entries, as in the table of parameters. */
export const STRESS_TEST_ENTRIES = [
  {
    ...teaching,
    id: 'children',
    kind: 'integer',
    unit: 'childrenInArm',
    default: 20,
    domain: [2, 1000],
    explore: [5, 100],
    step: 5,
  },
  cells,
  {
    ...assumed,
    id: 'stress',
    kind: 'number',
    unit: 'fraction',
    default: 1,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.05,
  },
  {
    ...assumed,
    id: 'comfortMinutes',
    kind: 'number',
    unit: 'min',
    default: 15,
    domain: [1, 60],
    explore: [5, 30],
    step: 5,
  },
  {
    ...assumed,
    id: 'release',
    kind: 'number',
    unit: 'typicalDays',
    default: 0.2,
    domain: [0, 5],
    explore: [0, 1],
    step: 0.05,
  },
  {
    ...assumed,
    id: 'spread',
    kind: 'number',
    unit: 'fraction',
    default: 0.25,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.05,
  },
  {
    ...assumed,
    id: 'assayNoise',
    kind: 'number',
    unit: 'fraction',
    default: 0.1,
    domain: [0, 1],
    explore: [0, 0.5],
    step: 0.05,
  },
  {
    ...assumed,
    id: 'contactTouch',
    kind: 'number',
    unit: 'fraction',
    default: 1,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.1,
  },
  {
    ...assumed,
    id: 'contactVoice',
    kind: 'number',
    unit: 'fraction',
    default: 1,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.1,
  },
  {
    ...assumed,
    id: 'voiceTouch',
    kind: 'number',
    unit: 'fraction',
    default: 0,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.1,
  },
  {
    ...assumed,
    id: 'voiceVoice',
    kind: 'number',
    unit: 'fraction',
    default: 1,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.1,
  },
  {
    ...assumed,
    id: 'noneTouch',
    kind: 'number',
    unit: 'fraction',
    default: 0,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.1,
  },
  {
    ...assumed,
    id: 'noneVoice',
    kind: 'number',
    unit: 'fraction',
    default: 0,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.1,
  },
  { ...teaching, id: 'dose', kind: 'number', unit: 'IU', default: 0, domain: [0, 96], explore: [0, 48], step: 4 },
] as const satisfies readonly ParameterEntry[];

/** Arms of the stress test, in the order children are assigned to them. */
export const ARMS = ['contact', 'voice', 'none'] as const;
/** An arm of the stress test. */
export type Arm = (typeof ARMS)[number];

/** Minutes of the stress test: rest, stressor, comfort, and an hour's follow-up. */
export const REST = 15;
/** Readings before this minute are the baseline; a dose, if there is one, is taken at it. */
export const BASELINE_UNTIL = 10;
/** Length of the stressor, minutes. */
export const STRESSOR_MINUTES = 15;
/** Minute at which comfort begins. */
export const COMFORT_FROM = REST + STRESSOR_MINUTES;
/** Last minute of the stress test. */
export const TEST_MINUTES = 105;

/** What is read every minute. Oxytocin in units of the basal level, cortisol of rest, the others in their own units. */
export const READOUTS = [
  { id: 'oxytocin', unit: '× basal' },
  { id: 'cortisol', unit: '× rest' },
  { id: 'heartRate', unit: 'beats a minute' },
  { id: 'bloodPressure', unit: 'mmHg' },
  { id: 'anxiety', unit: 'points of 10' },
] as const;
/** Something that the stress test reads every minute. */
export type Readout = (typeof READOUTS)[number]['id'];

/** What is known of the stress test before a study is open. */
export const STRESS_TEST_FORM = {
  entries: STRESS_TEST_ENTRIES,
  link: 'stress-test',
  species: ['infant', 'vole'],
  pieces: { blocks: 1 },
} as const satisfies StudyForm;
