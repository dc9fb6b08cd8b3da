import { Fragment, lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { dayCsv, encodeFile, type SeriesId } from '../../sim/index.ts';
import { createLifeCharts } from '../charts/life-charts.ts';
import type { Chart, LifeChartsData, LifeSeries } from '../charts/types.ts';
import { worldLocked } from '../state/embed.ts';
import { openTakeaway, type FigureSpec } from '../state/figures.ts';
import { saveText } from './save.ts';
import { offers } from '../state/species.ts';
import { ageText } from '../words/age.ts';
import { useApp, useParts, useSay, useSpecies } from './context.tsx';
import { curvesOf, DRAWN, oneDecimal } from './curves.ts';
import { Menu } from './Menu.tsx';
import { useChart } from './useChart.ts';
import { usePhone } from './usePhone.ts';

const ExpectedCurve = lazy(() => import('./expected/ExpectedCurve.tsx'));

/** Curves of the young one against age: one large and three strips; on a phone a row of cards to swipe. */
export function ChartsPanel() {
  const say = useSay();
  const phone = usePhone();
  const state = useApp(
    useShallow(({ focal, before, moved, kept, litter, ends, axes, wholeBand, day, large, drag, scenario }) => ({
      focal, before, moved, kept, litter, ends, axes, wholeBand, day, large, drag, scenario,
    })),
  );
  const expected = useApp((one) => one.expected);
  const [line, setLine] = useState<LifeSeries['expected']>();
  const data = useMemo(() => {
    const curves = curvesOf(state, say);
    return curves === null || line === undefined ? curves : withExpected(curves, line);
  }, [state, line, say]);
  const { focal, day } = state;
  // The exact values on show, for tests and for people who look under the bonnet.
  const exact = focal === null ? {} : Object.fromEntries(DRAWN.map((id) => [`data-${id.toLowerCase()}`, focal.series[id][Math.min(day, focal.scenario.days)]]));
  const note = expected ? <Suspense fallback={null}><ExpectedCurve day={day} onLine={setLine} /></Suspense> : null;
  return (
    <section className="charts" aria-label={say('chart.heading')} id="charts" data-day={day} {...exact}>
      {phone ? DRAWN.map((id) => (
        <Fragment key={id}>
          <LifeCard data={data === null ? null : { ...data, large: id, layout: 'single' }} menu={id === DRAWN[0]} />
          {id === 'methylation' ? note : null}
        </Fragment>
      )) : <><LifeCard data={data} menu />{note}</>}
    </section>
  );
}

/** The expected line beside methylation. */
function withExpected(data: LifeChartsData, expected: LifeSeries['expected']): LifeChartsData {
  return { ...data, series: data.series.map((series) => (series.id === 'methylation' ? { ...series, expected } : series)) };
}

function LifeCard({ data, menu }: { data: LifeChartsData | null; menu: boolean }) {
  const { store } = useParts();
  const say = useSay();
  const species = useSpecies();
  const [hover, setHover] = useState<number | null>(null);
  const { set, setDay } = store.actions;
  const shown = useMemo(() => {
    if (data === null || hover === null) return data;
    const large = data.series.find((series) => series.id === data.large)!;
    const value = large.now[Math.min(hover, data.days)]!;
    return { ...data, readout: { day: hover, text: say('chart.readout', { day: hover, age: ageText(hover, species, say), value: oneDecimal(value) }) } };
  }, [data, hover, species, say]);
  const { host } = useChart<LifeChartsData, Chart<LifeChartsData>>(
    useCallback(
      (node) => createLifeCharts(node, { onSwap: (id) => set({ large: id as SeriesId }), onHover: setHover, onScrub: setDay }),
      [set, setDay],
    ),
    shown,
    lifeFigure(shown),
  );
  return (
    <div className="chart">
      <div ref={host} className="chart-host" />
      {menu ? <ChartMenu /> : null}
    </div>
  );
}

/** The stack as one figure, and each series by itself. */
function lifeFigure(data: LifeChartsData | null): FigureSpec<LifeChartsData> {
  const table = (drawn: LifeChartsData) => import('./take/tables/play.ts').then(({ lifeTable }) => lifeTable(drawn));
  if (data?.layout === 'single') return { id: `life-${data.large}`, table };
  const alone = (id: string) => (all: LifeChartsData): LifeChartsData => ({ ...all, large: id, layout: 'single', series: all.series.filter((series) => series.id === id) });
  return { id: 'life', table, parts: DRAWN.map((id) => ({ id: `life-${id}`, of: alone(id) })) };
}

/** Table, CSV, and the world as a file. */
function ChartMenu() {
  const say = useSay();
  const { store } = useParts();
  const { show, set, refuse } = store.actions;
  const species = useSpecies();
  const wholeBand = useApp((state) => state.wholeBand);
  const expected = useApp((state) => state.expected);
  const litter = useApp((state) => state.litter);
  const settled = useApp((state) => state.litter !== null && state.litter.scenario === state.scenario);
  const file = useRef<HTMLInputElement>(null);

  async function load(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    try {
      const [{ openText }, { jsonTextOf }] = await Promise.all([import('../state/kept/work.ts'), import('../state/kept/read-file.ts')]);
      openText(store, chosen.name, await jsonTextOf(chosen));
    } catch (error) {
      refuse('file', error);
    }
  }

  return (
    <>
      <Menu className="more" label={say('chart.menu')} sign="⋯" closesOnPress>
        <button type="button" onClick={() => { show('table'); }}>{say('chart.showTable')}</button>
        <button type="button" onClick={openTakeaway}>{say('top.take')}</button>
        {(['reserve', 'tissue'] as const).filter((aside) => offers(species, aside)).map((aside) => (
          <button key={aside} type="button" onClick={() => { set({ aside }); }}>{say(`chart.${aside}`)}</button>
        ))}
        <button type="button" disabled={!settled} onClick={() => { if (litter !== null) saveText('tend-days.csv', 'text/csv', dayCsv(litter.result, litter.checksum)); }}>{say('chart.saveCsv')}</button>
        <button type="button" onClick={() => { saveText('tend-world.json', 'application/json', encodeFile(store.getState().scenario)); }}>{say('chart.saveScenario')}</button>
        {worldLocked() ? null : <button type="button" onClick={() => { file.current?.click(); }}>{say('chart.openScenario')}</button>}
        <button type="button" aria-pressed={expected} onClick={() => { set({ expected: !expected, large: 'methylation' }); }}>{say(expected ? 'chart.expectedHide' : 'chart.expected')}</button>
        <button type="button" aria-pressed={wholeBand} onClick={() => { set({ wholeBand: !wholeBand }); }}>{say(wholeBand ? 'chart.frameBand' : 'chart.wholeBand')}</button>
      </Menu>
      <input ref={file} type="file" accept="application/json,.json" hidden aria-hidden="true" tabIndex={-1} onChange={(event) => { void load(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
    </>
  );
}
