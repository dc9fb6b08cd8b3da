import { useStore } from 'zustand';
import { present } from '../state/present.ts';
import { usePage } from '../state/react.tsx';
import { useMedia } from './usePhone.ts';

/** A word that changes whenever the colours on screen do: a canvas does not follow them, it is painted anew. */
export function useLook(): string {
  const theme = usePage((state) => state.theme);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const presented = useStore(present, ({ leave }) => leave !== null);
  return `${theme} ${dark} ${presented}`;
}
