import {
  ARMS,
  joinPieces,
  LINEAGE_GROUPS,
  type Progress,
  type RangeJob,
  type ResultOf,
  type Runner,
  type Study,
  type StudyResult,
} from '../../../sim/index.ts';

/** Studies that can be run some at a time, so that the first are drawn while the others are still being lived. */

type Shared = Exclude<StudyResult, { readonly kind: 'giving' }>;

interface Course {
  /** Families, litters, lines or children in all. */
  readonly total: number;
  /** Where the first pieces end: the first few are on screen at once, the rest cost little in between. */
  readonly first: readonly number[];
  /** Steps of progress that one of them counts for. */
  readonly steps: number;
}

/** Ends of the pieces of a trial: twice as many at a time, and then sixteen, since large trials take their time. */
const LITTERS = [2, 6, 14, ...Array.from({ length: 24 }, (_, i) => 30 + 16 * i)];

/** How a study is cut; null where it is over at once. */
export function courseOf(study: Study): Course | null {
  const design = study.design as never as Readonly<Record<string, number>>;
  switch (study.kind) {
    case 'infant-cohort':
      return { total: design['dyads']!, first: [2, 10, 34], steps: 1 };
    case 'vole-trial':
      return {
        total: design['littersA']! + design['littersB']!,
        first: LITTERS,
        steps: design['pups']!,
      };
    case 'lineage':
      return {
        total: design['lines']!,
        first: [2, 12, 40],
        steps: LINEAGE_GROUPS.length,
      };
    case 'stress-test':
      // Children are dealt to the arms in turn: two for each.
      return { total: ARMS.length * design['children']!, first: [6, 21], steps: 1 };
    case 'giving':
      return null;
  }
}

interface Options {
  readonly signal: AbortSignal;
  readonly onPart: (progress: Progress) => void;
}

/** A part of a study as a job. A study's kind names its job's; the union cannot say so. */
function jobOf(study: Study, from: number, to: number): RangeJob {
  return { kind: study.kind, study, from, to } as unknown as RangeJob;
}

/** Runs a study piece by piece and shows what there is after each but the last. The whole is the same as in one go. */
export async function runPieces<R extends Shared>(
  study: Study,
  { total, first, steps }: Course,
  runner: Runner,
  { signal, onPart }: Options,
  onPiece: (soFar: R) => void,
): Promise<R> {
  const whole = jobOf(study, 0, total);
  const ends = [...first.filter((end) => end < total), total];
  const pieces: ResultOf<RangeJob>[] = [];
  let from = 0;
  for (const to of ends) {
    const before = from * steps;
    pieces.push(
      await runner.run(jobOf(study, from, to), {
        signal,
        onPart: ({ done }) => onPart({ done: before + done, total: total * steps }),
      }),
    );
    if (to < total) onPiece(joinPieces(whole, pieces) as Shared as R);
    from = to;
  }
  return joinPieces(whole, pieces) as Shared as R;
}

/** The first piece lived once, unseen: then the workers have their code at hand when Run is pressed. */
export async function warmUp(study: Study, runner: Runner, signal: AbortSignal): Promise<void> {
  const course = courseOf(study);
  if (course === null) return;
  // What is wrong with the study is said when it is run.
  await runner.run(jobOf(study, 0, Math.min(course.first[0]!, course.total)), { signal }).catch(() => undefined);
}
