import { useCallback, useMemo } from 'react';
import { createCloudsChart, type CloudsData } from '../../charts/raincloud/clouds-chart.ts';
import type { Chart } from '../../charts/parts/types.ts';
import type { Low } from '../../state/panels.ts';
import { ageText } from '../../words/age.ts';
import { usePage, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { cloudsTable, comparisonPairs } from '../take/tables/compare.ts';
import { useChart } from '../../parts/useChart.ts';
import { cloudsOf } from './clouds.ts';
import { useOpened, type Opened } from '../animal/useOpened.ts';
import { CompareAnimal, type OpenedPup } from './CompareAnimal.tsx';
import { DiffersTable } from './DiffersTable.tsx';
import { PupsTable } from './PupsTable.tsx';
import { useCloudViews, useHowMany } from './useCloudViews.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

const LOWS: readonly Low[] = ['pups', 'numbers', 'differs'];

/** Below the panels: every young one under every scenario, the same as numbers, or what the scenarios differ in. */
export function LowCard() {
  const say = useSay();
  const panels = usePanels();
  const low = usePanelsState((state) => state.low);
  const seed = useWorld((state) => state.scenario.seed);
  const series = usePanelsState((state) => state.series);
  const species = useSpecies();
  const day = usePage((state) => state.day);
  const counts = useHowMany();
  // Other litters are other young ones; other minutes of care are not.
  const [opened, setOpened] = useOpened<OpenedPup>(`${species} ${seed} ${counts.count}`);
  const heading =
    low === 'differs'
      ? say('compare.differs')
      : say('compare.every', { count: counts.count, litters: counts.litters, age: ageText(day, species, say) });
  return (
    <section className="card low-card" aria-label={heading}>
      <header>
        <h2>
          {heading} {low === 'differs' ? null : <small>{say(`chart.${series}.unit`)}</small>}
        </h2>
        <fieldset className="seg" aria-label={say('compare.lows')}>
          {LOWS.map((id) => (
            <button key={id} type="button" aria-pressed={low === id} onClick={() => panels.setState({ low: id })}>
              {say(`compare.low.${id}`)}
            </button>
          ))}
        </fieldset>
      </header>
      {low === 'differs' ? (
        <DiffersTable />
      ) : low === 'numbers' ? (
        <PupsTable opened={opened?.pup ?? null} onOpen={setOpened} />
      ) : (
        <Clouds opened={opened?.pup ?? null} onOpen={setOpened} />
      )}
      {opened === null ? null : (
        <CompareAnimal key={`${opened.scenario} ${opened.pup}`} opened={opened} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}

/** In a picture no row is being edited. */
function cloudsAlone(host: HTMLElement): Chart<CloudsData> {
  const chart = createCloudsChart(host);
  return {
    ...chart,
    update: (data) =>
      chart.update({ ...data, pup: null, opened: null, rows: data.rows.map((row) => ({ ...row, edited: false })) }),
  };
}

function Clouds({ opened, onOpen }: Opened<OpenedPup>) {
  const say = useSay();
  const panels = usePanels();
  const views = useCloudViews();
  const scenario = useWorld((state) => state.scenario);
  const day = usePage((state) => state.day);
  const species = useSpecies();
  const { count, litters } = useHowMany();
  const { mode, series, selected, together, pup } = usePanelsState((state) => ({
    mode: state.mode,
    series: state.series,
    selected: state.selected,
    together: state.together,
    pup: state.pup,
  }));
  const data = useMemo(() => {
    const edited = (id: string) => !together && id === selected;
    const clouds = cloudsOf(views, series, day, edited, { pup, opened }, ageText(day, species, say), say);
    if (clouds === null || mode !== 'overlay') return clouds;
    // In one frame each scenario has a dash of its own; here it stands at its name.
    const dashed = (id: string) => views.findIndex((view) => view.id === id);
    return { ...clouds, rows: clouds.rows.map((row) => ({ ...row, dash: dashed(row.id) })) };
  }, [views, mode, series, day, selected, together, pup, opened, species, say]);
  const { host } = useChart<CloudsData, Chart<CloudsData>>(
    useCallback(
      (node) =>
        createCloudsChart(node, {
          onPup: (index) => panels.setState({ pup: index }),
          onOpen: (index, row) => onOpen({ pup: index, scenario: row }),
        }),
      [panels, onOpen],
    ),
    data,
    {
      id: 'clouds',
      title: say('figure.clouds', { what: say(`chart.${series}`), count, litters, age: ageText(day, species, say) }),
      table: cloudsTable,
      source: comparisonPairs(scenario, day),
      settled: views.every(({ fresh }) => fresh),
      again: cloudsAlone,
      least: 200,
    },
  );
  return (
    <div className="clouds-room">
      <div ref={host} className="clouds-host" />
      {data === null ? <p className="waiting">{say('compare.waiting')}</p> : null}
      <output className="visually-hidden">{data?.words.pupText ?? ''}</output>
    </div>
  );
}
