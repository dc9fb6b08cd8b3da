import { useCallback, useDeferredValue, useMemo } from 'react';
import { createPanelChart, type PanelChartData } from '../../charts/panel/panel-chart.ts';
import type { Chart } from '../../charts/parts/types.ts';
import { usePage, usePageActions, useSay, useWorld } from '../../state/react.tsx';
import { comparisonPairs, panelTable } from '../take/tables/compare.ts';
import { useChart } from '../../parts/useChart.ts';
import { usePhone } from '../../parts/usePhone.ts';
import { PanelCard } from './PanelCard.tsx';
import { overlayOf, panelChartOf } from './panel-data.ts';
import { usePanels, usePanelsState } from './usePanels.ts';
import { usePanelViews, type PanelViews } from './usePanelViews.ts';

/** Columns for so many panels: rows are as even as they can be. */
const COLUMNS = [1, 1, 2, 3, 2, 3, 3] as const;

/** So many scenarios have rows below that need no scrolling. */
const FEW = 3;

/** Small multiples, or all scenarios in one frame. */
export function PanelGrid() {
  const all = usePanelViews();
  const mode = usePanelsState((state) => state.mode);
  return mode === 'overlay' ? <Overlay all={all} /> : <Multiples all={all} />;
}

function useLook(axis: readonly [number, number] | null) {
  const day = usePage((state) => state.day);
  const { mode, series, hover } = usePanelsState((state) => ({
    mode: state.mode,
    series: state.series,
    hover: state.hover,
  }));
  return useMemo(() => (axis === null ? null : { mode, series, hover, day, axis }), [mode, series, hover, day, axis]);
}

function Multiples({ all: { views, axis } }: { all: PanelViews }) {
  const say = useSay();
  const phone = usePhone();
  const panels = usePanelsState((state) => state.panels);
  const look = useLook(axis);
  const columns = COLUMNS[Math.min(views.length, COLUMNS.length - 1)]!;
  // When the screen opens the first panel is painted before the others are drawn, which take a slow laptop a second.
  const drawn = useDeferredValue(panels.length, 1);
  return (
    <ol className={`panels columns-${columns} of-${views.length}`} aria-label={say('compare.list')}>
      {panels.slice(0, drawn).map((panel, i) => {
        const view = views[i];
        if (view === undefined) return null;
        const first = phone || i % columns === 0;
        return (
          <PanelCard
            key={panel.id}
            panel={panel}
            view={view}
            first={first}
            place={i}
            count={panels.length}
            data={look === null ? null : panelChartOf(view, views, look, first, say)}
          />
        );
      })}
    </ol>
  );
}

function Overlay({ all: { views, axis } }: { all: PanelViews }) {
  const say = useSay();
  const panels = usePanels();
  const { setDay } = usePageActions();
  const { selected, series } = usePanelsState((state) => ({ selected: state.selected, series: state.series }));
  const look = useLook(axis);
  const day = usePage((state) => state.day);
  const scenario = useWorld((state) => state.scenario);
  const data = useMemo(
    () => (look === null ? null : overlayOf(views, selected, look, say)),
    [views, selected, look, say],
  );
  const { host } = useChart<PanelChartData, Chart<PanelChartData>>(
    useCallback(
      (node) => createPanelChart(node, { onHover: (hover) => panels.setState({ hover }), onScrub: setDay }),
      [panels, setDay],
    ),
    data,
    {
      id: 'scenarios',
      title: say('figure.scenarios', { what: say(`chart.${series}`) }),
      table: panelTable,
      source: comparisonPairs(scenario, day),
      settled: views.every(({ fresh }) => fresh),
      again: (node) => createPanelChart(node),
      least: 260,
    },
  );
  return (
    <div className={`panels overlay${views.length > FEW ? ' many' : ''}`}>
      <div ref={host} className="panel-host" />
    </div>
  );
}
