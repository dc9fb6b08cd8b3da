import '../../words/late.ts';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DayResult, Scenario } from '../../../sim/page.ts';
import { createDayChart } from '../../charts/day/day-chart.ts';
import type { DayChartData } from '../../charts/day/day-types.ts';
import type { Chart } from '../../charts/parts/types.ts';
import { dayInTheNest, weanedBy, weaningDay } from '../../state/events.ts';
import { ageText } from '../../words/age.ts';
import { usePage, usePageActions, useParts, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { dayTable } from '../take/tables/play.ts';
import { useChart } from '../../parts/useChart.ts';
import { useJob } from '../../parts/useJob.ts';
import { BoutPanel } from './BoutPanel.tsx';
import { boutId, dayChartOf, minutesGiven } from './day-data.ts';
import { Doses } from './Doses.tsx';
import { BoutKey } from './BoutKey.tsx';
import { Drawer } from './Drawer.tsx';
import { Said } from '../../parts/Said.tsx';

/** A bout of care on one day. */
interface Chosen {
  readonly id: string;
  readonly day: number;
}

/** Pressing a bout again lets go of it. */
function toggled(before: Chosen | null, id: string, day: number): Chosen | null {
  return before?.id === id && before.day === day ? null : { id, day };
}

/** One day by the minute: hormones, every bout of care, and what one bout sets in motion. */
export default function DayDrawer() {
  const say = useSay();
  const species = useSpecies();
  // While a slider is held the day of the world it left stays on show.
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  const day = Math.min(
    usePage((state) => state.day),
    scenario.days,
  );
  const opened = useNestDay(scenario);
  const { result, current } = useJob(
    useMemo(() => (opened ? ({ kind: 'day', scenario, day } as const) : null), [opened, scenario, day]),
  );
  const { host, pressed } = useDayChart(day, result, current);
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed !== null) side.current?.scrollIntoView({ block: 'nearest' });
  }, [pressed]);
  const shown = result?.day ?? day;

  return (
    <Drawer
      title={
        species === 'infant'
          ? say('drawer.titleAge', { age: ageText(shown, species, say), day: shown })
          : say('drawer.title', { day: shown })
      }
      head={
        <>
          <Walk day={day} days={scenario.days} />
          {result === null ? null : <Given bouts={result.bouts} />}
          <Doses scenario={scenario} day={day} />
        </>
      }
    >
      <div className="day-body" aria-busy={!current} data-day={result?.day} data-current={current}>
        <div className="day-drawn">
          <div ref={host} className="day-host" />
          {result === null ? null : <BoutKey bouts={result.bouts} />}
        </div>
        <div className="day-side" ref={side}>
          <Beside result={result} scenario={scenario} pressed={pressed} />
        </div>
      </div>
    </Drawer>
  );
}

/**
 * Opens on a day in the nest where the day on screen lies after it and nobody chose that day.
 * @returns whether the day to open on is settled
 */
function useNestDay(scenario: Scenario): boolean {
  const { page } = useParts().store;
  const [opened, setOpened] = useState(false);
  useLayoutEffect(() => {
    const { day, chosen } = page.getState();
    if (!chosen && weanedBy(scenario, day)) page.setState({ day: dayInTheNest(scenario) });
    setOpened(true);
    // Only once: from then on people choose.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [page]);
  return opened;
}

/** The drawn day, and which bout is pressed in it: none once another day is shown. */
function useDayChart(day: number, result: DayResult | null, settled: boolean) {
  const say = useSay();
  const species = useSpecies();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const pressed = chosen?.day === day ? chosen.id : null;
  const [minute, setMinute] = useState<number | null>(null);
  const data = useMemo(
    () =>
      result === null ? null : dayChartOf(result, pressed, minute, ageText(result.day, species, say), species, say),
    [result, pressed, minute, species, say],
  );
  const shown = useRef(day);
  useEffect(() => {
    shown.current = day;
  }, [day]);
  const { host } = useChart<DayChartData, Chart<DayChartData>>(
    useCallback(
      (node) =>
        createDayChart(node, {
          onBout: (id) => setChosen((before) => toggled(before, id, shown.current)),
          onMinute: setMinute,
        }),
      [],
    ),
    data,
    { id: 'day', title: say('figure.day', { day: result?.day ?? day }), table: dayTable, settled },
  );
  return { host, pressed };
}

/** The day before and the day after. */
function Walk({ day, days }: { day: number; days: number }) {
  const say = useSay();
  const { setDay } = usePageActions();
  return (
    <span className="walk">
      <button
        type="button"
        className="quiet"
        aria-label={say('drawer.previous')}
        disabled={day === 0}
        onClick={() => setDay(day - 1)}
      >
        ◂
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={say('drawer.next')}
        disabled={day === days}
        onClick={() => setDay(day + 1)}
      >
        ▸
      </button>
    </span>
  );
}

/** How often and how long somebody cared. */
function Given({ bouts }: { bouts: DayResult['bouts'] }) {
  const say = useSay();
  const minutes = minutesGiven(bouts);
  return (
    <small data-minutes={minutes}>
      {say('drawer.given', { bouts: bouts.filter((each) => !each.missed).length, minutes: Math.round(minutes) })}
    </small>
  );
}

interface BesideProps {
  readonly result: DayResult | null;
  readonly scenario: Scenario;
  readonly pressed: string | null;
}

/** What the pressed bout sets in motion; without one, what can be done here, or why nobody gives on this day. */
function Beside({ result, scenario, pressed }: BesideProps) {
  const say = useSay();
  const { setDay } = usePageActions();
  const bout = result?.bouts.find((each) => boutId(each) === pressed);
  const nest = dayInTheNest(scenario);
  if (result !== null && result.bouts.length === 0 && weanedBy(scenario, result.day))
    return (
      <div className="day-hint">
        <p>{say('drawer.weaned', { day: weaningDay(scenario) })}</p>
        <button type="button" className="btn" onClick={() => setDay(nest)}>
          {say('drawer.goTo', { day: nest })}
        </button>
      </div>
    );
  if (result === null || bout === undefined)
    return (
      <div className="day-hint">
        <p>
          <Said of="drawer.hint" />
        </p>
        <p>{say('drawer.doseNote')}</p>
      </div>
    );
  return <BoutPanel key={`${result.day} ${pressed}`} bout={bout} scenario={scenario} day={result.day} />;
}
