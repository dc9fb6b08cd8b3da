import '../words/late.ts';
import { useState } from 'react';
import {
  EVENT_FIELDS,
  parseScenario,
  InputError,
  renderProblem,
  typedNumber,
  type CareEvent,
  type InputProblem,
} from '../../sim/index.ts';
import { eventName } from '../controls/event-words.ts';
import { fieldOptions } from '../state/events.ts';
import { Dialog } from './Dialog.tsx';
import { useActions, useApp, useSay } from './context.tsx';

/** Days and fields of one event. What cannot be is said beside the fields and nothing changes. */
export default function EventDialog() {
  const say = useSay();
  const { setEvents, show } = useActions();
  const scenario = useApp((state) => state.scenario);
  const id = useApp((state) => state.event);
  const event = scenario.events.find((each) => each.id === id);
  const [draft, setDraft] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState('');
  if (event === undefined) return null;
  const others = scenario.events.filter((each) => each !== event);

  function save(): void {
    const problems: InputProblem[] = [];
    const at = scenario.events.indexOf(event as CareEvent);
    const typed = Object.entries(draft).map(([name, text]) => [
      name,
      asTyped(event as CareEvent, name, text, `events[${at}].${name}`, problems),
    ]);
    if (problems[0] !== undefined) return setProblem(renderProblem(say, problems[0]));
    const next = { ...event, ...Object.fromEntries(typed) } as CareEvent;
    const events = scenario.events.map((each) => (each === event ? next : each));
    try {
      parseScenario({ ...scenario, events });
    } catch (error) {
      if (error instanceof InputError) setProblem(renderProblem(say, error.problems[0]!));
      return;
    }
    show(null);
    setEvents(events);
  }

  const field = (name: string, label: string) => (
    <label key={name}>
      {label}
      <input
        type="text"
        inputMode="decimal"
        value={draft[name] ?? String((event as unknown as Record<string, unknown>)[name])}
        onChange={(change) => setDraft({ ...draft, [name]: change.currentTarget.value })}
      />
    </label>
  );

  return (
    <Dialog title={eventName(event, say)} className="narrow">
      <form
        className="event-form"
        onSubmit={(submit) => {
          submit.preventDefault();
          save();
        }}
      >
        {field('fromDay', say('event.fromDay'))}
        {field('toDay', say('event.toDay'))}
        {Object.entries(EVENT_FIELDS[event.type]).map(([name, rule]) =>
          rule.kind === 'number' ? (
            field(name, say(`event.${event.type}.${name}`))
          ) : (
            <label key={name}>
              {say(`event.${event.type}.${name}`)}
              <select
                value={draft[name] ?? String((event as unknown as Record<string, unknown>)[name])}
                onChange={(change) => setDraft({ ...draft, [name]: change.currentTarget.value })}
              >
                {fieldOptions(name, rule.domain, scenario).map((option) => (
                  <option key={option} value={option}>
                    {say(`event.${event.type}.${name}.${option}`)}
                  </option>
                ))}
              </select>
            </label>
          ),
        )}
        {event.type === 'change' && typeof event.value === 'number' ? field('value', say('event.change.value')) : null}
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
            onClick={() => {
              show(null);
              setEvents(others);
            }}
          >
            {say('event.delete')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was typed, as the event holds it. */
function asTyped(event: CareEvent, name: string, text: string, path: string, problems: InputProblem[]): unknown {
  const rule = EVENT_FIELDS[event.type][name];
  if (rule?.kind === 'choice') return text;
  const whole = name.endsWith('Day') || (rule?.kind === 'number' && rule.whole === true);
  return typedNumber(text, path, problems, whole);
}
