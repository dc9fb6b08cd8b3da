import { useMemo } from 'react';
import type { Scenario } from '../../../sim/page.ts';
import type { AppState } from '../../state/types.ts';
import { usePanelsState } from './usePanels.ts';
import { usePanelVersion } from './usePanelVersion.ts';

/** While a slider is held nothing asks for the world it passes through. */
function settledOtherwise(state: AppState, old: AppState): boolean {
  return state.drag === null && (state.scenario !== old.scenario || old.drag !== null);
}

/** What stands on the controls of every panel, by id, in their order; the same map until one of them changes. */
export function usePanelScenarios(): ReadonlyMap<string, Scenario> {
  const panels = usePanelsState((state) => state.panels);
  const version = usePanelVersion(settledOtherwise);
  // Counted by `version`: the stores themselves stay the same objects.
  // eslint-disable-next-line react/exhaustive-deps
  return useMemo(() => new Map(panels.map(({ id, store }) => [id, store.getState().scenario])), [panels, version]);
}
