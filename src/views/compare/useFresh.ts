import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { usePanels, usePanelsState } from './usePanels.ts';

/** Ids of the panels whose litters are of the world now on their controls. */
export function useFresh(): readonly string[] {
  const store = usePanels();
  const panels = usePanelsState((state) => state.panels);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = [store.subscribe(changed), ...panels.map((panel) => panel.store.subscribe((state, old) => { if (state.scenario !== old.scenario) changed(); }))];
      return () => stops.forEach((stop) => stop());
    },
    [store, panels],
  );
  const text = useSyncExternalStore(subscribe, () => panels.filter((panel) => store.getState().clouds[panel.id]?.scenario === panel.store.getState().scenario).map(({ id }) => id).join());
  return useMemo(() => text.split(','), [text]);
}
