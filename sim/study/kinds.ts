import { STUDY_KINDS, type Study, type StudyKind } from '../params/study-types.ts';
import { GIVING_TABLES } from './giving/csv.ts';
import { GIVING } from './giving/record.ts';
import { INFANT_COHORT_TABLES } from './infant-cohort/csv.ts';
import { INFANT_COHORT } from './infant-cohort/record.ts';
import { LINEAGE_TABLES } from './lineage/csv.ts';
import { LINEAGE } from './lineage/record.ts';
import type { Course, StudyRecord, StudyRules, StudyTables } from './record.ts';
import { STRESS_TEST_TABLES } from './stress-test/csv.ts';
import { STRESS_TEST } from './stress-test/record.ts';
import { VOLE_TRIAL_TABLES } from './vole-trial/csv.ts';
import { VOLE_TRIAL } from './vole-trial/record.ts';

/** What every kind of study is, a line in each of two tables; what the lines name stands in the room of its kind. */
export const STUDIES = {
  lineage: LINEAGE,
  'stress-test': STRESS_TEST,
  giving: GIVING,
  'infant-cohort': INFANT_COHORT,
  'vole-trial': VOLE_TRIAL,
} as const satisfies { readonly [K in StudyKind]: StudyRecord<K, never> };

/** A finished study of a kind, or a piece of one; a study's kind names its job's. */
export type StudyResultOf<K extends StudyKind> = Parameters<(typeof STUDIES)[K]['numbers']>[0];
/** A finished study of any kind that can be saved. */
export type StudyResult = StudyResultOf<StudyKind>;

/**
 * What a finished study of each kind is written as. The page takes tables from rooms of its own, so that a link that
 * opens a study is read without them.
 */
export const STUDY_TABLES: { readonly [K in StudyKind]: StudyTables<StudyResultOf<K>> } = {
  lineage: LINEAGE_TABLES,
  'stress-test': STRESS_TEST_TABLES,
  giving: GIVING_TABLES,
  'infant-cohort': INFANT_COHORT_TABLES,
  'vole-trial': VOLE_TRIAL_TABLES,
};

/** A line of a table, of whatever kind it is. @throws RangeError for a kind that nobody knows */
function lineOf(table: { readonly [K in StudyKind]: unknown }, kind: StudyKind): unknown {
  if (!STUDY_KINDS.includes(kind)) throw new RangeError(`no study is called ${String(kind)}`);
  return table[kind];
}

/** The record of a kind. @throws RangeError for a kind that nobody knows */
export function recordOf(kind: StudyKind): StudyRecord<StudyKind, StudyResult> {
  return lineOf(STUDIES, kind) as StudyRecord<StudyKind, StudyResult>;
}

/** What a kind of study asks of its world and its design. */
export function rulesOf(kind: StudyKind): StudyRules<StudyKind> {
  return recordOf(kind).rules;
}

/** The tables of a kind. @throws RangeError for a kind that nobody knows */
export function tablesOf(kind: StudyKind): StudyTables<StudyResult> {
  return lineOf(STUDY_TABLES, kind) as StudyTables<StudyResult>;
}

/** All numbers of a result, in a fixed order. */
export function numbersOf(result: StudyResult): readonly Float64Array[] {
  return recordOf(result.kind).numbers(result);
}

/** How a study is cut; null where it is over at once. */
export function studyCourse({ kind, design }: Pick<Study, 'kind' | 'design'>): Course | null {
  return recordOf(kind).course?.(design) ?? null;
}

/** Whether a result is all of its study; one that comes in piece by piece is not until the last piece. */
export function isWholeStudy(result: StudyResult): boolean {
  const course = studyCourse(result.study as Study);
  return course === null || (result as { readonly to: number }).to === course.total;
}

/**
 * A finished study as CSV, led by `# key: value` lines that tell its world, its design, its checksum and what it
 * reports.
 */
export function studyCsv(result: StudyResult, checksum: string): string {
  return tablesOf(result.kind).csv(result, checksum);
}
