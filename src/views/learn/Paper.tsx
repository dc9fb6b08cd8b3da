import { useEffect, useState } from 'react';
import { loadLesson, readProgress, type Progress } from '../../../sim/lessons.ts';
import { lessons } from '../../state/lessons.ts';
import { LessonPaper } from './LessonPaper.tsx';

/** Which lesson is shown on paper, and which paper of it. */
export interface PaperOf {
  readonly id: string;
  readonly kind: 'sheet' | 'notes';
}

/** A lesson on paper in place of the shelf. Its sheet is filled in with what was done, if the lesson was begun. */
export default function Paper({ id, kind, onLeave }: PaperOf & { onLeave: () => void }) {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    let wanted = true;
    void progressOf(id).then((read) => wanted && setProgress(read));
    return () => {
      wanted = false;
    };
  }, [id]);
  return (
    <main className="paper-main" id="learn">
      <LessonPaper id={id} kind={kind} progress={progress} onLeave={onLeave} />
    </main>
  );
}

/** Saved progress of a lesson; null where there is none, or none that its present revision can read. */
async function progressOf(id: string): Promise<Progress | null> {
  const saved = lessons.getState().of[id];
  const loaded = saved === undefined ? null : await loadLesson(id).catch(() => null);
  if (loaded === null) return null;
  try {
    const read = readProgress(saved, loaded.lesson);
    return read.is === 'this revision' ? read.progress : null;
  } catch {
    return null;
  }
}
