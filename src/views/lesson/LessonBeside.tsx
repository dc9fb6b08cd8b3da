import { useSay } from '../../state/react.tsx';
import { Board } from './Board.tsx';
import { Sketches } from './Sketches.tsx';
import { useStep } from './useLesson.ts';

/** On Compare, in the place of what two scenarios differ in: what was expected. The rest is the learner's to say. */
export function LessonBeside() {
  const say = useSay();
  const now = useStep();
  if (now === null) return null;
  return (
    <aside className="card beside-lesson" aria-label={say('column.sketch')} tabIndex={0}>
      <Board on={now.on} step={now.step} />
      <Sketches on={now.on} step={now.step} />
    </aside>
  );
}
