/** The keys of showing to a room; loaded when the first curve stands. */
import { present, setPresent } from './present.ts';

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
