import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useSay } from '../context.tsx';
import { panelName } from './panel-names.ts';
import { sharedAxis, type PanelView } from './panel-data.ts';
import { usePanelsState } from './usePanels.ts';

/** All panels as their charts need them, and the axis they share. */
export interface PanelViews {
  readonly views: readonly PanelView[];
  /** Stands still while a slider of any panel is held. */
  readonly axis: readonly [number, number] | null;
}

/** Follows every panel; renders once for changes that come together. */
export function usePanelViews(): PanelViews {
  const say = useSay();
  const { panels, mode, series } = usePanelsState(({ panels: list, mode: how, series: what }) => ({ panels: list, mode: how, series: what }));
  const version = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = panels.map(({ store }) =>
        store.subscribe((state, old) => {
          if (state.focal === old.focal && state.before === old.before && state.litter === old.litter && state.scenario === old.scenario && state.drag === old.drag && state.pressed === old.pressed) return;
          version.current++;
          changed();
        }));
      return () => stops.forEach((stop) => stop());
    },
    [panels],
  );
  const at = useSyncExternalStore(subscribe, () => version.current);
  const views = useMemo(
    () => panels.map((panel): PanelView => {
      const { focal, before, moved, litter, scenario } = panel.store.getState();
      return { id: panel.id, name: panelName(panel, say), focal, before: moved === null ? null : before, litter, fresh: litter?.scenario === scenario };
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
