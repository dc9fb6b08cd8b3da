import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ENTRY_BY_ID, type CareEvent } from '../../../sim/page.ts';
import { valueText } from '../../controls/value-text.ts';
import { eventText } from '../../controls/event-words.ts';
import type { Panel } from '../../state/panels.ts';
import { ageText } from '../../words/age.ts';
import { usePage, useSay, useSpecies } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { ParameterLink } from '../../parts/ParameterLink.tsx';
import { differingEvents, differingSettings, type DiffersRow } from '../../state/differs.ts';
import { usePanelNames, type PanelNames } from './usePanelNames.ts';
import { usePanelScenarios } from './useEachWorld.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

/** Setting by setting what the scenarios differ in, and what came of it. */
export function DiffersTable() {
  const say = useSay();
  const names = usePanelNames();
  const all = usePanelScenarios();
  const scenarios = useMemo(() => [...all.values()], [all]);
  const settings = useMemo(() => differingSettings(scenarios), [scenarios]);
  const events = useMemo(() => differingEvents(scenarios), [scenarios]);
  const dated = events.some((each) => each.length > 0);
  return (
    <section className="scroll table-host" tabIndex={0} aria-label={say('compare.differs')}>
      <table className="numbers differs">
        <Head names={names} />
        <tbody>
          {settings.map((row) => (
            <Setting key={row.id} row={row} names={names} />
          ))}
          {dated ? <Events events={events} names={names} /> : null}
          {settings.length === 0 && !dated ? <Nothing columns={names.length + 1} /> : null}
          <Outcomes />
        </tbody>
      </table>
    </section>
  );
}

/** A part of the table with a column for each scenario. */
interface Named {
  readonly names: readonly PanelNames[];
}

/** The scenarios' names; pressing one lets the sliders move it. */
function Head({ names }: Named) {
  const say = useSay();
  const panels = usePanels();
  return (
    <thead>
      <tr>
        <th scope="col">{say('compare.setting')}</th>
        {names.map(({ id, name }) => (
          <th key={id} scope="col">
            <button type="button" className="quiet link" onClick={() => panels.select(id)}>
              {name}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** One setting in each scenario; what is as in the first is dimmed. */
function Setting({ row: { id, values }, names }: Named & { row: DiffersRow }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">
        <ParameterLink id={id}>{say(`param.${id}.label`)}</ParameterLink>
      </th>
      {values.map((value, i) => (
        <td key={names[i]!.id} className={value === values[0] ? 'same' : 'other'}>
          {valueText(ENTRY_BY_ID.get(id)!, value, say)}
        </td>
      ))}
    </tr>
  );
}

/** Dated events of each scenario that not all of them have. */
function Events({ events, names }: Named & { events: readonly (readonly CareEvent[])[] }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">{say('more.events')}</th>
      {events.map((each, i) => (
        <td key={names[i]!.id} className="text">
          {each.map((event) => eventText(event, say)).join('; ') || say('compare.none')}
        </td>
      ))}
    </tr>
  );
}

function Nothing({ columns }: { columns: number }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row" colSpan={columns}>
        {say('compare.nothing')}
      </th>
    </tr>
  );
}

/** What came of each scenario on the day shown. */
function Outcomes() {
  const say = useSay();
  const list = usePanelsState((state) => state.panels);
  const series = usePanelsState((state) => state.series);
  const day = usePage((state) => state.day);
  const species = useSpecies();
  return (
    <tr className="outcome">
      <th scope="row">
        {say('compare.outcome', {
          what: say(`chart.${series}`),
          unit: say(`chart.${series}.unit`),
          age: ageText(day, species, say),
        })}
      </th>
      {list.map((panel) => (
        <Outcome key={panel.id} panel={panel} />
      ))}
    </tr>
  );
}

function Outcome({ panel }: { panel: Panel }) {
  const series = usePanelsState((state) => state.series);
  const day = usePage((state) => state.day);
  const value = useStore(panel.store, ({ focal }) =>
    focal === null ? null : focal.series[series][Math.min(day, focal.scenario.days)]!,
  );
  return <td>{value === null ? '–' : oneDecimal(value)}</td>;
}
