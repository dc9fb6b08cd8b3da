import type { StudyForm } from './kit.ts';
import type { ParameterEntry } from '../types.ts';

/** The observational study of mothers and infants: what it measures, and which causes are at work in its world. */

const teaching = { tag: 'teaching', source: 'teaching', since: '1.3.0', effect: 'study' } as const;
const assumed = { tag: 'assumed', source: 'design', since: '1.3.0', effect: 'study' } as const;
const cause = { ...teaching, kind: 'boolean', unit: '' } as const;
/** Squares of the three shares must leave room for what families owe to nothing else: 3 · 0.57² < 1. */
const careShare = {
  ...assumed,
  kind: 'number',
  unit: 'rWithCare',
  default: 0.55,
  domain: [0, 0.57],
  explore: [0, 0.55],
  step: 0.05,
} as const;
const push = {
  ...assumed,
  kind: 'number',
  unit: 'balancePerSd',
  default: 0.45,
  domain: [0, 0.6],
  explore: [0, 0.6],
  step: 0.05,
} as const;
const reliability = {
  ...assumed,
  kind: 'number',
  unit: 'reliability',
  default: 0.8,
  domain: [0.05, 1],
  explore: [0.2, 1],
  step: 0.05,
} as const;

/** Design of the infant cohort: its entries, as in the table of parameters. */
export const INFANT_COHORT = [
  {
    tag: 'teaching',
    source: 'krol-2019',
    since: '1.3.0',
    effect: 'study',
    id: 'dyads',
    kind: 'integer',
    unit: 'dyads',
    default: 101,
    domain: [4, 1000],
    explore: [20, 400],
    step: 1,
  },
  {
    ...teaching,
    id: 'cells',
    kind: 'integer',
    unit: 'cells',
    default: 1000,
    domain: [64, 4000],
    explore: [200, 2000],
    step: 100,
  },
  { ...teaching, id: 'raters', kind: 'integer', unit: 'raters', default: 1, domain: [1, 2], explore: [1, 2], step: 1 },
  { ...reliability, id: 'reliability', default: 0.85 },
  {
    ...teaching,
    id: 'noise',
    kind: 'number',
    unit: 'timesUsual',
    default: 1,
    domain: [0, 3],
    explore: [0, 2],
    step: 0.1,
  },
  {
    ...teaching,
    id: 'dropOut',
    kind: 'number',
    unit: 'fraction',
    default: 0,
    domain: [0, 0.9],
    explore: [0, 0.5],
    step: 0.05,
  },
  {
    ...teaching,
    since: '1.4.0',
    id: 'dropOutHardship',
    kind: 'number',
    unit: 'oddsPerSdOfHardship',
    default: 1,
    domain: [1, 20],
    explore: [1, 8],
    step: 0.5,
  },
  { ...teaching, id: 'twelve', kind: 'boolean', unit: '', default: false },
  { ...teaching, id: 'father', kind: 'boolean', unit: '', default: false },
  // Whether the seed chooses the causes; the switches below then count for nothing.
  { ...cause, id: 'mystery', default: false },
  { ...cause, id: 'careEffect', default: true },
  { ...cause, id: 'sharedGenes', default: false },
  { ...cause, id: 'hardship', default: false },
  { ...cause, id: 'reverse', default: false },
  {
    ...assumed,
    id: 'careSd',
    kind: 'number',
    unit: 'sdOfCareIndex',
    default: 0.2,
    domain: [0, 0.25],
    explore: [0, 0.25],
    step: 0.01,
  },
  {
    ...assumed,
    id: 'passing',
    kind: 'number',
    unit: 'fraction',
    default: 0.1,
    domain: [0, 0.9],
    explore: [0, 0.8],
    step: 0.05,
  },
  { ...reliability, id: 'proxyReliability', default: 0.5 },
  { ...reliability, id: 'questionnaire' },
  // As small as studies of early adversity find (r = .02 with methylation; the four meta-analyses of the paper together
  // hold 7,319 people); a lesson may enlarge both.
  { ...careShare, id: 'hardshipCare', default: 0.2 },
  { ...push, id: 'hardshipMarks', default: 0.01, step: 0.01 },
  { ...careShare, id: 'geneCare' },
  { ...push, id: 'geneMarks' },
  { ...careShare, id: 'irritableCare' },
  {
    ...assumed,
    id: 'ownBehaviour',
    kind: 'number',
    unit: 'rWithOwnBalance',
    default: 0.8,
    domain: [0, 1],
    explore: [0, 1],
    step: 0.05,
  },
  { ...push, id: 'ownMarks' },
] as const satisfies readonly ParameterEntry[];

/** Hardship under the teaching switch `human.enlarged`: at least this r with care, and this push on e per SD. */
export const ENLARGED_HARDSHIP = { care: 0.55, marks: 0.45 } as const;

/** Causes that may be at work, in the order they are revealed. */
export const COHORT_CAUSES = ['careEffect', 'hardship', 'sharedGenes', 'reverse'] as const;
/** A cause that may link care and marks in the cohort’s world. */
export type CohortCause = (typeof COHORT_CAUSES)[number];
/** Which causes are at work. */
export type CohortCauses = Readonly<Record<CohortCause, boolean>>;

/** Ages at which saliva is taken, days: 5, 12 and 18 months. The play session is coded at the first and the last. */
export const FIRST_VISIT = 152;
/** Age at the visit between, days. */
export const MIDDLE_VISIT = 365;
/** Age at the last visit, days. */
export const LAST_VISIT = 548;

/** Whose saliva is taken, in the order of arrays. */
export const COHORT_PEOPLE = ['child', 'dam', 'sire'] as const;
/** Whose saliva is taken. */
export type CohortPerson = (typeof COHORT_PEOPLE)[number];

/** Ages at which saliva is taken under a design, days, in order. */
export function visitsOf({ twelve }: { readonly twelve: boolean }): readonly number[] {
  return twelve ? [FIRST_VISIT, MIDDLE_VISIT, LAST_VISIT] : [FIRST_VISIT, LAST_VISIT];
}

/** Whose saliva is taken under a design, in the order of arrays. */
export function peopleOf({ father }: { readonly father: boolean }): readonly CohortPerson[] {
  return father ? COHORT_PEOPLE : ['child', 'dam'];
}

/** What is known of an infant cohort before a study is open. */
export const INFANT_COHORT_FORM = {
  entries: INFANT_COHORT,
  link: 'infant-cohort',
  species: ['infant'],
  pieces: { blocks: 1 },
  // Mothers and infants are observed in a mystery world, where every cause is possible: a study that opens with one
  // cause set would confirm the story it hopes for.
  opens: { mystery: true },
} as const satisfies StudyForm;
