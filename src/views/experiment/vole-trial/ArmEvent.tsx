import {
  EVENT_FIELDS,
  type CareEvent,
  type EventField,
  type NumberEntry,
  type Scenario,
  type TrialArm,
} from '../../../../sim/page.ts';
import { displayOf } from '../../../controls/display.ts';
import { eventName } from '../../../controls/event-words.ts';
import { NumberBox } from '../../../controls/NumberBox.tsx';
import { fieldOptions } from '../../../state/events.ts';
import { useSay } from '../../../state/react.tsx';

interface ArmEventProps {
  readonly arm: TrialArm;
  readonly event: CareEvent;
  /** The arm's world, whose channels a field may choose among. */
  readonly world: Scenario;
  readonly onEvent: (event: CareEvent) => void;
  readonly onRemove: () => void;
}

const DAY: EventField = { kind: 'number', unit: 'day', domain: [0, 3650], default: 0, step: 1, whole: true };

/** A dated event of an arm: its days and its own fields, each changed in place. */
export function ArmEvent({ arm, event, world, onEvent, onRemove }: ArmEventProps) {
  const say = useSay();
  const own = event as unknown as Readonly<Record<string, number | string>>;
  const name = eventName(event, say);
  const change = (fields: object) => onEvent({ ...event, ...fields });
  const number = (id: string, field: EventField, label: string, onValue: (value: number) => void) => (
    <label key={id}>
      <span>{label}</span>
      <EventNumber
        id={id}
        field={field}
        value={own[id] as number}
        label={say('study.vole-trial.own.label', { what: `${name}, ${label}`, arm })}
        path={`design.events${arm}.${id}`}
        onValue={onValue}
      />
    </label>
  );
  return (
    <li className="own-row own-event" data-arm-row={event.id}>
      <fieldset>
        <legend>{name}</legend>
        {number('fromDay', DAY, say('event.fromDay'), (fromDay) =>
          change({ fromDay, toDay: event.toDay + fromDay - event.fromDay }),
        )}
        {number('toDay', DAY, say('event.toDay'), (toDay) => change({ toDay }))}
        {Object.entries(EVENT_FIELDS[event.type]).map(([id, field]) => {
          const label = say(`event.${event.type}.${id}`);
          if (field.kind === 'number') return number(id, field, label, (value) => change({ [id]: value }));
          return (
            <label key={id}>
              <span>{label}</span>
              <select value={own[id]} onChange={(chosen) => change({ [id]: chosen.currentTarget.value })}>
                {fieldOptions(id, field.domain, world).map((option) => (
                  <option key={option} value={option}>
                    {say(`event.${event.type}.${id}.${option}`)}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
      </fieldset>
      <Remove arm={arm} what={name} onRemove={onRemove} />
    </li>
  );
}

function EventNumber({
  id,
  field,
  value,
  label,
  path,
  onValue,
}: {
  id: string;
  field: EventField;
  value: number;
  label: string;
  path: string;
  onValue: (value: number) => void;
}) {
  if (field.kind !== 'number') return null;
  const { domain, unit, step } = field;
  const entry: NumberEntry = {
    id,
    kind: field.whole === true ? 'integer' : 'number',
    unit,
    domain,
    explore: domain,
    step,
    default: field.default,
    tag: 'teaching',
    source: 'teaching',
    since: '',
    effect: 'study',
  };
  return (
    <NumberBox entry={entry} display={displayOf(entry)} value={value} label={label} path={path} onValue={onValue} />
  );
}

export function Remove({ arm, what, onRemove }: { arm: TrialArm; what: string; onRemove: () => void }) {
  const say = useSay();
  return (
    <button
      type="button"
      className="quiet remove"
      aria-label={say('study.vole-trial.own.remove', { what, arm })}
      onClick={onRemove}
    >
      ×
    </button>
  );
}
