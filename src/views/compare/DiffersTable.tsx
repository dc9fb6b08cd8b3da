import { useMemo } from 'react';
import { useStore } from 'zustand';
import { ENTRY_BY_ID, type NumberEntry, type ParamId, type ParamValue } from '../../../sim/index.ts';
import { displayOf, shownNumber } from '../../controls/display.ts';
import { eventText } from '../../controls/event-words.ts';
import type { Panel } from '../../state/panels.ts';
import type { Say } from '../../words/say.ts';
import { useSay } from '../context.tsx';
import { oneDecimal } from '../curves.ts';
import { ParameterLink } from '../ParameterLink.tsx';
import { differingEvents, differingSettings } from './differs.ts';
import { usePanelNames } from './usePanelNames.ts';
import { usePanelScenarios } from './usePanelScenarios.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

/** "40 min", "yes", a choice by its name. */
function valueText(id: ParamId, value: ParamValue, say: Say): string {
  const entry = ENTRY_BY_ID.get(id)!;
  if (typeof value === 'boolean') return say(value ? 'compare.yes' : 'compare.no');
  if (typeof value === 'string') return say(`choice.${id}.${value}`);
  const display = displayOf(entry);
  return `${shownNumber(value, display)} ${display.unit === '' ? (entry as NumberEntry).unit : say(display.unit)}`;
}

/** Setting by setting what the scenarios differ in, and what came of it. */
export function DiffersTable() {
  const say = useSay();
  const panels = usePanels();
  const names = usePanelNames();
  const list = usePanelsState((state) => state.panels);
  const series = usePanelsState((state) => state.series);
  const all = usePanelScenarios();
  const scenarios = useMemo(() => [...all.values()], [all]);
  const settings = useMemo(() => differingSettings(scenarios), [scenarios]);
  const events = useMemo(() => differingEvents(scenarios), [scenarios]);
  return (
    <section className="scroll table-host" tabIndex={0} aria-label={say('compare.differs')}>
      <table className="numbers differs">
        <thead>
          <tr><th scope="col">{say('compare.setting')}</th>{names.map(({ id, name }) => <th key={id} scope="col"><button type="button" className="quiet link" onClick={() => panels.select(id)}>{name}</button></th>)}</tr>
        </thead>
        <tbody>
          {settings.map(({ id, values }) => (
            <tr key={id}>
              <th scope="row"><ParameterLink id={id}>{say(`param.${id}.label`)}</ParameterLink></th>
              {values.map((value, i) => <td key={names[i]!.id} className={value === values[0] ? 'same' : 'other'}>{valueText(id, value, say)}</td>)}
            </tr>
          ))}
          {events.some((each) => each.length > 0) ? (
            <tr>
              <th scope="row">{say('more.events')}</th>
              {events.map((each, i) => <td key={names[i]!.id} className="text">{each.map((event) => eventText(event, say)).join('; ') || say('compare.none')}</td>)}
            </tr>
          ) : null}
          {settings.length === 0 && events.every((each) => each.length === 0) ? <tr><th scope="row" colSpan={names.length + 1}>{say('compare.nothing')}</th></tr> : null}
          <tr className="outcome"><th scope="row">{say(`chart.${series}`)}, {say(`chart.${series}.unit`)}</th>{list.map((panel) => <Outcome key={panel.id} panel={panel} />)}</tr>
        </tbody>
      </table>
    </section>
  );
}

function Outcome({ panel }: { panel: Panel }) {
  const series = usePanelsState((state) => state.series);
  const value = useStore(panel.store, ({ focal, day }) => (focal === null ? null : focal.series[series][Math.min(day, focal.scenario.days)]!));
  return <td>{value === null ? '–' : oneDecimal(value)}</td>;
}
