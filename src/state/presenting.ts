/** How a page is shown to a room, and by which keys. Loaded when the first world has come to rest. */
import { present } from './present.ts';

/** The look that was chosen before. */
let chosen: string | undefined;

/** Begins or ends it, with the whole screen where the browser lets a page have it. */
export function begin(on: boolean): void {
  if (on === (present.getState().leave !== null)) return;
  const root = document.documentElement;
  const { dataset } = root;
  // A room is shown the light look, whatever was chosen.
  if (on) [chosen, dataset['theme']] = [dataset['theme'], 'light'];
  else if (chosen === undefined) delete dataset['theme'];
  else dataset['theme'] = chosen;
  root.toggleAttribute('data-present', on);
  present.setState({ leave: on ? () => begin(false) : null });
  // Refused in a frame and on some phones: then it fills the window.
  if (on) root.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Where a key means a letter. */
const TAKEN = 'input:not([type="range"]), select, textarea, [contenteditable]';

/** F begins and ends it, Escape ends it, and so does leaving the full screen by the browser's own means. */
export function bindPresent(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener(
    'keydown',
    (event) => {
      const on = present.getState().leave !== null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // An open dialog has the keys: Escape closes that alone.
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Escape' && on) begin(false);
      const taken = event.target instanceof Element && event.target.closest(TAKEN) !== null;
      if (event.key.toLowerCase() === 'f' && !taken) begin(!on);
    },
    { signal },
  );
  document.addEventListener('fullscreenchange', () => document.fullscreenElement === null && begin(false), {
    signal,
  });
  return () => listening.abort();
}
