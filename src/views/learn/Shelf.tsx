import { useStore } from 'zustand';
import { LESSON_MINUTES, SHELF, type OnShelf } from '../../../sim/lessons.ts';
import { startLesson } from '../../state/lesson/start.ts';
import { lessons } from '../../state/lessons.ts';
import { noticeOf } from '../../state/failure.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { Notices } from '../../parts/Notices.tsx';
import { Join } from './Join.tsx';
import type { PaperOf } from './Paper.tsx';
import { PICTURES, StoryPicture } from './pictures.tsx';
import { openBeat } from './turn.ts';
import { useHeading } from './useHeading.ts';

interface ShelfProps {
  /** Shows a lesson on paper: its sheet, or what its teacher needs. */
  readonly onPaper: (paper: PaperOf) => void;
}

/** The story, and the lessons after it. */
export function Shelf({ onPaper }: ShelfProps) {
  const say = useSay();
  const heading = useHeading(null);
  return (
    <main className="shelf" id="learn">
      <Notices />
      <header className="shelf-head">
        <h2 ref={heading} tabIndex={-1}>
          {say('shelf.title')}
        </h2>
        <p>{say('shelf.lead')}</p>
        <Join />
      </header>
      <ol className="shelf-cards">
        <li className="shelf-card of-story">
          <StoryPicture />
          <div>
            <h3>{say('shelf.story.title')}</h3>
            <p>{say('shelf.story.about')}</p>
            <p className="shelf-facts">{say('shelf.story.facts')}</p>
            <footer>
              <button type="button" className="shelf-start" onClick={() => openBeat(1)}>
                {say('shelf.story.start')}
              </button>
            </footer>
          </div>
        </li>
        {SHELF.map((lesson) => (
          <LessonCard key={lesson.id} lesson={lesson} onPaper={onPaper} />
        ))}
      </ol>
    </main>
  );
}

/** One lesson: what it asks, what it takes, and the ways into it. */
function LessonCard({ lesson: { id, number }, onPaper }: ShelfProps & { lesson: OnShelf }) {
  const say = useSay();
  const step = useStore(lessons, ({ of }) => stepOf(of[id]));
  const Picture = PICTURES[id];
  const title = say(`lesson.${id}.title`);
  const where = `shelf.where.${id}`;
  const minutes = LESSON_MINUTES;
  return (
    <li className={`shelf-card${step === null ? '' : ' begun'}`}>
      {Picture === undefined ? <span className="shelf-picture" /> : <Picture />}
      <div>
        <h3>
          <span>{number}</span> {title}
        </h3>
        <p>{say(`lesson.${id}.question`)}</p>
        <p className="shelf-facts">
          {say.has(where) ? say('shelf.facts', { minutes, where: say(where) }) : say('shelf.minutes', { minutes })}
        </p>
        <footer>
          <Start id={id} title={title} step={step} />
          <button
            type="button"
            className="shelf-more"
            aria-label={say('shelf.sheetOf', { title })}
            onClick={() => onPaper({ id, kind: 'sheet' })}
          >
            {say('shelf.sheet')}
          </button>
          <button
            type="button"
            className="shelf-more"
            aria-label={say('shelf.notesOf', { title })}
            onClick={() => onPaper({ id, kind: 'notes' })}
          >
            {say('shelf.notes')}
          </button>
        </footer>
      </div>
    </li>
  );
}

/** Begins a lesson, or goes on with it where it was left. */
function Start({ id, title, step }: { id: string; title: string; step: number | 'end' | null }) {
  const say = useSay();
  const { store } = useParts();
  const words = step === null ? 'start' : step === 'end' ? 'go' : 'continue';
  const values = { title, step: step ?? 1 };
  return (
    <button
      type="button"
      className="shelf-start"
      aria-label={say(`shelf.${words}Of`, values)}
      onClick={() =>
        startLesson(store, id).catch((error: unknown) => store.setState({ notice: noticeOf(error, 'part') }))
      }
    >
      {say(`shelf.${words}`, values)}
    </button>
  );
}

/** The step that a lesson was left at, as saved work says; `end` behind the last one, null where it was not begun. */
function stepOf(work: unknown): number | 'end' | null {
  if (typeof work !== 'object' || work === null || !('step' in work)) return null;
  const step = /^s(\d+)$/.exec(String(work.step))?.[1];
  return step === undefined ? 'end' : Number(step);
}
