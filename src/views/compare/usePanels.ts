import { useContext, createContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Panels, PanelsState } from '../../state/panels.ts';

/** The scenarios side by side, for everything inside their part of the screen. */
export const PanelsContext = createContext<Panels | null>(null);

export function usePanels(): Panels {
  const panels = useContext(PanelsContext);
  if (panels === null) throw new Error('stands inside PanelsContext');
  return panels;
}

/** A piece of what is shared by the panels; compared field by field. */
export function usePanelsState<T>(selector: (state: PanelsState) => T): T {
  return useStore(usePanels(), useShallow(selector));
}
