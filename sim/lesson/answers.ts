import type { Lesson } from './types.ts';

/** What a learner answered, kept and locked: plain data, as it is saved with all other work. */

/** What JSON can hold. */
type PlainData = null | boolean | number | string | readonly PlainData[] | { readonly [key: string]: PlainData };

/** An answer to an ask of the same kind. Options, reasons and items are counted from 0 in the order of the file. */
export type Answer =
  | { readonly kind: 'choice'; readonly option: number }
  /** Slope of the line: falls, flat, rises. */
  | { readonly kind: 'direction'; readonly slope: -1 | 0 | 1 }
  /** 0 to 100. */
  | { readonly kind: 'sureness'; readonly sure: number }
  | { readonly kind: 'number'; readonly value: number }
  /** One for each arm. */
  | { readonly kind: 'marks'; readonly values: readonly [number, number] }
  /** One for each knot. */
  | { readonly kind: 'curve'; readonly values: readonly number[] }
  /** All items, the largest first. */
  | { readonly kind: 'order'; readonly items: readonly number[] }
  | { readonly kind: 'pick'; readonly cell: number }
  /** Says only that the learner is done; the rows stand in the lab book. */
  | { readonly kind: 'keep' }
  /** `rows`: ids of ticked rows of the lab book. */
  | {
      readonly kind: 'claim';
      readonly option: number;
      readonly reason: number | null;
      readonly rows: readonly number[];
    };

/** What made a reading: a world on Play, or a study with its design. */
export type Made =
  | {
      readonly screen: 'play';
      /** What was set beside the preset, by parameter. */
      readonly set: Readonly<Record<string, PlainData>>;
      readonly preset: string;
      readonly cells: number;
      readonly events: readonly PlainData[];
    }
  | { readonly screen: 'experiment'; readonly study: string; readonly design: Readonly<Record<string, PlainData>> };

/** A row of the lab book. Copied from the engine's numbers by *Keep this reading*, never typed. */
export interface LabRow {
  /** From 1, in the order in which rows were kept; never given twice. */
  readonly id: number;
  /** Step in which it was kept. */
  readonly step: string;
  readonly seed: string;
  /** What was read, as in a `Value`: 'armGap' of 'mean'. */
  readonly read: string;
  readonly of: string | number | null;
  readonly made: Made;
  /** On Compare: names of what was read, and of what it was held against where that is so. */
  readonly panels?: readonly string[];
  /** Null where it was not computable. */
  readonly estimate: number | null;
  /** Ends of the 95 % interval; null where nothing says how far luck reaches. */
  readonly from: number | null;
  readonly to: number | null;
  /** Counts beside it, by name: { opened: 177, closed: 20 }. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Day that was read; null where the study says it. */
  readonly day: number | null;
  /** Whether the run was over. */
  readonly finished: boolean;
}

/** Whose place the learner has. */
export interface Place {
  /** Text that the world of this place is drawn from. */
  readonly seed: string;
  /** Class code and number of the seat; null alone. */
  readonly code: string | null;
  readonly number: number | null;
}

export const PROGRESS_SCHEMA = 'tend.progress/1';

/** All that is saved of one lesson, under its id in `Workbook.lessons`. */
export interface Progress {
  readonly schema: typeof PROGRESS_SCHEMA;
  readonly lesson: string;
  readonly revision: number;
  /** From 1; *Start this lesson again* makes the next. */
  readonly attempt: number;
  readonly place: Place;
  /** Step that is open, or another place of the lesson. */
  readonly step: string;
  /** By 's1.gap', and 'exit.1' to 'exit.3'. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** By step: which because was chosen, from 0. */
  readonly because: Readonly<Record<string, number>>;
  /** Steps whose prediction is locked. */
  readonly locked: readonly string[];
  readonly rows: readonly LabRow[];
  /** Places that were gone through, and those gone on without. */
  readonly done: readonly string[];
  readonly skipped: readonly string[];
  /** Highest level of hint that was shown, by 's5.changedTogether' or 's5.own'. */
  readonly hints: Readonly<Record<string, number>>;
  /** Gates that have opened. */
  readonly gates: readonly string[];
  /** Own words: asked once, never checked; device and sheet only. */
  readonly own: string;
}

/** Where a lesson stands behind its steps: the last questions, and what was done. */
export const EXITS = ['exit.1', 'exit.2', 'exit.3'] as const;
export const END = 'end';

/** All places of a lesson, in the order in which they are gone through. */
export function placesOf({ steps, exit }: Pick<Lesson, 'steps' | 'exit'>): readonly string[] {
  return [...steps.map(({ id }) => id), ...EXITS.slice(0, exit.length), END];
}

/** What saved progress turned out to be. Of another revision nothing is kept: it begins at the beginning. */
export type ReadProgress =
  | { readonly is: 'this revision'; readonly progress: Progress }
  | { readonly is: 'another revision'; readonly progress: Progress; readonly was: number };

/** Progress of somebody who has just begun. */
export function beginning(lesson: Lesson, place: Place, attempt = 1): Progress {
  return {
    schema: PROGRESS_SCHEMA,
    lesson: lesson.id,
    revision: lesson.revision,
    attempt,
    place,
    step: lesson.steps[0]!.id,
    answers: {},
    because: {},
    locked: [],
    rows: [],
    done: [],
    skipped: [],
    hints: {},
    gates: [],
    own: '',
  };
}
