import { useMemo } from 'react';
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
    () => names.map(({ id, name }): CloudView => ({ id, name, cloud: clouds[id] ?? null, fresh: fresh.includes(id) })),
    [names, clouds, fresh],
  );
}
