import { useMemo, useState } from 'react';
import { shallow } from 'zustand/shallow';
import type { WorldState } from '../../state/types.ts';
import { isHeld } from '../../state/world.ts';
import { useSay } from '../../state/react.tsx';
import { scenarioName } from './panel-names.ts';
import { keepsBefore, sharedAxis, type PanelView } from './panel-data.ts';
import { usePanelsState } from './usePanels.ts';
import { useEachWorld } from './useEachWorld.ts';

/** All panels as their charts need them, and the axis they share. */
export interface PanelViews {
  readonly views: readonly PanelView[];
  /** Stands still while a slider of any panel is held. */
  readonly axis: readonly [number, number] | null;
}

const drawn = ({ focal, before, moved, litter, scenario }: WorldState) => ({ focal, before, moved, litter, scenario });

/** Follows every panel; renders once for changes that come together. */
export function usePanelViews(): PanelViews {
  const say = useSay();
  const { panels, mode, series } = usePanelsState(({ panels: list, mode: how, series: what }) => ({
    panels: list,
    mode: how,
    series: what,
  }));
  const worlds = useEachWorld(drawn, shallow);
  const held = useEachWorld(isHeld).includes(true);
  const views = useMemo(
    () =>
      panels.map((panel, i): PanelView => {
        const { focal, before, moved, litter, scenario } = worlds[i]!;
        const ghost = moved !== null && keepsBefore(moved.param) ? before : null;
        return {
          id: panel.id,
          name: scenarioName({ ...panel, scenario }, say),
          focal,
          before: ghost,
          beforeName: ghost === null ? null : scenarioName({ ...panel, scenario: ghost.scenario }, say),
          litter,
          fresh: litter?.scenario === scenario,
        };
      }),
    [panels, worlds, say],
  );
  const [last, setLast] = useState<{ key: string; axis: readonly [number, number] } | null>(null);
  const key = `${mode} ${series} ${panels.length}`;
  const axis = held && last?.key === key ? last.axis : sharedAxis(views, mode, series);
  if (axis !== null && (last?.key !== key || String(last.axis) !== String(axis))) setLast({ key, axis });
  return { views, axis };
}
