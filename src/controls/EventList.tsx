import type { EventType } from '../../sim/page.ts';
import { addableEvents, newEvent } from '../state/events.ts';
import { useActions, usePage, useSay, useWorld } from '../state/react.tsx';
import { eventText } from './event-words.ts';

/** Dated events with a way to add, open and remove them. */
export function EventList() {
  const say = useSay();
  const { setEvents, set, show } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const day = usePage((state) => state.day);
  const { events } = scenario;

  function add(type: EventType): void {
    const event = newEvent(type, scenario, day);
    if (!setEvents([...events, event])) return;
    set({ event: event.id });
    show('event');
  }

  return (
    <div className="events">
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              className="quiet"
              onClick={() => {
                set({ event: event.id });
                show('event');
              }}
            >
              {eventText(event, say)}
            </button>
            <button
              type="button"
              className="quiet"
              aria-label={say('event.remove', { name: eventText(event, say) })}
              onClick={() => setEvents(events.filter((other) => other !== event))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div className="pick">
        <select
          aria-label={say('event.add')}
          value=""
          onChange={(event) => add(event.currentTarget.value as EventType)}
        >
          <option value="" disabled>
            {say('event.add')}
          </option>
          {addableEvents(scenario).map((type) => (
            <option key={type} value={type}>
              {say(`event.${type}.label`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
