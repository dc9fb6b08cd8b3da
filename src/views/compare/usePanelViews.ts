import { useMemo, useState } from 'react';
import { shallow } from 'zustand/shallow';
import type { WorldState } from '../../state/types.ts';
import { isHeld } from '../../state/world.ts';
import { useSay } from '../../state/react.tsx';
import { scenarioName } from './panel-names.ts';
import { ghostOf, sharedAxis, type PanelView } from './panel-data.ts';
import { usePanelsState } from './usePanels.ts';
import { useEachWorld } from './useEachWorld.ts';

/** All panels as their charts need them, and the axis they share. */
export interface PanelViews {
  readonly views: readonly PanelView[];
  /** Stands still while a slider of any panel is held. */
  readonly axis: readonly [number, number] | null;
}

/** While a slider is held, what stands on the controls is not drawn: its result comes, and then that is. */
const drawn = ({ focal, before, moved, litter, scenario, drag }: WorldState) => ({
  focal,
  before,
  moved,
  litter,
  scenario: drag?.from ?? scenario,
  resting: drag === null,
});

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
        const { focal, litter, scenario, resting } = worlds[i]!;
        const ghost = ghostOf(worlds[i]!);
        return {
          id: panel.id,
          name: scenarioName({ ...panel, scenario }, say),
          focal: panel.store.live.ahead() ?? focal,
          before: ghost,
          beforeName: ghost === null ? null : scenarioName({ ...panel, scenario: ghost.scenario }, say),
          litter,
          fresh: resting && litter?.scenario === scenario,
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
