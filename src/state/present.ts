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

/** Where a key means a letter, or a dialog has the keys. */
const TAKEN = 'input:not([type="range"]), select, textarea, [contenteditable], dialog[open]';

/** F begins and ends it, Escape ends it, and so does leaving the full screen by the browser's own means. */
export function bindPresent(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener(
    'keydown',
    (event) => {
      const { on } = present.getState();
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && on) setPresent(false);
      const taken =
        (event.target instanceof Element && event.target.closest(TAKEN) !== null) ||
        document.querySelector('dialog[open]') !== null;
      if (event.key.toLowerCase() === 'f' && !taken) setPresent(!on);
    },
    { signal },
  );
  document.addEventListener('fullscreenchange', () => document.fullscreenElement === null && setPresent(false), {
    signal,
  });
  return () => listening.abort();
}
