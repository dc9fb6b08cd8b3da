import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { FOLDED, PHONE } from './widths.ts';

/** Whether a media query holds. The browser's list for it is kept: to ask for one anew costs as much as a few words. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query]);
  return useSyncExternalStore(
    useCallback(
      (changed: () => void) => {
        media.addEventListener('change', changed);
        return () => media.removeEventListener('change', changed);
      },
      [media],
    ),
    () => media.matches,
  );
}

/** Whether the page stands on a narrow screen. */
export function usePhone(): boolean {
  return useMedia(PHONE);
}

/** Whether a person asks for less motion. */
export function useStill(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}

/** Whether the columns of the page stand one below the other. */
export function useFolded(): boolean {
  return useMedia(FOLDED);
}
