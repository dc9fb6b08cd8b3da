import { PROGRESS_SCHEMA, type Lesson, type Progress, type ReadProgress } from '../../../sim/lessons.ts';

export function readProgress(input: unknown, lesson: Lesson): ReadProgress | null {
  const progress = input as Progress;
  if (progress?.schema !== PROGRESS_SCHEMA || progress.lesson !== lesson.id) return null;
  return progress.revision === lesson.revision
    ? { is: 'this revision', progress }
    : { is: 'another revision', progress, was: progress.revision };
}
