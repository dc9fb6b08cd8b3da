import { createStore } from 'zustand/vanilla';
import type { ClassCode, ClassSetup, Layout } from '../../../sim/classroom.ts';
import type { Act, Answer, Ask, LabRow, Lesson, Part, Progress, Seat, Step } from '../../../sim/lessons.ts';
import { lessons } from '../lessons.ts';
import type { LessonsWork } from '../../saved/lessons.ts';

/** The lesson that stands in the page: where the learner is, what was answered, what the column says. */

/** What the one line of the column says. Words are said by key, so that they follow the catalogue. */
export interface Line {
  readonly kind: 'hint' | 'coach' | 'holds' | 'nearly' | 'no' | 'passes' | 'note';
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Said behind it: "Still stuck? …", or which settings a rule is about. */
  readonly more?: readonly string[];
}

/** The class that somebody joined. */
export interface InClass {
  /** Eight characters, as seeds hold them. */
  readonly code: string;
  readonly number: number;
  readonly says: ClassCode;
  /** Of the whole lesson, by which tickets are written. */
  readonly layout: Layout;
  /** Steps that this class leaves out. */
  readonly left: readonly string[];
  /** What a class of a teacher's own is made of. */
  readonly setup?: ClassSetup;
  /** When the lesson was opened here, in milliseconds of this visit. */
  readonly opened: number;
}

/** A step that waits for the teacher's word. */
export interface Gate {
  readonly step: string;
  /** When somebody came to it, in milliseconds of this visit. */
  readonly since: number;
}

export interface Running {
  /** As one goes through it: a class may leave steps out. */
  readonly lesson: Lesson;
  /** Null alone. */
  readonly ofClass: InClass | null;
  /** The gate that one stands before. */
  readonly gate: Gate | null;
  readonly seat: Seat;
  readonly progress: Progress;
  /** What this visit did; it is gone when the lesson is left. */
  readonly acts: readonly Act[];
  /** The line below the answer; null most of the time. */
  readonly line: Line | null;
  /** The part of the page that a hint outlines. */
  readonly point: Part | null;
  /** Unsuccessful checks on the open step. */
  readonly failed: number;
  /** The step has stood open for so long that one may go on without it. */
  readonly late: boolean;
  /** An answer is being judged. */
  readonly judging: boolean;
  /** The revision that saved progress was of, where that was another one: it began at the beginning. */
  readonly was: number | null;
  /** Brings the learner's own work back. */
  readonly leave: () => void;
}

export const running = createStore<{ readonly on: Running | null }>(() => ({ on: null }));

export function stepOf({ lesson, progress }: Pick<Running, 'lesson' | 'progress'>): Step | null {
  return lesson.steps.find(({ id }) => id === progress.step) ?? null;
}

/** Changes what the column holds, as long as a lesson is on. */
export function change(next: Partial<Running> | ((now: Running) => Partial<Running>)): void {
  const { on } = running.getState();
  if (on !== null) running.setState({ on: { ...on, ...(typeof next === 'function' ? next(on) : next) } });
}

/** Changes progress, which is saved with all other work. */
export function advance(next: (progress: Progress) => Partial<Progress>): void {
  change(({ progress }) => ({ progress: { ...progress, ...next(progress) } }));
  const { on } = running.getState();
  if (on !== null) save(on.progress);
}

export function save(progress: Progress): void {
  lessons.setState(({ of }) => ({ of: { ...of, [slotOf(progress)]: progress as unknown as LessonsWork[string] } }));
}

/** Where progress is saved: a place in a class has its own, so that a device can be handed on. */
export function slotOf({ lesson, place }: Pick<Progress, 'lesson' | 'place'>): string {
  return place.code === null ? lesson : place.seed;
}

let quiet = false;

/** Changes the page without an act of the learner's. */
export function quietly(act: () => void): void {
  quiet = true;
  act();
  quiet = false;
}

/** Notes an act of this visit. */
export function note(act: Acted): void {
  if (quiet) return;
  change(({ acts, progress }) => ({
    acts: [...acts, { ...act, at: Math.round(performance.now()), step: progress.step } as Act],
  }));
}
type Acted = Act extends infer A ? (A extends Act ? Omit<A, 'at' | 'step'> : never) : never;

/** Whether a step asks for a prediction that is not locked yet. */
export function waitsForLock({ progress }: Pick<Running, 'progress'>, { id, phase }: Step): boolean {
  return phase === 'predict' && !progress.locked.includes(id);
}

/** Answers of a step by id of the ask. */
export function answersOf({ answers }: Progress, { id, asks }: Step): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    asks.flatMap((ask) => {
      const answer = answers[`${id}.${ask.id}`];
      return answer === undefined ? [] : [[ask.id, answer]];
    }),
  );
}

/** Asks of a step that nothing was answered to. What keeps a reading is answered by the rows it asks for. */
export function openAsks(progress: Progress, step: Step): readonly Ask[] {
  const given = answersOf(progress, step);
  return step.asks.filter(({ id, kind }) => kind !== 'keep' && given[id] === undefined);
}

/** Rows of the lab book that were kept in a step. */
export function rowsOf({ rows }: Progress, step: string): readonly LabRow[] {
  return rows.filter((row) => row.step === step);
}
