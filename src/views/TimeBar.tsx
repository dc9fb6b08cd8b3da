import { useCallback, useMemo } from 'react';
import { resolveValues } from '../../sim/index.ts';
import { createTimeline } from '../charts/timeline.ts';
import type { Chart, TimelineData } from '../charts/types.ts';
import { eventName, eventText } from '../controls/event-words.ts';
import { Range } from '../controls/Range.tsx';
import { worldLocked } from '../state/embed.ts';
import { offers } from '../state/species.ts';
import { SPEEDS } from '../state/types.ts';
import { ageText, axisUnit, MONTH } from '../words/age.ts';
import { useActions, useApp, useParts, useSay, useSpecies } from './context.tsx';
import { useChart } from './useChart.ts';

/** Play, step, speed; the line of days with window and events; the day. */
export function TimeBar() {
  const say = useSay();
  const { store } = useParts();
  const { setDay, setEvents, endSlide, set, show } = useActions();
  const scenario = useApp((state) => state.scenario);
  const day = useApp((state) => state.day);
  const species = useSpecies();
  const age = ageText(day, species, say);

  const data = useMemo<TimelineData>(() => {
    const values = resolveValues(scenario);
    const [fullUntil, endsAt, weaningDay] = [
      values['window.fullUntil'],
      values['window.endsAt'],
      values['care.weaningDay'],
    ];
    return {
      days: scenario.days,
      day,
      unit: axisUnit(species, scenario.days),
      window: { fullUntil, endsAt },
      weaningDay,
      events: scenario.events.map((event) => ({
        id: event.id,
        label: event.type === 'missed' ? say('event.missed.label') : eventName(event, say),
        fromDay: event.fromDay,
        toDay: Math.min(event.toDay, scenario.days),
        ariaLabel: eventText(event, say),
        instant: event.toDay === event.fromDay + 1 && (event.type === 'dose' || event.type === 'missed'),
      })),
      words: {
        birth: say('axis.birth'),
        window: say('time.window'),
        fades: say('time.fades', {
          from: fullUntil,
          to: endsAt,
          months: Math.round(fullUntil / MONTH),
          last: Math.round(endsAt / MONTH),
        }),
        dayLabel: species === 'infant' ? age : String(day),
        weaned: say('time.weaned', { day: weaningDay, age: ageText(weaningDay, species, say) }),
        ...(axisUnit(species, scenario.days) === 1 ? {} : { mark: (months: number) => say('age.months', { months }) }),
      },
    };
  }, [scenario, day, species, age, say]);

  const { host } = useChart<TimelineData, Chart<TimelineData>>(
    useCallback(
      (node) => {
        const moved = (id: string, fromDay: number, toDay: number) =>
          store.getState().scenario.events.map((event) => (event.id === id ? { ...event, fromDay, toDay } : event));
        return createTimeline(node, {
          onScrub: setDay,
          onEventChange: (id, from, to) => setEvents(moved(id, from, to), true),
          onEventCommit: (id, from, to) => {
            setEvents(moved(id, from, to), true);
            endSlide();
          },
          onEventOpen: (id) => {
            if (worldLocked()) return;
            set({ event: id });
            show('event');
          },
        });
      },
      [store, setDay, setEvents, endSlide, set, show],
    ),
    data,
    {
      id: 'timeline',
      table: (drawn) => import('./take/tables/play.ts').then(({ timelineTable }) => timelineTable(drawn)),
      again: (node) => createTimeline(node),
    },
  );

  return (
    <section className="time" aria-label={say('time.heading')} id="time">
      <div className="go">
        <PlayButton />
        <StepAndSpeed />
      </div>
      <div className="line">
        <Range
          className="timeline-range"
          min={0}
          max={scenario.days}
          step={1}
          value={day}
          aria-label={say('time.scrub')}
          aria-valuetext={say('time.dayText', { day, days: scenario.days, age })}
          onValue={(next) => {
            store.actions.setPlaying(false);
            setDay(next);
          }}
        />
        <div ref={host} className="line-host" />
      </div>
      <div className="now">
        <div className="day">
          {age} <small>{say('day.of', { day, days: scenario.days })}</small>
        </div>
        <DayButton />
      </div>
    </section>
  );
}

/** Opens the drawer of one day; the drawer hands the focus back. */
export function DayButton({ className = '' }: { className?: string }) {
  const say = useSay();
  const { set, setPlaying } = useActions();
  const open = useApp((state) => state.aside === 'day');
  const offered = offers(useSpecies(), 'day');
  if (!offered) return null;
  return (
    <button
      type="button"
      className={`quiet day-button ${className}`}
      aria-expanded={open}
      onClick={() => {
        setPlaying(false);
        set({ aside: open ? null : 'day' });
      }}
    >
      {say(open ? 'day.close' : 'day.open')}
    </button>
  );
}

export function PlayButton({ className = 'play-pause' }: { className?: string }) {
  const say = useSay();
  const { setPlaying } = useActions();
  const playing = useApp((state) => state.playing);
  return (
    <button
      type="button"
      className={className}
      aria-label={say(playing ? 'time.pause' : 'time.play')}
      onClick={() => setPlaying(!playing)}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={playing ? 'M3 1h4v14H3zM9 1h4v14H9z' : 'M3 1 15 8 3 15z'} fill="currentColor" />
      </svg>
    </button>
  );
}

function StepAndSpeed() {
  const say = useSay();
  const { setDay, setPlaying, set } = useActions();
  const day = useApp((state) => state.day);
  const speed = useApp((state) => state.speed);
  const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!;
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-label={say('time.stepLabel')}
        onClick={() => {
          setPlaying(false);
          setDay(day + 1);
        }}
      >
        {say('time.step')}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={say('time.speedLabel', { speed })}
        onClick={() => set({ speed: next })}
      >
        {say('time.speed', { speed })}
      </button>
    </>
  );
}
