import {
  studyCourse,
  joinPieces,
  type Course,
  type Job,
  type Progress,
  type RangeJob,
  type ResultOf,
  type Runner,
  type Study,
  type StudyResult,
} from '../../../sim/page.ts';

/** Studies that can be run some at a time, so that the first are drawn while the others are still being lived. */

type Shared = Extract<StudyResult, { readonly from: number }>;

interface Options {
  readonly signal: AbortSignal;
  readonly onPart: (progress: Progress) => void;
}

/** A study that is over at once, as a job. A study's kind names its job's; the union cannot say so. */
export function wholeJob(study: Study): Job {
  return { kind: study.kind, study } as unknown as Job;
}

/** A part of a study as a job. */
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
  const course = studyCourse(study);
  if (course === null) return;
  // What is wrong with the study is said when it is run.
  await runner.run(jobOf(study, 0, Math.min(course.first[0]!, course.total)), { signal }).catch(() => undefined);
}
