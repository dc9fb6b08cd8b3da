import { useMemo } from 'react';
import { usePanelsState } from './usePanels.ts';
import { scenarioOf, useEachWorld } from './useEachWorld.ts';

/** Ids of the panels whose litters are of the world now on their controls. */
export function useFresh(): readonly string[] {
  const { panels, clouds } = usePanelsState((state) => ({ panels: state.panels, clouds: state.clouds }));
  const scenarios = useEachWorld(scenarioOf);
  const text = panels
    .filter(({ id }, i) => clouds[id]?.scenario === scenarios[i])
    .map(({ id }) => id)
    .join();
  return useMemo(() => text.split(','), [text]);
}
