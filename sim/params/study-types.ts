import type { ArmChanges } from './arms.ts';
import { GIVING_ENTRIES } from './designs/giving.ts';
import { INFANT_COHORT } from './designs/infant-cohort.ts';
import { LINEAGE_ENTRIES } from './designs/lineage.ts';
import { STRESS_TEST_ENTRIES } from './designs/stress-test.ts';
import { TRIAL_ENTRIES } from './designs/vole-trial.ts';
import type { Scenario } from './scenario.ts';
import type { ParameterEntry, ValueOf } from './types.ts';

/**
 * What a study sets beside the world it takes place in. The same rules as THE parameter table; labels under
 * `design.<id>`.
 */

export const STUDY_SCHEMA = 'tend.study/1';

/** Designs of all studies: entries as in the table of parameters, by kind of study. */
export const STUDY_ENTRIES = {
  lineage: LINEAGE_ENTRIES,
  'stress-test': STRESS_TEST_ENTRIES,
  giving: GIVING_ENTRIES,
  'infant-cohort': INFANT_COHORT,
  'vole-trial': TRIAL_ENTRIES,
} as const satisfies Record<string, readonly ParameterEntry[]>;

/** Kinds of studies, such as 'lineage'. */
export type StudyKind = keyof typeof STUDY_ENTRIES;
/** All kinds of studies. */
export const STUDY_KINDS = Object.keys(STUDY_ENTRIES) as readonly StudyKind[];
type EntryOf<K extends StudyKind> = (typeof STUDY_ENTRIES)[K][number];
/** What a study of one kind sets, each field in the unit of its entry. */
export type Design<K extends StudyKind> = {
  readonly [E in EntryOf<K> as E['id']]: ValueOf<E>;
} & (K extends 'vole-trial' ? ArmChanges : unknown);

/** A study as it is saved, linked and run: the world it takes place in, and its design. */
export interface Study<K extends StudyKind = StudyKind> {
  readonly schema: typeof STUDY_SCHEMA;
  readonly kind: K;
  readonly scenario: Scenario;
  readonly design: Design<K>;
}

/** The design of a kind of study with every field at its default. */
export function defaultDesign<K extends StudyKind>(kind: K): Design<K> {
  return Object.fromEntries(STUDY_ENTRIES[kind].map((entry) => [entry.id, entry.default])) as Design<K>;
}

/** A study in a world, its design at the defaults but for what is given. Checks nothing: `parseStudy` does. */
export function newStudy<K extends StudyKind>(kind: K, scenario: Scenario, design: Partial<Design<K>> = {}): Study<K> {
  return { schema: STUDY_SCHEMA, kind, scenario, design: { ...defaultDesign(kind), ...design } };
}
