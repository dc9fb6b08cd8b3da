/** Whether the page is shown to a room: large letters on a light ground, and nothing but what is shown. */
import { createStore } from 'zustand/vanilla';

export const present = createStore<{ readonly on: boolean }>(() => ({ on: false }));
