import { useMemo, useRef } from 'react';
import type { AppState } from '../../state/types.ts';
import { useSay } from '../../state/react.tsx';
import { panelName, scenarioName } from './panel-names.ts';
import { keepsBefore, sharedAxis, type PanelView } from './panel-data.ts';
import { usePanelsState } from './usePanels.ts';
import { usePanelVersion } from './usePanelVersion.ts';

/** All panels as their charts need them, and the axis they share. */
export interface PanelViews {
  readonly views: readonly PanelView[];
  /** Stands still while a slider of any panel is held. */
  readonly axis: readonly [number, number] | null;
}

function drawnOtherwise(state: AppState, old: AppState): boolean {
  return (['focal', 'before', 'litter', 'scenario', 'drag', 'pressed'] as const).some(
    (field) => state[field] !== old[field],
  );
}

/** Follows every panel; renders once for changes that come together. */
export function usePanelViews(): PanelViews {
  const say = useSay();
  const { panels, mode, series } = usePanelsState(({ panels: list, mode: how, series: what }) => ({
    panels: list,
    mode: how,
    series: what,
  }));
  const at = usePanelVersion(drawnOtherwise);
  const views = useMemo(
    () =>
      panels.map((panel): PanelView => {
        const { focal, before, moved, litter, scenario } = panel.store.getState();
        const ghost = moved !== null && keepsBefore(moved.param) ? before : null;
        return {
          id: panel.id,
          name: panelName(panel, say),
          focal,
          before: ghost,
          beforeName: ghost === null ? null : scenarioName({ ...panel, scenario: ghost.scenario }, say),
          litter,
          fresh: litter?.scenario === scenario,
        };
      }),
    // Counted by `at`: the stores themselves stay the same objects.
    // eslint-disable-next-line react/exhaustive-deps
    [panels, say, at],
  );
  const held = panels.some(({ store }) => store.getState().drag !== null || store.getState().pressed);
  const locked = useRef<{ key: string; axis: readonly [number, number] } | null>(null);
  const key = `${mode} ${series} ${panels.length}`;
  const axis = held && locked.current?.key === key ? locked.current.axis : sharedAxis(views, mode, series);
  locked.current = axis === null ? null : { key, axis };
  return { views, axis };
}
