import type { ArmChanges } from './arms.ts';
import type { Species } from './channels.ts';
import { GIVING_FORM } from './designs/giving.ts';
import { INFANT_COHORT_FORM } from './designs/infant-cohort.ts';
import type { StudyForm } from './designs/kit.ts';
import { LINEAGE_FORM } from './designs/lineage.ts';
import { STRESS_TEST_FORM } from './designs/stress-test.ts';
import { VOLE_TRIAL_FORM } from './designs/vole-trial.ts';
import type { Scenario } from './scenario.ts';
import type { ValueOf } from './types.ts';

/**
 * What a study sets beside the world it takes place in. The same rules as THE parameter table; labels under
 * `design.<id>`.
 */

export const STUDY_SCHEMA = 'tend.study/1';

/**
 * Every kind of study, as far as links, controls and jobs must know it before one is open. A kind that is added here is
 * asked for by the compiler in two more places: STUDIES and STUDY_RUNS (sim/study/).
 */
export const STUDY_FORMS = {
  lineage: LINEAGE_FORM,
  'stress-test': STRESS_TEST_FORM,
  giving: GIVING_FORM,
  'infant-cohort': INFANT_COHORT_FORM,
  'vole-trial': VOLE_TRIAL_FORM,
} as const satisfies Readonly<Record<string, StudyForm>>;

type Forms = typeof STUDY_FORMS;
/** Kinds of studies, such as 'lineage'. */
export type StudyKind = keyof Forms;
/** All kinds of studies. */
export const STUDY_KINDS = Object.keys(STUDY_FORMS) as readonly StudyKind[];

function ofEach<F extends 'entries' | 'species'>(field: F): { readonly [K in StudyKind]: Forms[K][F] } {
  return Object.fromEntries(STUDY_KINDS.map((kind) => [kind, STUDY_FORMS[kind][field]])) as never;
}

/** Designs of all studies: entries as in the table of parameters, by kind of study. */
export const STUDY_ENTRIES = ofEach('entries');
/**
 * Worlds that a study can take place in, the usual one first. A rat's world shows another gene, on which neither how
 * mothers care nor how comfort works depends.
 */
export const STUDY_SPECIES: Readonly<Record<StudyKind, readonly Species[]>> = ofEach('species');

type EntryOf<K extends StudyKind> = Forms[K]['entries'][number];
/** What a study of one kind sets, each field in the unit of its entry. */
export type Design<K extends StudyKind> = {
  readonly [E in EntryOf<K> as E['id']]: ValueOf<E>;
} & (Forms[K] extends { readonly arms: true } ? ArmChanges : unknown);

/** A study as it is saved, linked and run: the world it takes place in, and its design. */
export interface Study<K extends StudyKind = StudyKind> {
  readonly schema: typeof STUDY_SCHEMA;
  readonly kind: K;
  readonly scenario: Scenario;
  readonly design: Design<K>;
}

/** A study of any one kind. */
export type AnyStudy = { readonly [K in StudyKind]: Study<K> }[StudyKind];

/** A run of a study: over families, litters, lines or children [from, to) where it can be cut. */
export type StudyJob<K extends StudyKind> = {
  readonly kind: K;
  readonly study: Study<K>;
} & (Forms[K]['pieces'] extends null ? unknown : { readonly from: number; readonly to: number });

/** The design of a kind of study with every field at its default. */
export function defaultDesign<K extends StudyKind>(kind: K): Design<K> {
  return Object.fromEntries(STUDY_ENTRIES[kind].map((entry) => [entry.id, entry.default])) as Design<K>;
}

/** A study in a world, its design at the defaults but for what is given. Checks nothing: `parseStudy` does. */
export function newStudy<K extends StudyKind>(kind: K, scenario: Scenario, design: Partial<Design<K>> = {}): Study<K> {
  return { schema: STUDY_SCHEMA, kind, scenario, design: { ...defaultDesign(kind), ...design } };
}
