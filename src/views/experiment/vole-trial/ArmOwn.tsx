import { useState } from 'react';
import {
  armHome,
  armOwn,
  armOwnCount,
  ENTRY_BY_ID,
  newStudy,
  resolveValues,
  withOwn,
  worldOfStudy,
  type ArmOwn,
  type CareEvent,
  type Entry,
  type EventType,
  type NumberEntry,
  type ParameterEntry,
  type Study,
  type TrialArm,
} from '../../../../sim/page.ts';
import { Sure } from '../../../controls/Sure.tsx';
import { ARM_GROUPS } from '../../../state/arm-groups.ts';
import { addableEvents, newEvent } from '../../../state/events.ts';
import { useWorld, useParts, useSay } from '../../../state/react.tsx';
import { ArmEvent, Remove } from './ArmEvent.tsx';
import { setArm } from './set-arm.ts';
import { NumberRow } from '../NumberRow.tsx';
import { useDesign } from '../useStudies.ts';

/** A day of the nest on which events of a single day are put first. */
const NEST_DAY = 10;

/** What an arm has of its own beside the world it grows up in, how to add to it, and how to change it. */
function useArm(arm: TrialArm) {
  const { store } = useParts();
  const design = useDesign('vole-trial');
  const scenario = useWorld((state) => state.scenario);
  const own = armOwn(design, arm);
  const study: Study<'vole-trial'> = newStudy('vole-trial', worldOfStudy('vole-trial', scenario), design);
  const home = { ...withOwn(armHome(study, arm), own), days: design.day };
  const change = (next: ArmOwn) => {
    try {
      setArm(arm, next, store.getState().scenario);
    } catch (error) {
      store.actions.refuse('field', error);
    }
  };
  return { own, home, count: armOwnCount(design, arm), change };
}

/** What the published study calls this treatment, where it is one of its own. */
function PublishedName({ arm }: { arm: TrialArm }) {
  const say = useSay();
  const key = `study.vole-trial.man.${useDesign('vole-trial')[`world${arm}`]}`;
  return say.has(key) ? <p className="small">{say(key)}</p> : null;
}

/** A small panel of an arm: any parameter of rearing and any dated event, on top of its world. */
export function ArmOwnPanel({ arm }: { arm: TrialArm }) {
  const say = useSay();
  const { own, home, count, change } = useArm(arm);
  // Whoever opens a study with differences sees them; after that the panel is theirs to fold.
  const [open] = useState(count > 0);
  const without = (id: string) =>
    change({ ...own, set: Object.fromEntries(Object.entries(own.set).filter(([each]) => each !== id)) });
  const set = (id: string, value: unknown) => change({ ...own, set: { ...own.set, [id]: value } });
  const add = (what: string) => {
    const entry = ENTRY_BY_ID.get(what);
    if (entry === undefined) change({ ...own, events: [...own.events, newEvent(what as EventType, home, NEST_DAY)] });
    else {
      const now = resolveValues(home)[entry.id as Entry['id']];
      // Whoever picks a yes or no wants the other one.
      set(what, typeof now === 'boolean' ? !now : now);
    }
  };
  return (
    <details className="arm-own" data-arm-own={arm} open={open}>
      <summary>
        {count === 0 ? say('study.vole-trial.own.title') : say('study.vole-trial.own.titleCount', { count })}
      </summary>
      <PublishedName arm={arm} />
      {count === 0 ? <p className="small">{say('study.vole-trial.own.how')}</p> : null}
      <ul>
        {Object.entries(own.set).map(([id, value]) => (
          <OwnValue
            key={id}
            arm={arm}
            entry={ENTRY_BY_ID.get(id)!}
            value={value}
            onValue={(next) => set(id, next)}
            onRemove={() => without(id)}
          />
        ))}
        {own.events.map((event) => (
          <ArmEvent
            key={event.id}
            arm={arm}
            event={event}
            world={home}
            onEvent={(next: CareEvent) =>
              change({ ...own, events: own.events.map((each) => (each === event ? next : each)) })
            }
            onRemove={() => change({ ...own, events: own.events.filter((other) => other !== event) })}
          />
        ))}
      </ul>
      <Picker arm={arm} taken={Object.keys(own.set)} events={addableEvents(home)} onAdd={add} />
    </details>
  );
}

function Picker({
  arm,
  taken,
  events,
  onAdd,
}: {
  arm: TrialArm;
  taken: readonly string[];
  events: readonly EventType[];
  onAdd: (what: string) => void;
}) {
  const say = useSay();
  return (
    <span className="pick">
      <select
        aria-label={say('study.vole-trial.own.add', { arm })}
        value=""
        onChange={(event) => onAdd(event.currentTarget.value)}
      >
        <option value="" disabled>
          {say('study.vole-trial.own.pick')}
        </option>
        {ARM_GROUPS.map((group) => (
          <optgroup key={group.id} label={say(`study.vole-trial.own.group.${group.id}`)}>
            {group.entries
              .filter(({ id }) => !taken.includes(id))
              .map(({ id }) => (
                <option key={id} value={id}>
                  {say(`param.${id}.label`)}
                </option>
              ))}
          </optgroup>
        ))}
        <optgroup label={say('study.vole-trial.own.group.events')}>
          {events.map((type) => (
            <option key={type} value={type}>
              {say(`event.${type}.label`)}
            </option>
          ))}
        </optgroup>
      </select>
    </span>
  );
}

interface OwnValueProps {
  readonly arm: TrialArm;
  readonly entry: ParameterEntry;
  readonly value: unknown;
  readonly onValue: (value: number | boolean) => void;
  readonly onRemove: () => void;
}

function OwnValue({ arm, entry, value, onValue, onRemove }: OwnValueProps) {
  const say = useSay();
  const short = say(`param.${entry.id}.label`);
  const label = say('study.vole-trial.own.label', { what: short, arm });
  const sure = <Sure id={entry.id} entry={entry} label={label} />;
  return (
    <li className="own-row" data-arm-row={entry.id}>
      {typeof value === 'boolean' ? (
        <div className="ctl yes-no">
          <label title={say(`param.${entry.id}.help`)}>
            <input type="checkbox" aria-label={label} checked={value} onChange={() => onValue(!value)} />
            <span className="name">{short}</span>
          </label>
          {sure}
        </div>
      ) : (
        <NumberRow
          entry={entry as NumberEntry}
          value={value as number}
          label={label}
          short={short}
          help={say(`param.${entry.id}.help`)}
          path={`design.set${arm}.${entry.id}`}
          onValue={onValue}
        >
          {sure}
        </NumberRow>
      )}
      <Remove arm={arm} what={short} onRemove={onRemove} />
    </li>
  );
}
