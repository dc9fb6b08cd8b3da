import type { Design, Study, StudyJob, StudyKind } from '../params/study-types.ts';
import type { InputProblem } from '../params/types.ts';

/** What a kind of study is made of, and how it is run. Its line in STUDIES (kinds.ts) is a record of this form. */

/** How far a job has come: cells done of all. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How a study is run some at a time, so that the first are drawn while the others are still being lived. */
export interface Course {
  /** Families, litters, lines or children in all. */
  readonly total: number;
  /** Where the first pieces end: the first few are on screen at once, the rest cost little in between. */
  readonly first: readonly number[];
  /** Steps of progress that one of them counts for. */
  readonly steps: number;
}

/** What a kind of study asks of its world and of its design, beside the domains of its entries. */
export interface StudyRules<K extends StudyKind> {
  /** Fields of a design that are no entries. */
  readonly fields?: readonly string[];
  /** Looks at those. */
  readonly checkFields?: (design: Readonly<Record<string, unknown>>, problems: InputProblem[]) => void;
  /** What entries must have with each other, before the world is looked at. */
  readonly checkEntries?: (design: Readonly<Record<string, unknown>>, problems: InputProblem[]) => void;
  /** The design once one of its fields was set by hand: others may have to follow. */
  readonly follow?: (design: Readonly<Record<string, unknown>>, field: string) => Readonly<Record<string, unknown>>;
  /** What a design must have with its world. @returns the design in its canonical form */
  readonly check?: (study: Study<K>, problems: InputProblem[]) => Design<K>;
}

/** A kind of study, but for how it is lived; `Result` is a finished study, or a piece of one. */
export interface StudyRecord<K extends StudyKind, Result> {
  readonly rules: StudyRules<K>;
  /** All numbers of a result, in a fixed order: what its checksum is made of. */
  readonly numbers: (result: Result) => readonly Float64Array[];
  /** How it is run some at a time; null where a study is over at once. */
  readonly course: ((design: Design<K>) => Course) | null;
}

/** What a finished study is written as. Apart from its record, since tables bring along all that is computed of it. */
export interface StudyTables<Result> {
  /** A finished study as CSV, led by `# key: value` lines that tell where it came from and what it reports. */
  readonly csv: (result: Result, checksum: string) => string;
  /** What was true, as a table of its own; null where a study reads nothing but what is true. */
  readonly truthCsv: ((result: Result, checksum: string) => string) | null;
}

/** Lives a study, or a piece of one, in steps of a few milliseconds. */
export type LiveStudy<K extends StudyKind, Result> = (job: StudyJob<K>) => Generator<Progress, Result>;
