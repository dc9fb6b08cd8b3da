import { useEffect, useRef } from 'react';

/** What Escape closes first. */
const OPEN = 'dialog[open], :popover-open, details.menu[open]';

/** Escape leaves, unless something else takes the key for itself or was open when it was pressed. */
export function useEscape(leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let taken = false;
    // Noted before anything hears of the key: what it closes is no longer open afterwards.
    addEventListener('keydown', () => (taken = document.querySelector(OPEN) !== null), { capture: true, signal });
    addEventListener(
      'keydown',
      ({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented && !taken) latest.current();
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
}
