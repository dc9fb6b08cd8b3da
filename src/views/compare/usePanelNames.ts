import { useMemo } from 'react';
import { useSay } from '../../state/react.tsx';
import { scenarioName, youngOf } from './panel-names.ts';
import { usePanelsState } from './usePanels.ts';
import { scenarioOf, useEachWorld } from './useEachWorld.ts';

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
  const scenarios = useEachWorld(scenarioOf);
  const text = JSON.stringify(
    list.map(({ id, name }, i) => ({
      id,
      name: scenarioName({ id, name, scenario: scenarios[i]! }, say),
      young: youngOf({ id, name, scenario: scenarios[i]! }, say),
    })),
  );
  return useMemo(() => JSON.parse(text) as PanelNames[], [text]);
}
