import { EVENT_FIELDS, type CareEvent, type EventType } from '../../sim/index.ts';
import { useActions, useApp, useSay } from '../views/context.tsx';

/** The kinds of event a person can add; changes are written by the sliders themselves. */
const ADDABLE: readonly EventType[] = ['separation', 'handling', 'fostering', 'enrichment', 'stressor'];
const USUAL_SPAN: Readonly<Record<string, readonly [number, number]>> = {
  separation: [5, 9], handling: [0, 21], fostering: [1, 21], enrichment: [30, 60], stressor: [40, 46],
};

/** Dated events with a way to add, open and remove them. */
export function EventList() {
  const say = useSay();
  const { setEvents, set, show } = useActions();
  const events = useApp((state) => state.scenario.events);
  const days = useApp((state) => state.scenario.days);

  function add(type: EventType): void {
    const event = newEvent(type, events, days);
    if (!setEvents([...events, event])) return;
    set({ event: event.id });
    show('event');
  }

  return (
    <div className="events">
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button type="button" className="quiet" onClick={() => { set({ event: event.id }); show('event'); }}>
              {eventText(event, say)}
            </button>
            <button type="button" className="quiet" aria-label={say('event.remove', { name: eventText(event, say) })} onClick={() => setEvents(events.filter((other) => other !== event))}>×</button>
          </li>
        ))}
      </ul>
      <div className="pick">
        <select aria-label={say('event.add')} value="" onChange={(event) => add(event.currentTarget.value as EventType)}>
          <option value="" disabled>{say('event.add')}</option>
          {ADDABLE.map((type) => <option key={type} value={type}>{say(`event.${type}.label`)}</option>)}
        </select>
      </div>
    </div>
  );
}

function newEvent(type: EventType, events: readonly CareEvent[], days: number): CareEvent {
  const [from, to] = USUAL_SPAN[type]!;
  const fields = Object.entries(EVENT_FIELDS[type]).map(([name, field]) => [name, field.default]);
  let number = 1;
  while (events.some((event) => event.id === `${type}-${number}`)) number++;
  const fromDay = Math.min(from, days - 1);
  return { id: `${type}-${number}`, type, fromDay, toDay: Math.max(fromDay + 1, Math.min(to, days)), ...Object.fromEntries(fields) } as CareEvent;
}

type Words = (key: string, values?: Record<string, string | number>) => string;

export function eventName(event: CareEvent, say: Words): string {
  if (event.type === 'change') return say(`param.${event.param}.label`);
  return event.type === 'handling' ? say(`event.handling.${event.arm}`) : say(`event.${event.type}.label`);
}

/** "Separation, day 5 to 9". */
export function eventText(event: CareEvent, say: Words): string {
  return say('event.span', { name: eventName(event, say), from: event.fromDay, to: event.toDay });
}
