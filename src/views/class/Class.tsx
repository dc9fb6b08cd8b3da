import '../../words/class.ts';
import '../../words/late.ts';
import '../../words/learn.ts';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Notices } from '../../parts/Notices.tsx';
import { loadLesson } from '../../state/lesson/load.ts';
import { followCollector } from '../../state/class/collecting.ts';
import { classroom, newClass, openClassroom } from '../../state/class/store.ts';
import { freshCode } from '../../state/class/fresh-code.ts';
import { classWork } from '../../state/class-work.ts';
import { useParts, useSay } from '../../state/react.tsx';
import { BoardColumn } from './BoardColumn.tsx';
import { SetUp } from './SetUp.tsx';
import { Tickets } from './Tickets.tsx';

/** The lesson that a first class is set up for: the one that a class gains most from. */
const FIRST_LESSON = 2;

/** The Class screen: how a class is set up, what it found, and what its seats handed in. */
export default function Class() {
  const say = useSay();
  const { runner } = useParts();
  const doc = useStore(classroom, (state) => state.doc);
  useEffect(() => openClassroom(runner), [runner]);
  useFirstClass();
  useEffect(followCollector, []);
  return (
    <main className="class">
      <Notices />
      <section className="class-setup" id="class-setup" aria-labelledby="class-setup-title">
        <h2 id="class-setup-title">{say('class.setUp.title')}</h2>
        {doc === null ? null : <SetUp doc={doc} />}
      </section>
      <section className="class-board" id="class-board" aria-labelledby="class-board-title">
        <h2 id="class-board-title">{say('class.board.title')}</h2>
        {doc === null ? null : <BoardColumn doc={doc} />}
      </section>
      <section className="class-tickets" id="class-tickets" aria-labelledby="class-tickets-title">
        <header>
          <h2 id="class-tickets-title">{say('class.tickets.title')}</h2>
          <small>{say('class.tickets.here')}</small>
        </header>
        {doc === null ? null : <Tickets doc={doc} />}
      </section>
    </main>
  );
}

/** Whoever opens the screen finds a class, and words of its lesson. It is no work until something is done in it. */
function useFirstClass(): void {
  const lesson = useStore(classroom, (state) => state.doc?.of.lesson.id);
  useEffect(() => {
    if (classWork.getState().work === null && classroom.getState().doc === null)
      void freshCode(FIRST_LESSON).then(
        (code) => classWork.getState().work === null && newClass(code, undefined, false),
      );
  }, []);
  useEffect(() => {
    if (lesson !== undefined) void loadLesson(lesson).catch(() => undefined);
  }, [lesson]);
}
