import { useCallback, useMemo } from 'react';
import { resolveValues } from '../../../sim/page.ts';
import { createTimeline } from '../../charts/timeline/timeline.ts';
import type { Chart, TimelineData } from '../../charts/parts/types.ts';
import { eventName, eventText } from '../../controls/event-words.ts';
import { Range } from '../../controls/Range.tsx';
import { worldLocked } from '../../state/permit.ts';
import { offers, speciesOf } from '../../state/species.ts';
import { SPEEDS } from '../../state/page.ts';
import type { WorldState } from '../../state/types.ts';
import { ageText, axisUnit, MONTH } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import {
  useActions,
  useFields,
  usePage,
  usePageActions,
  useParts,
  useSay,
  useSpecies,
  useWorld,
} from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { useChart } from '../../parts/useChart.ts';
import { useCome } from '../../parts/useCome.ts';

const TimeMore = lazyPart(() => import('../time/TimeMore.tsx'), { missing: MissingQuietly });

/** Play, step, speed; the line of days with window and events; the day. */
export function TimeBar() {
  const say = useSay();
  const { setDay, setPlaying } = usePageActions();
  const line = useWorld(useFields(lineOf));
  const { days } = line;
  const day = usePage((state) => state.day);
  const age = ageText(day, line.species, say);
  const { host } = useTimeline(useMemo(() => timelineOf(line, day, say), [line, day, say]));

  return (
    <section className="time" aria-label={say('time.heading')} id="time">
      <div className="go">
        <PlayButton />
        <StepAndSpeed />
        <span className="extra">{useCome() ? <TimeMore /> : null}</span>
      </div>
      <div className="line">
        <Range
          className="timeline-range"
          min={0}
          max={days}
          step={1}
          value={day}
          aria-label={say('time.scrub')}
          aria-valuetext={say('time.dayText', { day, days, age })}
          onValue={(next) => {
            setPlaying(false);
            setDay(next);
          }}
        />
        <div ref={host} className="line-host" />
      </div>
      <div className="now">
        <div className="day">
          {age} <small>{say('day.of', { day, days })}</small>
        </div>
        <DayButton />
      </div>
    </section>
  );
}

/** What of a world stands on its line. A slider of care moves none of it, and the line is not drawn for its steps. */
function lineOf({ scenario }: WorldState) {
  const values = resolveValues(scenario);
  return {
    species: speciesOf(scenario),
    days: scenario.days,
    events: scenario.events,
    fullUntil: values['window.fullUntil'],
    endsAt: values['window.endsAt'],
    weaningDay: values['care.weaningDay'],
  };
}

/** The line of a life on one of its days. */
function timelineOf(line: ReturnType<typeof lineOf>, day: number, say: Say): TimelineData {
  const { species, days, fullUntil, endsAt, weaningDay } = line;
  const unit = axisUnit(species, days);
  return {
    days,
    day,
    unit,
    window: { fullUntil, endsAt },
    weaningDay,
    events: line.events.map((event) => ({
      id: event.id,
      label: event.type === 'missed' ? say('event.missed.label') : eventName(event, say),
      fromDay: event.fromDay,
      toDay: Math.min(event.toDay, days),
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
      dayLabel: species === 'infant' ? ageText(day, species, say) : String(day),
      weaned: say('time.weaned', { day: weaningDay, age: ageText(weaningDay, species, say) }),
      ...(unit === 1 ? {} : { mark: (months: number) => say('age.months', { months }) }),
    },
  };
}

/** The drawn line: it moves the day, and events along it. */
function useTimeline(data: TimelineData) {
  const { store } = useParts();
  const { setDay } = usePageActions();
  const { setEvents, endSlide, set, show } = useActions();
  return useChart<TimelineData, Chart<TimelineData>>(
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
      table: (drawn) => import('../take/tables/play.ts').then(({ timelineTable }) => timelineTable(drawn)),
      again: (node) => createTimeline(node),
    },
  );
}

/** Opens the drawer of one day; the drawer hands the focus back. */
export function DayButton({ className = '' }: { className?: string }) {
  const say = useSay();
  const { setPlaying } = usePageActions();
  const { set } = useActions();
  const open = useWorld((state) => state.aside === 'day');
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
  const { setPlaying } = usePageActions();
  const playing = usePage((state) => state.playing);
  return (
    <button
      type="button"
      className={className}
      aria-label={say(playing ? 'time.pause' : 'time.play')}
      onClick={() => setPlaying(!playing)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={playing ? 'M3 1h4v14H3zM9 1h4v14H9z' : 'M3 1 15 8 3 15z'} fill="currentColor" />
      </svg>
    </button>
  );
}

function StepAndSpeed() {
  const say = useSay();
  const { setDay, setPlaying, setSpeed } = usePageActions();
  const day = usePage((state) => state.day);
  const speed = usePage((state) => state.speed);
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
        onClick={() => setSpeed(next)}
      >
        {say('time.speed', { speed })}
      </button>
    </>
  );
}
