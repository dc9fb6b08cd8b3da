import { useCallback, useMemo } from 'react';
import { resolveValues } from '../../sim/index.ts';
import { createTimeline } from '../charts/timeline.ts';
import type { Chart, TimelineData } from '../charts/types.ts';
import { eventName, eventText } from '../controls/EventList.tsx';
import { SPEEDS } from '../state/types.ts';
import { useActions, useApp, useParts, useSay } from './context.tsx';
import { useChart } from './useChart.ts';

/** Play, step, speed; the line of days with window and events; the day. */
export function TimeBar() {
  const say = useSay();
  const { store } = useParts();
  const { setDay, setEvents, endSlide, set, show } = useActions();
  const scenario = useApp((state) => state.scenario);
  const day = useApp((state) => state.day);

  const data = useMemo<TimelineData>(() => {
    const values = resolveValues(scenario);
    const [fullUntil, endsAt, weaningDay] = [values['window.fullUntil'], values['window.endsAt'], values['care.weaningDay']];
    return {
      days: scenario.days,
      day,
      window: { fullUntil, endsAt },
      weaningDay,
      events: scenario.events.map((event) => ({
        id: event.id,
        label: eventName(event, say),
        fromDay: event.fromDay,
        toDay: Math.min(event.toDay, scenario.days),
        ariaLabel: eventText(event, say),
      })),
      words: {
        birth: say('axis.birth'),
        window: say('time.window'),
        fades: say('time.fades', { from: fullUntil, to: endsAt }),
        dayLabel: String(day),
        weaned: say('time.weaned', { day: weaningDay }),
      },
    };
  }, [scenario, day, say]);

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
            set({ event: id });
            show('event');
          },
        });
      },
      [store, setDay, setEvents, endSlide, set, show],
    ),
    data,
  );

  return (
    <section className="time" aria-label={say('time.heading')} id="time">
      <div className="go">
        <PlayButton />
        <StepAndSpeed />
      </div>
      <div className="line">
        <input
          className="timeline-range"
          type="range"
          min={0}
          max={scenario.days}
          step={1}
          value={day}
          aria-label={say('time.scrub')}
          aria-valuetext={say('time.dayText', { day, days: scenario.days })}
          onChange={(event) => {
            store.actions.setPlaying(false);
            setDay(Number(event.currentTarget.value));
          }}
        />
        <div ref={host} className="line-host" />
      </div>
      <div className="now">
        <div className="day">{say('day', { day })} <small>{say('day.of', { days: scenario.days })}</small></div>
      </div>
    </section>
  );
}

export function PlayButton({ className = 'play-pause' }: { className?: string }) {
  const say = useSay();
  const { setPlaying } = useActions();
  const playing = useApp((state) => state.playing);
  return (
    <button type="button" className={className} aria-label={say(playing ? 'time.pause' : 'time.play')} onClick={() => setPlaying(!playing)}>
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
      <button type="button" className="quiet" aria-label={say('time.stepLabel')} onClick={() => { setPlaying(false); setDay(day + 1); }}>{say('time.step')}</button>
      <button type="button" className="quiet" aria-label={say('time.speedLabel', { speed })} onClick={() => set({ speed: next })}>{say('time.speed', { speed })}</button>
    </>
  );
}
