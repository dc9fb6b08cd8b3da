import { useMemo } from 'react';
import { useSay } from '../context.tsx';
import { panelName } from './panel-names.ts';
import { usePanelsState } from './usePanels.ts';
import { anotherScenario, usePanelVersion } from './usePanelVersion.ts';

/** Ids and names of the panels in their order; the same list until one of them is called otherwise. */
export function usePanelNames(): readonly { readonly id: string; readonly name: string }[] {
  const say = useSay();
  const list = usePanelsState((state) => state.panels);
  usePanelVersion(anotherScenario);
  const text = JSON.stringify(list.map((panel) => ({ id: panel.id, name: panelName(panel, say) })));
  return useMemo(() => JSON.parse(text) as { id: string; name: string }[], [text]);
}
