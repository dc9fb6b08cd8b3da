import { useMemo, type ReactNode } from 'react';
import type { SeriesId } from '../../../sim/page.ts';
import { MOST_PANELS } from '../../saved/compare/panels.ts';
import { permitted, worldLocked } from '../../state/permit.ts';
import type { PanelMode } from '../../state/panels.ts';
import { presetMenu, SPECIES, speciesOf } from '../../state/species.ts';
import { useActions, useWorld, useSay, useSpecies } from '../../state/react.tsx';
import { DRAWN, valueOn } from '../../parts/curves.ts';
import { Menu } from '../../parts/Menu.tsx';
import { SubjectHere } from '../../parts/Subject.tsx';
import { differsText } from './differs.ts';
import { usePanelNames } from './usePanelNames.ts';
import { usePanelScenarios } from './useEachWorld.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

const MODES: readonly PanelMode[] = ['values', 'difference', 'overlay'];

/** What is drawn and how, and more scenarios. */
export function CompareHead({ tabs }: { tabs: ReactNode }) {
  const say = useSay();
  const panels = usePanels();
  const { series, count } = usePanelsState((state) => ({ series: state.series, count: state.panels.length }));
  const lesson = permitted()?.lesson;
  if (lesson !== undefined)
    return <HeadInLesson series={series} modes={MODES.filter((id) => lesson.views?.includes(id))} />;
  return (
    <header className="compare-head">
      {tabs}
      <span className="pick what">
        <select
          aria-label={say('compare.series')}
          value={series}
          onChange={(event) => panels.setState({ series: event.currentTarget.value as SeriesId })}
        >
          {DRAWN.map((id) => (
            <option key={id} value={id}>
              {say(`chart.${id}`)}, {say(`chart.${id}.unit`)}
            </option>
          ))}
        </select>
      </span>
      <Modes modes={MODES} />
      {worldLocked() ? null : (
        <>
          <AddMenu count={count} />
          <MoreMenu />
        </>
      )}
    </header>
  );
}

function Modes({ modes }: { modes: readonly PanelMode[] }) {
  const say = useSay();
  const panels = usePanels();
  const mode = usePanelsState((state) => state.mode);
  return (
    <fieldset className="seg modes" aria-label={say('compare.modes')}>
      {modes.map((id) => (
        <button key={id} type="button" aria-pressed={mode === id} onClick={() => panels.setState({ mode: id })}>
          {say(`compare.mode.${id}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** In a lesson: what is drawn, and no more ways to draw it than the step permits. */
function HeadInLesson({ series, modes }: { series: SeriesId; modes: readonly PanelMode[] }) {
  const say = useSay();
  return (
    <header className="compare-head">
      <b>
        {say(`chart.${series}`)}, {say(`chart.${series}.unit`)}
      </b>
      {modes.length < 2 ? null : <Modes modes={modes} />}
    </header>
  );
}

/** What is the same in all panels and what is not, and what the line and the band are: one line under the head. */
export function CompareNote() {
  const say = useSay();
  const mode = usePanelsState((state) => state.mode);
  const first = usePanelNames()[0]!.name;
  const scenarios = usePanelScenarios();
  const differs = useMemo(() => differsText([...scenarios.values()], say), [scenarios, say]);
  const text = `${say('compare.sameYoung')} ${differs} ${say(`compare.how.${mode}`, { name: first })}`;
  return (
    <p className="compare-note" title={text}>
      <SubjectHere />
      {text}
    </p>
  );
}

function AddMenu({ count }: { count: number }) {
  const say = useSay();
  const panels = usePanels();
  const species = useSpecies();
  const full = count >= MOST_PANELS;
  return (
    <Menu
      className="add"
      label={say('compare.addLabel', { count, most: MOST_PANELS })}
      sign={say('compare.add', { count, most: MOST_PANELS })}
      closesOnPress
    >
      {full ? (
        <p>{say('compare.full', { most: MOST_PANELS })}</p>
      ) : (
        <>
          <button type="button" onClick={() => panels.addWorld(panels.main.getState().scenario, null)}>
            {say('compare.addPlay')}
          </button>
          {presetMenu(species).map(({ group, ids }) => (
            <fieldset key={group}>
              <legend>{say(`presets.${group}`)}</legend>
              {ids.map((id) => (
                <button key={id} type="button" onClick={() => panels.add(id)}>
                  {say(`preset.${id}.label`)}
                </button>
              ))}
            </fieldset>
          ))}
        </>
      )}
    </Menu>
  );
}

/** Sorting, and the other species. */
function MoreMenu() {
  const say = useSay();
  const panels = usePanels();
  const { chooseSpecies } = useActions();
  const names = usePanelNames();
  const species = useWorld((state) => speciesOf(state.scenario));
  const valueOf = (id: string) => {
    const { store } = panels.getState().panels.find((panel) => panel.id === id)!;
    const { focal } = store.getState();
    const { day } = store.page.getState();
    const series = focal?.series[panels.getState().series];
    return series === undefined ? 0 : valueOn(series, day);
  };
  const sort = (order: (a: string, b: string) => number) => panels.arrange(names.map(({ id }) => id).sort(order));
  const nameOf = (id: string) => names.find((each) => each.id === id)!.name;
  return (
    <Menu className="more" label={say('compare.more')} sign="⋯" closesOnPress>
      <button type="button" onClick={() => sort((a, b) => valueOf(a) - valueOf(b))}>
        {say('compare.sortUp')}
      </button>
      <button type="button" onClick={() => sort((a, b) => valueOf(b) - valueOf(a))}>
        {say('compare.sortDown')}
      </button>
      <button type="button" onClick={() => sort((a, b) => nameOf(a).localeCompare(nameOf(b)))}>
        {say('compare.sortName')}
      </button>
      {SPECIES.filter((id) => id !== species).map((id) => (
        <button key={id} type="button" onClick={() => chooseSpecies(id)}>
          {say('compare.species', { species: say(`species.${id}`) })}
        </button>
      ))}
    </Menu>
  );
}
