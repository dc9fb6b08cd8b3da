/** Shown to a room: large letters on a light ground, and nothing on the screen but what is shown. */
import { createStore } from 'zustand/vanilla';

export const present = createStore<{ readonly on: boolean }>(() => ({ on: false }));

/** Begins or ends it, with the whole screen where the browser lets a page have it. */
export function setPresent(on: boolean): void {
  if (on === present.getState().on) return;
  const root = document.documentElement;
  root.toggleAttribute('data-present', on);
  present.setState({ on });
  // Refused in a frame and on some phones: then it fills the window.
  if (on) root.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}
