import {
  ARMS,
  GIVING_ARMS,
  LINEAGE_GROUPS,
  READOUTS,
  type Design,
  type Study,
  type StudyKind,
} from '../params/studies.ts';
import { COHORT_READINGS, COHORT_TRUTHS } from '../study/infant-cohort/piece.ts';
import { READING_KEYS, TRUTH_KEYS } from '../study/vole-trial/piece.ts';
import type { JobTypes } from './protocol.ts';

/** What every kind of study brings: its numbers, and how it is run some at a time. Its tables stand in study-csv.ts. */

/** A finished study of a kind; a study's kind names its job's. */
export type StudyResultOf<K extends StudyKind> = JobTypes[K]['result'];
/** A finished study of any kind that can be saved. */
export type StudyResult = StudyResultOf<StudyKind>;

/** How a study is run some at a time, so that the first are drawn while the others are still being lived. */
export interface Course {
  /** Families, litters, lines or children in all. */
  readonly total: number;
  /** Where the first pieces end: the first few are on screen at once, the rest cost little in between. */
  readonly first: readonly number[];
  /** Steps of progress that one of them counts for. */
  readonly steps: number;
}

interface StudyRecord<K extends StudyKind> {
  /** All numbers of a result, in a fixed order: what its checksum is made of. */
  readonly numbers: (result: StudyResultOf<K>) => readonly Float64Array[];
  /** Null where a study is over at once. */
  readonly course: ((design: Design<K>) => Course) | null;
}

/** Ends of the pieces of a trial: twice as many at a time, and then sixteen, since large trials take their time. */
const LITTERS = [2, 6, 14, ...Array.from({ length: 24 }, (_, i) => 30 + 16 * i)];

const RECORDS: { readonly [K in StudyKind]: StudyRecord<K> } = {
  lineage: {
    numbers: ({ methylation, receptors, care, responsiveness }) => [methylation, receptors, care, responsiveness],
    course: ({ lines }) => ({ total: lines, first: [2, 12, 40], steps: LINEAGE_GROUPS.length }),
  },
  'stress-test': {
    numbers: ({ receptors, truth, observed }) => [
      receptors,
      ...READOUTS.map(({ id }) => truth[id]),
      ...READOUTS.map(({ id }) => observed[id]),
    ],
    // Children are dealt to the arms in turn: two for each.
    course: ({ children }) => ({ total: ARMS.length * children, first: [6, 21], steps: 1 }),
  },
  giving: {
    numbers: ({ arms }) => GIVING_ARMS.flatMap((arm) => [arms[arm].generosity, arms[arm].transfer]),
    course: null,
  },
  'infant-cohort': {
    numbers: ({ truth, observed }) => [
      ...COHORT_TRUTHS.map((name) => truth[name]),
      ...COHORT_READINGS.map((name) => observed[name]),
    ],
    course: ({ dyads }) => ({ total: dyads, first: [2, 10, 34], steps: 1 }),
  },
  'vole-trial': {
    numbers: ({ truth, observed }) => [
      ...READING_KEYS.map((key) => observed[key]),
      ...TRUTH_KEYS.map((key) => truth[key]),
    ],
    course: ({ littersA, littersB, pups }) => ({ total: littersA + littersB, first: LITTERS, steps: pups }),
  },
};

/** The record of a kind, of whatever kind it is. @throws RangeError for a kind that nobody knows */
function recordOf(kind: StudyKind): StudyRecord<StudyKind> {
  if (!Object.hasOwn(RECORDS, kind)) throw new RangeError(`no study is called ${String(kind)}`);
  return RECORDS[kind] as unknown as StudyRecord<StudyKind>;
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
