import { useMedia } from './usePhone.ts';

/** Whether a person asks for less motion. */
export function useStill(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}
