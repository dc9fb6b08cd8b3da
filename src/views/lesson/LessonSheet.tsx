import type { Lesson, Progress } from '../../../sim/lessons.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useSay } from '../../state/react.tsx';
import { LessonPaper } from '../learn/LessonPaper.tsx';

interface LessonSheetProps {
  readonly lesson: Lesson;
  readonly progress: Progress;
  readonly onClose: () => void;
}

/** The sheet of a lesson, filled in with what was done. An open dialog is what is printed. */
export default function LessonSheet({ lesson, progress, onClose }: LessonSheetProps) {
  const say = useSay();
  return (
    <Dialog title={say('column.sheet')} className="wide" onClose={onClose}>
      <LessonPaper id={lesson.id} kind="sheet" progress={progress} steps={lesson.steps} onLeave={onClose} />
    </Dialog>
  );
}
