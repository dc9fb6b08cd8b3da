import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSay } from '../context.tsx';
import { panelName } from './panel-names.ts';
import { usePanelsState } from './usePanels.ts';

/** Ids and names of the panels in their order; names follow the changes made to them. */
export function usePanelNames(): readonly { readonly id: string; readonly name: string }[] {
  const say = useSay();
  const list = usePanelsState((state) => state.panels);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = list.map(({ store }) => store.subscribe((state, old) => { if (state.scenario !== old.scenario) changed(); }));
      return () => stops.forEach((stop) => stop());
    },
    [list],
  );
  const text = useSyncExternalStore(subscribe, () => JSON.stringify(list.map((panel) => ({ id: panel.id, name: panelName(panel, say) }))));
  return useMemo(() => JSON.parse(text) as { id: string; name: string }[], [text]);
}
