import { useStore } from 'zustand';
import { openBeat } from '../../state/learn.ts';
import { startLesson, stepOf } from '../../state/lesson/start.ts';
import { lessons } from '../../state/lessons.ts';
import { useSay } from '../../state/react.tsx';
import { Notices } from '../../parts/Notices.tsx';
import { PICTURES, StoryPicture } from './pictures.tsx';
import { useHeading } from './useHeading.ts';
import { SHELF, type ShelfId } from './shelf.ts';

/** The story, and the seven lessons after it. */
export function Shelf() {
  const say = useSay();
  const heading = useHeading(null);
  return (
    <main className="shelf" id="learn">
      <Notices />
      <header className="shelf-head">
        <h2 ref={heading} tabIndex={-1}>
          {say('learn.title')}
        </h2>
        <p>{say('learn.lead')}</p>
      </header>
      <ol className="shelf-cards">
        <li className="shelf-card of-story">
          <StoryPicture />
          <div>
            <h3 id="shelf-story">{say('learn.story.title')}</h3>
            <p>{say('learn.story.about')}</p>
            <p className="shelf-facts">{say('learn.story.facts')}</p>
            <footer>
              <button type="button" className="shelf-start" onClick={() => openBeat(1)}>
                {say('learn.story.start')}
              </button>
            </footer>
          </div>
        </li>
        {SHELF.map((id, i) => (
          <LessonCard key={id} id={id} number={i + 1} />
        ))}
      </ol>
    </main>
  );
}

/** One lesson: what it asks, what it takes, and the ways into it. */
function LessonCard({ id, number }: { id: ShelfId; number: number }) {
  const say = useSay();
  const step = useStore(lessons, (state) => stepOf(id, state));
  const Picture = PICTURES[id];
  const title = say(`learn.lesson.${id}.title`);
  return (
    <li className={`shelf-card${step === null ? '' : ' begun'}`}>
      <Picture />
      <div>
        <h3>
          <span>{number}</span> {title}
        </h3>
        <p>{say(`learn.lesson.${id}.question`)}</p>
        <p className="shelf-facts">{say(`learn.lesson.${id}.facts`)}</p>
        <footer>
          <button
            type="button"
            className="shelf-start"
            aria-label={say(step === null ? 'learn.startOf' : 'learn.continueOf', { title, step: step ?? 1 })}
            onClick={() => startLesson(id)}
          >
            {step === null ? say('learn.startLesson') : say('learn.continue', { step })}
          </button>
        </footer>
      </div>
    </li>
  );
}
