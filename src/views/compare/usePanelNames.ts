import { useMemo } from 'react';
import { useSay } from '../../state/react.tsx';
import { panelName, youngOf } from './panel-names.ts';
import { usePanelsState } from './usePanels.ts';
import { anotherScenario, usePanelVersion } from './usePanelVersion.ts';

export interface PanelNames {
  readonly id: string;
  readonly name: string;
  /** Its young ones, as a sentence names them: "pups of single mothers". */
  readonly young: string;
}

/** Ids and names of the panels in their order; the same list until one of them is called otherwise. */
export function usePanelNames(): readonly PanelNames[] {
  const say = useSay();
  const list = usePanelsState((state) => state.panels);
  usePanelVersion(anotherScenario);
  const text = JSON.stringify(
    list.map((panel) => ({
      id: panel.id,
      name: panelName(panel, say),
      young: youngOf({ ...panel, scenario: panel.store.getState().scenario }, say),
    })),
  );
  return useMemo(() => JSON.parse(text) as PanelNames[], [text]);
}
