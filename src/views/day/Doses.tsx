import { covers, resolveValues, valuesOnDay, type Giver, type Scenario } from '../../../sim/page.ts';
import { giverWord } from '../../controls/event-words.ts';
import { worldLocked } from '../../state/permit.ts';
import { freshId, withoutDay } from '../../state/events.ts';
import { useActions, useSay } from '../../state/react.tsx';

const TAKERS: readonly Giver[] = ['dam', 'sire'];
const UNITS = 24;

/** Oxytocin by nose for a parent on this day: given or taken back with one press each. */
export function Doses({ scenario, day }: { scenario: Scenario; day: number }) {
  const say = useSay();
  const { setEvents } = useActions();
  const today = valuesOnDay(day, resolveValues(scenario), scenario.events);
  return (
    <fieldset className="doses" disabled={worldLocked()} aria-label={say('drawer.dose')}>
      <span className="name">{say('drawer.dose')}</span>
      <span className="chips">
        {TAKERS.filter((giver) => today[`${giver}.present`]).map((giver) => {
          const dose = scenario.events.find(
            (event) => event.type === 'dose' && event.giver === giver && covers(event, day),
          );
          const toggle = () =>
            setEvents(
              dose === undefined
                ? [
                    ...scenario.events,
                    {
                      id: freshId('dose', scenario.events),
                      type: 'dose',
                      fromDay: day,
                      toDay: day + 1,
                      giver,
                      units: UNITS,
                    },
                  ]
                : withoutDay(scenario.events, dose, day),
            );
          return (
            <button
              key={giver}
              type="button"
              aria-pressed={dose !== undefined}
              aria-label={say('drawer.doseFor', { giver: giverWord(giver, say), units: UNITS })}
              title={say('drawer.doseNote')}
              onClick={toggle}
            >
              <span aria-hidden="true">{dose === undefined ? '+' : '✓'}</span>
              {giverWord(giver, say)}
            </button>
          );
        })}
      </span>
    </fieldset>
  );
}
