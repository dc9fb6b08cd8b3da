import { createStore } from 'zustand/vanilla';
import type { LessonsWork } from '../saved/lessons.ts';

/** Progress by lesson, as it is saved with all other work. */
export const lessons = createStore<{ readonly of: LessonsWork }>(() => ({ of: {} }));
