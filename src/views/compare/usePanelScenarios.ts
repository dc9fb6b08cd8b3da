import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Scenario } from '../../../sim/index.ts';
import { usePanelsState } from './usePanels.ts';

/** What stands on the controls of every panel, by id, in their order; the same map until one of them changes. */
export function usePanelScenarios(): ReadonlyMap<string, Scenario> {
  const panels = usePanelsState((state) => state.panels);
  const version = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = panels.map(({ store }) => store.subscribe((state, old) => {
        // While a slider is held nothing asks for the world it passes through.
        if (state.drag !== null || (state.scenario === old.scenario && state.drag === old.drag)) return;
        version.current++;
        changed();
      }));
      return () => stops.forEach((stop) => stop());
    },
    [panels],
  );
  const at = useSyncExternalStore(subscribe, () => version.current);
  // Counted by `at`: the stores themselves stay the same objects.
  // eslint-disable-next-line react/exhaustive-deps
  return useMemo(() => new Map(panels.map(({ id, store }) => [id, store.getState().scenario])), [panels, at]);
}
