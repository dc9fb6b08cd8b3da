/** Whether the page is shown to a room: large letters on a light ground, and nothing but what is shown. */
import { createStore } from 'zustand/vanilla';

/** `leave` ends it; null while the page is not shown. */
export const present = createStore<{ readonly leave: (() => void) | null }>(() => ({ leave: null }));
