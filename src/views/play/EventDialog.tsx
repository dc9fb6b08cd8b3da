import '../../words/late.ts';
import { useState } from 'react';
import {
  EVENT_FIELDS,
  parseScenario,
  InputError,
  renderProblem,
  typedNumber,
  type CareEvent,
  type InputProblem,
  type Scenario,
} from '../../../sim/page.ts';
import { eventName } from '../../controls/event-words.ts';
import { fieldOptions } from '../../state/events.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useActions, useWorld, useSay } from '../../state/react.tsx';

/** Text as typed, by field; what is not there stands as the event has it. */
type Draft = Readonly<Record<string, string>>;

/** Days and fields of one event. What cannot be is said beside the fields and nothing changes. */
export default function EventDialog() {
  const say = useSay();
  const { setEvents, show } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const id = useWorld((state) => state.event);
  const event = scenario.events.find((each) => each.id === id);
  const [draft, setDraft] = useState<Draft>({});
  const [problem, setProblem] = useState('');
  if (event === undefined) return null;

  function leaveWith(events: readonly CareEvent[]): void {
    show(null);
    setEvents(events);
  }

  function save(of: CareEvent): void {
    const { events, problems } = typedInto(scenario, of, draft);
    if (problems[0] !== undefined) setProblem(renderProblem(say, problems[0]));
    else leaveWith(events);
  }

  return (
    <Dialog title={eventName(event, say)} className="narrow">
      <form
        className="event-form"
        onSubmit={(submit) => {
          submit.preventDefault();
          save(event);
        }}
      >
        <Fields event={event} draft={draft} onDraft={setDraft} />
        {problem === '' ? null : (
          <p role="alert" className="problem">
            {say('event.refused', { problem })}
          </p>
        )}
        <div className="buttons">
          <button type="submit" className="btn solid">
            {say('event.save')}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => leaveWith(scenario.events.filter((each) => each !== event))}
          >
            {say('event.delete')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** One line for each day and field that an event of its kind has. */
function Fields({ event, draft, onDraft }: { event: CareEvent; draft: Draft; onDraft: (draft: Draft) => void }) {
  const say = useSay();
  const scenario = useWorld((state) => state.scenario);
  const field = (name: string, label: string, options?: readonly string[]) => (
    <Field
      key={name}
      label={label}
      value={draft[name] ?? String((event as unknown as Record<string, unknown>)[name])}
      onValue={(text) => onDraft({ ...draft, [name]: text })}
      options={options?.map((id) => ({ id, label: say(`event.${event.type}.${name}.${id}`) }))}
    />
  );
  return (
    <>
      {field('fromDay', say('event.fromDay'))}
      {field('toDay', say('event.toDay'))}
      {Object.entries(EVENT_FIELDS[event.type]).map(([name, rule]) =>
        field(
          name,
          say(`event.${event.type}.${name}`),
          rule.kind === 'number' ? undefined : fieldOptions(name, rule.domain, scenario),
        ),
      )}
      {event.type === 'change' && typeof event.value === 'number' ? field('value', say('event.change.value')) : null}
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (text: string) => void;
  /** Where one of a few is chosen; a number is typed. */
  readonly options: readonly { readonly id: string; readonly label: string }[] | undefined;
}

function Field({ label, value, onValue, options }: FieldProps) {
  return (
    <label>
      {label}
      {options === undefined ? (
        <input
          type="text"
          inputMode="decimal"
          value={value}
          onChange={(change) => onValue(change.currentTarget.value)}
        />
      ) : (
        <select value={value} onChange={(change) => onValue(change.currentTarget.value)}>
          {options.map(({ id, label: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}

/** The world's events with one changed as typed, and why that cannot be. */
function typedInto(
  scenario: Scenario,
  event: CareEvent,
  draft: Draft,
): { events: readonly CareEvent[]; problems: readonly InputProblem[] } {
  const problems: InputProblem[] = [];
  const at = scenario.events.indexOf(event);
  const typed = Object.entries(draft).map(([name, text]) => [
    name,
    asTyped(event, name, text, `events[${at}].${name}`, problems),
  ]);
  const next = { ...event, ...Object.fromEntries(typed) } as CareEvent;
  const events = scenario.events.map((each) => (each === event ? next : each));
  return { events, problems: problems.length > 0 ? problems : problemsOf({ ...scenario, events }) };
}

/** What the model refuses in a world. */
function problemsOf(scenario: Scenario): readonly InputProblem[] {
  try {
    parseScenario(scenario);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

/** What was typed, as the event holds it. */
function asTyped(event: CareEvent, name: string, text: string, path: string, problems: InputProblem[]): unknown {
  const rule = EVENT_FIELDS[event.type][name];
  if (rule?.kind === 'choice') return text;
  const whole = name === 'fromDay' || name === 'toDay' || (rule?.kind === 'number' && rule.whole === true);
  return typedNumber(text, path, problems, whole);
}
