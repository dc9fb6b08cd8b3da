import { useCallback, useSyncExternalStore } from 'react';
import { FOLDED, PHONE } from './widths.ts';

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      (changed: () => void) => {
        const media = matchMedia(query);
        media.addEventListener('change', changed);
        return () => media.removeEventListener('change', changed);
      },
      [query],
    ),
    () => matchMedia(query).matches,
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
