import { createStore } from 'zustand/vanilla';

interface Learning {
  /** The beat of the story that is open, counted from 1; null at the shelf. */
  readonly beat: number | null;
  /** Whether a person turned there on this page: then its heading takes the focus. */
  readonly turned: boolean;
}

/** Where the Learn screen stands. */
export const learning = createStore<Learning>(() => ({ beat: null, turned: false }));

export function openBeat(beat: number | null): void {
  learning.setState({ beat, turned: true });
}
