/** Sheets and notes of lessons as HTML, as the page draws them. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import { loadExpected, type LoadedLesson, type Progress } from '../../../sim/lessons.ts';
import { scenarioFromPreset } from '../../../sim/page.ts';
import { AppContext, type AppParts } from '../../../src/state/react.tsx';
import { Notes } from '../../../src/views/learn/Notes.tsx';
import { Sheet } from '../../../src/views/learn/Sheet.tsx';
import { createEnglish } from '../../../src/words/say.ts';

/** All that paper asks of the page: its words, and whose they are. */
const view = createStore(() => ({ scenario: scenarioFromPreset('both-parents') }));
const parts = { store: { live: { view } }, say: createEnglish() } as unknown as AppParts;
const within = (node: ReturnType<typeof createElement>) =>
  renderToStaticMarkup(createElement(AppContext.Provider, { value: parts }, node));

export function sheetOf({ lesson, words }: LoadedLesson, progress: Progress | null = null): string {
  return within(createElement(Sheet, { lesson, words, progress }));
}

export async function notesOfLesson({ lesson, words }: LoadedLesson): Promise<string> {
  return within(createElement(Notes, { lesson, words, expected: await loadExpected(lesson.id) }));
}
