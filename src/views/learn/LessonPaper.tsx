import '../../words/late.ts';
import '../../words/lesson.ts';
import { useEffect, useState } from 'react';
import {
  loadExpected,
  loadLesson,
  type Expected,
  type Lesson,
  type LoadedLesson,
  type Progress,
} from '../../../sim/lessons.ts';
import { useSay } from '../../state/react.tsx';
import { Notes } from './Notes.tsx';
import { Sheet } from './Sheet.tsx';

interface LessonPaperProps {
  readonly id: string;
  readonly kind: 'sheet' | 'notes';
  /** What was done in the lesson, for a sheet that is filled in. */
  readonly progress?: Progress | null;
  /** Steps that a class goes through; all of them when left out. */
  readonly steps?: Lesson['steps'];
  readonly onLeave: () => void;
}

type Paper = LoadedLesson & { readonly expected: Expected | null };

/** A lesson on paper in place of the screen: the pupil's sheet, or the teacher's notes. */
export function LessonPaper({ id, kind, progress = null, steps, onLeave }: LessonPaperProps) {
  const say = useSay();
  const [paper, setPaper] = useState<Paper | 'missing' | null>(null);
  useEffect(() => {
    let wanted = true;
    Promise.all([loadLesson(id), loadExpected(id)]).then(
      ([loaded, expected]) => wanted && setPaper(loaded === null ? 'missing' : { ...loaded, expected }),
      () => wanted && setPaper('missing'),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  // Whoever tried a lesson may still want an empty sheet for others.
  const [filled, setFilled] = useState(true);
  const ready = paper !== null && paper !== 'missing';
  return (
    <div className="paper-room">
      <p className="paper-bar">
        <button type="button" className="btn" onClick={onLeave}>
          {say('learn.paper.back')}
        </button>
        {ready && kind === 'sheet' && progress !== null ? (
          <fieldset className="seg" aria-label={say('learn.paper.which')}>
            {[true, false].map((answers) => (
              <button
                key={String(answers)}
                type="button"
                aria-pressed={answers === filled}
                onClick={() => setFilled(answers)}
              >
                {say(answers ? 'learn.paper.filled' : 'learn.paper.empty')}
              </button>
            ))}
          </fieldset>
        ) : null}
        {ready ? (
          <button type="button" className="btn solid" onClick={() => print()}>
            {say('learn.paper.print')}
          </button>
        ) : null}
      </p>
      {!ready ? (
        <output>{say(paper === null ? 'learn.paper.waiting' : 'learn.paper.missing')}</output>
      ) : kind === 'sheet' ? (
        <Sheet
          lesson={steps === undefined ? paper.lesson : { ...paper.lesson, steps }}
          words={paper.words}
          progress={filled ? progress : null}
        />
      ) : (
        <Notes lesson={paper.lesson} words={paper.words} expected={paper.expected} />
      )}
    </div>
  );
}
