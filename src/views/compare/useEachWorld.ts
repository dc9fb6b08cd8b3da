import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { WorldState } from '../../state/types.ts';
import { usePanelsState } from './usePanels.ts';

/**
 * What matters of each world side by side, in the order of the panels. The list stays the same until what was picked
 * of one of them differs.
 */
export function useEachWorld<T>(
  pick: (state: WorldState) => T,
  same: (a: T, b: T) => boolean = Object.is,
): readonly T[] {
  const panels = usePanelsState((state) => state.panels);
  const last = useRef<readonly T[]>([]);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = panels.map(({ store }) => store.subscribe(changed));
      return () => stops.forEach((stop) => stop());
    },
    [panels],
  );
  return useSyncExternalStore(subscribe, () => {
    const now = panels.map(({ store }) => pick(store.getState()));
    const { current } = last;
    if (now.length !== current.length || !now.every((each, i) => same(each, current[i]!))) last.current = now;
    return last.current;
  });
}

export const scenarioOf = ({ scenario }: WorldState) => scenario;

/** While a slider is held this is the world it left: nothing asks for those it passes through. */
const settledScenario = ({ drag, scenario }: WorldState) => drag?.from ?? scenario;

/** The world of every panel, by id, in their order. */
export function usePanelScenarios(): ReadonlyMap<string, WorldState['scenario']> {
  const panels = usePanelsState((state) => state.panels);
  const scenarios = useEachWorld(settledScenario);
  return useMemo(() => new Map(panels.map(({ id }, i) => [id, scenarios[i]!])), [panels, scenarios]);
}
