import '../words/late.ts';
import { useState } from 'react';
import {
  ENTRIES,
  InputError,
  resolveValues,
  SIZE_ENTRIES,
  typedNumber,
  type Effect,
  type InputProblem,
  type NumberEntry,
  type ParamId,
  type ParamValue,
  type ParameterEntry,
} from '../../sim/page.ts';
import { useActions, useWorld, useSay, useSpecies } from '../state/react.tsx';
import { SETTING_GROUPS } from '../state/setting-groups.ts';
import { offers, placeOf } from '../state/species.ts';
import { withValue } from '../state/world.ts';
import { EventList } from './EventList.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Slider } from './Slider.tsx';
import { Sure } from './Sure.tsx';
import { Switch } from './Switch.tsx';

/** Everything else that can be set, with how well each number is known. */
export default function MorePanel({ onBack }: { onBack: () => void }) {
  const say = useSay();
  return (
    <div className="panel">
      <PanelHead title={say('more.title')} onBack={onBack} />
      <h3>{say('more.events')}</h3>
      <EventList />
      <h3>{say('more.size')}</h3>
      {SIZE_ENTRIES.map((entry) => (
        <SizeField key={entry.id} id={entry.id} />
      ))}
      {SETTING_GROUPS.map((effect) => (
        <Group key={effect} effect={effect} />
      ))}
    </div>
  );
}

/** The controls of a group stand only while it is open: each of them listens to every change. */
function Group({ effect }: { effect: Effect }) {
  const say = useSay();
  const species = useSpecies();
  const { set } = useActions();
  const [open, setOpen] = useState(false);
  const mine = ENTRIES.filter((entry) => entry.effect === effect && placeOf(entry, species) === 'more');
  if (mine.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(`effect.${effect}`)}</summary>
      {effect === 'receptors' && offers(species, 'reserve') ? (
        <button type="button" className="quiet" onClick={() => set({ aside: 'reserve' })}>
          {say('chart.reserve')}
        </button>
      ) : null}
      {open ? mine.map((entry) => <AnyControl key={entry.id} entry={entry} />) : null}
    </details>
  );
}

function AnyControl({ entry }: { entry: ParameterEntry }) {
  const id = entry.id as ParamId;
  if (entry.kind === 'choice') return <ChoiceControl entry={entry} />;
  return entry.kind === 'boolean' ? <Switch id={id} tag /> : <Slider id={id} tag />;
}

function ChoiceControl({ entry }: { entry: ParameterEntry & { kind: 'choice' } }) {
  const say = useSay();
  const { change } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const id = entry.id as ParamId;
  const value = resolveValues(scenario)[id];
  const label = say(`param.${id}.label`);
  return (
    <div className="ctl choice-control">
      <label>
        <span className="name">
          {label}
          <small className="tag">{say(`tag.${entry.tag}`)}</small>
        </span>
        <span className="pick">
          <select
            value={String(value)}
            onChange={(event) => change(withValue(scenario, id, event.currentTarget.value as ParamValue), id)}
          >
            {entry.domain.map((option) => (
              <option key={option} value={option}>
                {say(`choice.${id}.${option}`)}
              </option>
            ))}
          </select>
        </span>
      </label>
      <Sure id={id} entry={entry} label={label} />
    </div>
  );
}

/** Days, siblings and cells: typed, since a drag over them would start many long runs. */
function SizeField({ id }: { id: 'days' | 'siblings' | 'cells' }) {
  const say = useSay();
  const { change, refuse } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const entry = SIZE_ENTRIES.find((size) => size.id === id) as NumberEntry;
  const commit = (field: HTMLInputElement) => {
    const text = field.value.trim();
    if (text === String(scenario[id])) return;
    const problems: InputProblem[] = [];
    const typed = typedNumber(text, id, problems, true);
    if (typed === null) refuse('field', new InputError(problems));
    if (typed === null || !change({ ...scenario, [id]: typed }, id)) field.value = String(scenario[id]);
  };
  return (
    <label className="ctl size">
      <span className="name">{say(`size.${id}`)}</span>
      <input
        key={scenario[id]}
        type="text"
        inputMode="numeric"
        defaultValue={scenario[id]}
        title={say('size.range', { lowest: entry.domain[0], highest: entry.domain[1] })}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && commit(event.currentTarget)}
      />
    </label>
  );
}
