import '../../words/late.ts';
import '../../words/lesson.ts';
import { useStore } from 'zustand';
import { shownCode } from '../../../sim/classroom.ts';
import { leaveLesson } from '../../state/lesson/start.ts';
import { screens } from '../../state/screens.ts';
import { useSay } from '../../state/react.tsx';
import { Brand } from '../frame/TopBar.tsx';
import ThemeButton from '../frame/ThemeButton.tsx';
import UndoRedo from '../frame/UndoRedo.tsx';
import { useLesson } from './useLesson.ts';

/** The head of the page while a lesson is on: where it stands, whose seat it is, and the way out. */
export default function LessonBar() {
  const say = useSay();
  const on = useLesson();
  const open = useStore(screens, (place) => place.open);
  if (on === null) return <header className="top" />;
  return (
    <header className="top in-lesson">
      <Brand />
      <nav className="tabs" aria-label={say('tab.label')}>
        <button type="button" aria-current="page">
          {say(`tab.${open}`)}
        </button>
      </nav>
      <div className="tools">
        <span className="seat">
          {on.ofClass === null ? null : (
            <span className="of-class">{say('learn.place.class', { code: shownCode(on.ofClass.code) })} </span>
          )}
          {say('column.seat')} <b>{on.ofClass?.number ?? on.progress.place.seed}</b>
        </span>
        <UndoRedo className="not-phone" />
        <ThemeButton className="not-phone" />
        <button type="button" className="quiet" onClick={leaveLesson}>
          {say('column.leave')}
        </button>
      </div>
    </header>
  );
}
