import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { createPanelChart, type PanelChart, type PanelChartData } from '../../charts/panel/panel-chart.ts';
import { createTown, type Town } from '../../charts/town/town.ts';
import type { Chart, TownData } from '../../charts/parts/types.ts';
import { townOn } from '../../state/copies.ts';
import { movesAnything } from '../../state/permit.ts';
import type { Focal } from '../../state/types.ts';
import type { Panel } from '../../state/panels.ts';
import { useBehind } from '../../parts/Behind.tsx';
import { usePage, usePageActions, useSay } from '../../state/react.tsx';
import { panelTable } from '../take/tables/compare.ts';
import { townTable } from '../take/tables/play.ts';
import { useChart } from '../../parts/useChart.ts';
import { useLead } from '../../parts/useLead.ts';
import { useLook } from '../../parts/useLook.ts';
import { PanelMenu, RenameField } from './PanelMenu.tsx';
import { ghostOf, type PanelView } from './panel-data.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

interface PanelCardProps {
  readonly panel: Panel;
  readonly view: PanelView;
  readonly data: PanelChartData | null;
  /** Whether it stands first in its row and carries the numbers of the axis. */
  readonly first: boolean;
  readonly place: number;
  readonly count: number;
}

/** One scenario: its name, a row of its cells, and its curve. A press anywhere on it lets the sliders edit it. */
export const PanelCard = memo(function PanelCard({ panel, view, data, first, place, count }: PanelCardProps) {
  const say = useSay();
  const panels = usePanels();
  const edited = usePanelsState((state) => state.together || state.selected === panel.id);
  const [renaming, setRenaming] = useState(false);
  const behind = useBehind(panel.store);
  const day = usePage((state) => state.day);
  const closed =
    view.focal === null ? null : Math.round(view.focal.series.closedCopies[Math.min(day, view.focal.scenario.days)]!);
  const exact = view.focal?.series.methylation[Math.min(day, view.focal.scenario.days)];
  const move = (event: React.KeyboardEvent) => {
    const by = event.altKey && event.key === 'ArrowLeft' ? -1 : event.altKey && event.key === 'ArrowRight' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    panels.move(panel.id, by);
  };
  return (
    <li
      className={`pane${first ? ' first' : ''}${edited && movesAnything() ? ' edited' : ''}${behind ? ' behind' : ''}`}
      aria-label={view.name}
      data-panel={panel.id}
      data-methylation={exact}
      data-checksum={view.fresh ? view.litter?.checksum : undefined}
      onPointerDown={() => panels.select(panel.id)}
    >
      <header>
        {renaming ? (
          <RenameField panel={panel} name={view.name} onDone={() => setRenaming(false)} />
        ) : (
          <h2>
            <button
              type="button"
              className="panel-name"
              aria-pressed={edited}
              title={say('compare.nameHint')}
              onKeyDown={move}
              onClick={() => panels.select(panel.id)}
              onDoubleClick={() => setRenaming(true)}
            >
              {view.name}
            </button>
          </h2>
        )}
        {edited && movesAnything() ? <span className="editing">{say('compare.editing')}</span> : null}
        <small className="closed">
          <b data-closed>{closed ?? '–'}</b> {say('compare.closed')}
        </small>
        <PanelMenu panel={panel} view={view} place={place} count={count} onRename={() => setRenaming(true)} />
      </header>
      <PanelTown panel={panel} view={view} day={day} place={place} />
      <PanelCurve panel={panel} data={data} name={view.name} place={place} />
    </li>
  );
});

function PanelCurve({
  panel,
  data,
  name,
  place,
}: {
  panel: Panel;
  data: PanelChartData | null;
  name: string;
  place: number;
}) {
  const say = useSay();
  const panels = usePanels();
  const { setDay } = usePageActions();
  const { host, chart } = useChart<PanelChartData, PanelChart>(
    useCallback(
      (node) => createPanelChart(node, { onHover: (hover) => panels.setState({ hover }), onScrub: setDay }),
      [panels, setDay],
    ),
    data,
    {
      id: `scenario-${place + 1}`,
      title: say('figure.scenario', { name }),
      table: panelTable,
      world: panel.store,
      again: panelAlone,
      least: 220,
    },
  );
  // Differences wait for both of their worlds.
  const lead = useCallback(
    (own: PanelChart, { series }: Focal) => {
      const shown = panels.getState();
      if (shown.mode === 'values') own.lead(series[shown.series]);
    },
    [panels],
  );
  useLead(chart, lead, panel.store);
  return <div ref={host} className="panel-host" />;
}

/** By itself a panel carries the numbers of its axis, which on screen the first of a row has for all. */
function panelAlone(host: HTMLElement): Chart<PanelChartData> {
  const chart = createPanelChart(host);
  return { ...chart, update: (data) => chart.update({ ...data, numbers: true }) };
}

/** A few rows of the same cells under this scenario. A press opens one beside its twin. */
function PanelTown({
  panel,
  view: { focal, before, name },
  day,
  place,
}: {
  panel: Panel;
  view: PanelView;
  day: number;
  place: number;
}) {
  const say = useSay();
  const panels = usePanels();
  const look = useLook();
  const data = useMemo<TownData | null>(() => {
    if (focal === null) return null;
    return { ...townOn(focal, before, day), label: say('compare.town', { name, day }) };
  }, [focal, before, day, name, say]);
  const { host, chart } = useChart<TownData, Town>(
    useCallback(
      (node) =>
        createTown(node, {
          onPick: (cell) => {
            panels.select(panel.id);
            panel.store.actions.set({ cell });
            panel.store.actions.show('cell');
          },
          onSelect: (cell) => panel.store.actions.set({ cell }),
        }),
      [panel, panels],
    ),
    data,
    {
      id: `scenario-${place + 1}-town`,
      title: say('figure.scenarioTown', { name, day }),
      table: townTable,
      world: panel.store,
      again: (node) => createTown(node),
    },
  );
  const lead = useCallback(
    (town: Town, young: Focal) => {
      const { page } = panel.store;
      town.lead(townOn(young, ghostOf(panel.store.getState()), page.getState().day));
    },
    [panel],
  );
  useLead(chart, lead, panel.store);
  useEffect(() => chart.current?.refreshTheme(), [look, chart]);
  return <div ref={host} className="panel-town" />;
}
