import { Fragment, useCallback, useMemo, useState } from 'react';
import type { SeriesId } from '../../../sim/page.ts';
import { createLifeCharts, type LifeCharts } from '../../charts/life/life-charts.ts';
import type { LifeChartsData, LifeSeries } from '../../charts/parts/types.ts';
import type { Focal, Litter, WorldState } from '../../state/types.ts';
import type { FigureSpec } from '../../state/figures.ts';
import { ageText } from '../../words/age.ts';
import { useActions, useFields, usePage, useParts, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { curvesOf, DRAWN, oneDecimal } from '../../parts/curves.ts';
import { useChart } from '../../parts/useChart.ts';
import { useDrawn, useLead } from '../../parts/useLead.ts';
import { useCome } from '../../parts/useCome.ts';
import { usePhone } from '../../parts/usePhone.ts';

const OverCurves = lazyPart(() => import('./OverCurves.tsx'), { missing: MissingQuietly });
const ExpectedCurve = lazyPart(() => import('../expected/ExpectedCurve.tsx'), { useClose: useUnexpected });
const SalivaStrip = lazyPart(() => import('../infant/SalivaStrip.tsx'), { missing: MissingQuietly });

function useUnexpected(): () => void {
  const { set } = useActions();
  return () => set({ expected: false });
}

/** Puts a litter that is ahead of the state's in its place; null while none is. */
type Passing = ((own: Litter) => Litter) | null;

/** Curves of the young one against age: one large and three strips; on a phone a row of cards to swipe. */
export function ChartsPanel() {
  const say = useSay();
  const phone = usePhone();
  const day = usePage((page) => page.day);
  const state = useDrawn(useFields(drawnOf));
  const expected = useWorld((one) => one.expected);
  const [line, setLine] = useState<LifeSeries['expected']>();
  const infants = useSpecies() === 'infant';
  const { live } = useParts().store;
  const [passing, setPassing] = useState<Passing>(null);
  // A function given to a setter would be called by it.
  const takePassing = useCallback((next: Passing) => setPassing(() => next), []);
  const [strip, setStrip] = useState<((data: LifeChartsData) => LifeChartsData) | null>(null);
  const data = useMemo(() => {
    const focal = live.ahead() ?? state.focal;
    const litter = passing === null || state.litter === null ? state.litter : passing(state.litter);
    const curves = curvesOf({ ...state, focal, litter, day }, say);
    if (curves === null) return null;
    const expecting = line === undefined ? curves : withLine(curves, { expected: line });
    const counted = state.ten === null ? expecting : state.ten.addTo(expecting, state, say);
    return strip === null ? counted : strip(counted);
  }, [state, live, passing, day, line, strip, say]);
  const { focal } = state;
  // The exact values on show, for tests and for people who look under the bonnet.
  const exact =
    focal === null
      ? {}
      : Object.fromEntries(
          DRAWN.map((id) => [`data-${id.toLowerCase()}`, focal.series[id][Math.min(day, focal.scenario.days)]]),
        );
  const note = expected ? <ExpectedCurve day={day} onLine={setLine} /> : null;
  return (
    <section className="charts" aria-label={say('chart.heading')} id="charts" data-day={day} {...exact}>
      {infants ? <SalivaStrip onStrip={setStrip} /> : null}
      {phone ? (
        (data?.series.map((series) => series.id) ?? DRAWN).map((id) => (
          <Fragment key={id}>
            <LifeCard
              data={data === null ? null : { ...data, large: id, layout: 'single' }}
              onPassing={id === DRAWN[0] ? takePassing : null}
            />
            {id === 'methylation' ? note : null}
          </Fragment>
        ))
      ) : (
        <>
          <LifeCard data={data} onPassing={takePassing} />
          {note}
        </>
      )}
    </section>
  );
}

/** What of a world its curves are drawn from. */
const drawnOf = ({ focal, before, moved, kept, ten, litter, ends, axes, wholeBand, large }: WorldState) => ({
  focal,
  before,
  moved,
  kept,
  ten,
  litter,
  ends,
  axes,
  wholeBand,
  large,
});

/** A further line beside methylation. */
function withLine(data: LifeChartsData, more: Pick<LifeSeries, 'expected' | 'drawn'>): LifeChartsData {
  return {
    ...data,
    series: data.series.map((series) => (series.id === 'methylation' ? { ...series, ...more } : series)),
  };
}

interface LifeCardProps {
  readonly data: LifeChartsData | null;
  /** Told of a litter that is ahead of the state's; null for a card without a menu. */
  readonly onPassing: ((passing: Passing) => void) | null;
}

function LifeCard({ data: bare, onPassing }: LifeCardProps) {
  const { store } = useParts();
  const say = useSay();
  const species = useSpecies();
  const [hover, setHover] = useState<number | null>(null);
  const come = useCome();
  const [drawn, setDrawn] = useState<LifeSeries['drawn']>();
  const { set } = store.actions;
  const { setDay } = store.page.actions;
  const shown = useMemo(() => {
    if (bare === null) return null;
    const data = drawn === undefined ? bare : withLine(bare, { drawn });
    if (hover === null) return data;
    const large = data.series.find((series) => series.id === data.large)!;
    const value = large.now[Math.min(hover, data.days)]!;
    return {
      ...data,
      readout: {
        day: hover,
        text: say('chart.readout', { day: hover, age: ageText(hover, species, say), value: oneDecimal(value) }),
      },
    };
  }, [bare, drawn, hover, species, say]);
  const { host, chart } = useChart<LifeChartsData, LifeCharts>(
    useCallback(
      (node) =>
        createLifeCharts(node, {
          onSwap: (id) => set(id === 'saliva' ? { aside: 'tissue' } : { large: id as SeriesId }),
          onAsk: () => set({ aside: 'reserve' }),
          onHover: setHover,
          onScrub: setDay,
        }),
      [set, setDay],
    ),
    shown,
    lifeFigure(shown),
  );
  useLead(chart, leadCurves);
  return (
    <div className="chart">
      <div ref={host} className="chart-host" />
      {onPassing !== null && come ? <OverCurves data={bare} onDrawn={setDrawn} onPassing={onPassing} /> : null}
    </div>
  );
}

const leadCurves = (chart: LifeCharts, { series }: Focal): void => chart.lead(series);

/** The stack as one figure, and each series by itself. */
function lifeFigure(data: LifeChartsData | null): FigureSpec<LifeChartsData> {
  const table = (drawn: LifeChartsData) => import('../take/tables/play.ts').then(({ lifeTable }) => lifeTable(drawn));
  if (data?.layout === 'single') return { id: `life-${data.large}`, table };
  const alone =
    (id: string) =>
    (all: LifeChartsData): LifeChartsData => ({
      ...all,
      large: id,
      layout: 'single',
      series: all.series.filter((series) => series.id === id),
    });
  return {
    id: 'life',
    table,
    parts: (data?.series.map(({ id }) => id) ?? DRAWN).map((id) => ({ id: `life-${id}`, of: alone(id) })),
  };
}
