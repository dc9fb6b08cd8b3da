import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { AppState } from '../../state/types.ts';
import { usePanelsState } from './usePanels.ts';

/**
 * Renders again when something of any panel changes that matters here.
 * @param matters whether a change does; must stay the same function
 * @returns a number that differs after every such change, to be named among what depends on it.
 */
export function usePanelVersion(matters: (state: AppState, old: AppState) => boolean): number {
  const panels = usePanelsState((state) => state.panels);
  const version = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = panels.map(({ store }) =>
        store.subscribe((state, old) => {
          if (!matters(state, old)) return;
          version.current++;
          changed();
        }),
      );
      return () => stops.forEach((stop) => stop());
    },
    [panels, matters],
  );
  return useSyncExternalStore(subscribe, () => version.current);
}

export function anotherScenario(state: AppState, old: AppState): boolean {
  return state.scenario !== old.scenario;
}
