import { createStore } from 'zustand/vanilla';

/** The beat of the story at which the Learn screen stands, counted from 1; null at its shelf. */
export const learning = createStore<{ readonly beat: number | null }>(() => ({ beat: null }));
