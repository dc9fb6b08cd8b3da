import '../../words/late.ts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { resolveValues } from '../../../sim/index.ts';
import { createDayChart } from '../../charts/day-chart.ts';
import type { DayChartData } from '../../charts/day-types.ts';
import type { Chart } from '../../charts/types.ts';
import { ageText } from '../../words/age.ts';
import { useActions, useApp, useSay, useSpecies } from '../context.tsx';
import { dayTable } from '../take/tables/play.ts';
import { useChart } from '../useChart.ts';
import { useJob } from '../useJob.ts';
import { BoutPanel } from './BoutPanel.tsx';
import { boutId, dayChartOf, minutesGiven } from './day-data.ts';
import { Doses } from './Doses.tsx';
import { Drawer } from './Drawer.tsx';

/** A day among givers to go to when the one shown has none. */
const DAY_IN_THE_NEST = 10;

/** Pressing a bout again lets go of it. */
function toggled(
  before: { id: string; day: number } | null,
  id: string,
  day: number,
): { id: string; day: number } | null {
  return before?.id === id && before.day === day ? null : { id, day };
}

/** One day by the minute: hormones, every bout of care, and what one bout sets in motion. */
export default function DayDrawer() {
  const say = useSay();
  const species = useSpecies();
  const { setDay } = useActions();
  // While a slider is held the day of the world it left stays on show.
  const scenario = useApp((state) => state.drag?.from ?? state.scenario);
  const day = useApp((state) => Math.min(state.day, (state.drag?.from ?? state.scenario).days));
  const [chosen, setChosen] = useState<{ id: string; day: number } | null>(null);
  const pressed = chosen?.day === day ? chosen.id : null;
  const [minute, setMinute] = useState<number | null>(null);
  const { result, current } = useJob(useMemo(() => ({ kind: 'day', scenario, day }) as const, [scenario, day]));
  const age = ageText(result?.day ?? day, species, say);
  const data = useMemo(
    () => (result === null ? null : dayChartOf(result, pressed, minute, age, species, say)),
    [result, pressed, minute, age, species, say],
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
    { id: 'day', title: say('figure.day', { day: result?.day ?? day }), table: dayTable, settled: current },
  );
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed !== null) side.current?.scrollIntoView({ block: 'nearest' });
  }, [pressed]);
  const bout = result?.bouts.find((each) => boutId(each) === pressed);
  const weaned =
    result !== null &&
    result.bouts.length === 0 &&
    species !== 'infant' &&
    result.day >= resolveValues(scenario)['care.weaningDay'];

  return (
    <Drawer
      title={
        species === 'infant'
          ? say('drawer.titleAge', { age, day: result?.day ?? day })
          : say('drawer.title', { day: result?.day ?? day })
      }
      head={
        <>
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
              disabled={day === scenario.days}
              onClick={() => setDay(day + 1)}
            >
              ▸
            </button>
          </span>
          {result === null ? null : (
            <small data-minutes={minutesGiven(result.bouts)}>
              {say('drawer.given', {
                bouts: result.bouts.filter((each) => !each.missed).length,
                minutes: Math.round(minutesGiven(result.bouts)),
              })}
            </small>
          )}
          <Doses scenario={scenario} day={day} />
        </>
      }
    >
      <div className="day-body" aria-busy={!current} data-day={result?.day} data-current={current}>
        <div ref={host} className="day-host" />
        <div className="day-side" ref={side}>
          {weaned ? (
            <div className="day-hint">
              <p>{say('drawer.weaned', { day: resolveValues(scenario)['care.weaningDay'] })}</p>
              <button type="button" className="btn" onClick={() => setDay(DAY_IN_THE_NEST)}>
                {say('drawer.goTo', { day: DAY_IN_THE_NEST })}
              </button>
            </div>
          ) : bout === undefined || result === null ? (
            <div className="day-hint">
              <p>{say('drawer.hint')}</p>
              <p>{say('drawer.doseNote')}</p>
            </div>
          ) : (
            <BoutPanel key={`${result.day} ${pressed}`} bout={bout} scenario={scenario} day={result.day} />
          )}
        </div>
      </div>
    </Drawer>
  );
}
