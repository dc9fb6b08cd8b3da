import { useMemo } from 'react';
import { litterPlan } from '../../state/clouds.ts';
import { useWorld, useSpecies } from '../../state/react.tsx';
import type { CloudView } from './clouds.ts';
import { usePanelNames } from './usePanelNames.ts';
import { usePanelsState } from './usePanels.ts';
import { useFresh } from './useFresh.ts';

/** The litters of each scenario with its name, and whether they are of the world now on its controls. */
export function useCloudViews(): readonly CloudView[] {
  const names = usePanelNames();
  const clouds = usePanelsState((state) => state.clouds);
  const fresh = useFresh();
  return useMemo(
    () =>
      names.map(({ id, name, young }): CloudView => ({
        id,
        name,
        young,
        cloud: clouds[id] ?? null,
        fresh: fresh.includes(id),
      })),
    [names, clouds, fresh],
  );
}

/** How many young ones of how many litters stand in each row. */
export function useHowMany(): { readonly litters: number; readonly count: number } {
  const siblings = useWorld((state) => state.scenario.siblings);
  const { litters, pups } = litterPlan(useSpecies(), siblings);
  return { litters, count: litters * pups };
}
