/**
 * The door of lessons: what the page loads when a lesson, the shelf or a sheet is opened. Like page.ts it holds no
 * engine, and it is not part of the library; unlike page.ts nothing of it may be in the first script.
 */
export * from './lesson/answers.ts';
export * from './lesson/check.ts';
export * from './lesson/deal.ts';
export type { Expected } from './lesson/expect.ts';
export { rowsNeeded } from './lesson/key.ts';
export { letterOf, wordsOf } from './lesson/keys.ts';
export { keyOf, type Results } from './lesson/measures.ts';
export { figure, LESSON_MINUTES, notesOf } from './lesson/notes.ts';
export type { NotesPart, NotesTable } from './lesson/notes-part.ts';
export * from './lesson/parts.ts';
export * from './lesson/permit.ts';
export { LONGEST_OWN, readProgress } from './lesson/read-progress.ts';
export { checkLesson, readLesson } from './lesson/read-lesson.ts';
export * from './lesson/readings.ts';
export * from './lesson/rows.ts';
export * from './lesson/rules.ts';
export * from './lesson/shelf.ts';
export * from './lesson/start.ts';
export type * from './lesson/types.ts';
export { jobsOf, readingOf, type Context } from './lesson/values.ts';
