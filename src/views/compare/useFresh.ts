import { useMemo } from 'react';
import { usePanelsState } from './usePanels.ts';
import { anotherScenario, usePanelVersion } from './usePanelVersion.ts';

/** Ids of the panels whose litters are of the world now on their controls. */
export function useFresh(): readonly string[] {
  const { panels, clouds } = usePanelsState((state) => ({ panels: state.panels, clouds: state.clouds }));
  usePanelVersion(anotherScenario);
  const text = panels
    .filter(({ id, store }) => clouds[id]?.scenario === store.getState().scenario)
    .map(({ id }) => id)
    .join();
  return useMemo(() => text.split(','), [text]);
}
