import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  renderProblem,
  sweepChecksum,
  sweepCsv,
  unitWords,
  sweepProvenance,
  type SeriesId,
  type Sweep,
} from '../../../sim/page.ts';
import { createHeatChart } from '../../charts/sweep/heat-chart.ts';
import type { PointCallbacks } from '../../charts/parts/point-surface.ts';
import { createSweepChart } from '../../charts/sweep/sweep-chart.ts';
import { useSay } from '../../state/react.tsx';
import { StudyChart } from '../../parts/StudyChart.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { saveText } from '../../parts/save.ts';
import { heatData, sweepData, thresholdsOf, titleOf } from './sweep-data.ts';
import { resultOf } from './sweep-result.ts';
import { SweepTable } from './SweepTable.tsx';
import { keyOf, type Found } from './sweeper.ts';
import { useChoice, useChosenScenario, useSweeperState, type NamedScenario } from './useSweep.ts';

interface CardProps {
  readonly sweep: Sweep;
  readonly found: Found | null;
  readonly others: readonly (NamedScenario & { readonly sweep: Sweep })[];
  readonly at: number | null;
  readonly onHover: (point: number | null) => void;
  readonly onPick: (point: number) => void;
}

/** The card with the curve or the map, or its numbers. */
export function SweepCard(props: CardProps) {
  const say = useSay();
  const { sweep, found } = props;
  const outcome = useChoice((choice) => choice.outcome);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const checksum = useMemo(() => (found === null || !isWhole(found) ? '' : sweepChecksum(resultOf(found))), [found]);
  return (
    <section
      className="card swept-card"
      aria-label={say('study.found')}
      data-checksum={checksum}
      data-done={found?.done ?? 0}
    >
      <header>
        <h3 className="choice">{titleOf(sweep, outcome, say)}</h3>
        <fieldset className="seg views" aria-label={say('study.show')}>
          {(['chart', 'table'] as const).map((id) => (
            <button key={id} type="button" aria-pressed={id === view} onClick={() => setView(id)}>
              {say(`sweep.view.${id}`)}
            </button>
          ))}
        </fieldset>
        <Menu className="more" label={say('study.menu')} sign="⋯" closesOnPress>
          <button
            type="button"
            disabled={found === null || found.done === 0}
            onClick={() => saveCsv(found!, outcome, say)}
          >
            {say('sweep.saveCsv')}
          </button>
        </Menu>
      </header>
      {found === null || found.done < 2 ? (
        <p className="waiting">{say('sweep.waiting')}</p>
      ) : view === 'table' ? (
        <div className="card-body">
          <SweepTable found={found} outcome={outcome} />
        </div>
      ) : (
        <div className="card-body">
          {sweep.y === null ? (
            <OneSlider {...props} found={found} outcome={outcome} />
          ) : (
            <TwoSliders {...props} found={found} outcome={outcome} />
          )}
        </div>
      )}
    </section>
  );
}

type ChartProps = CardProps & { readonly found: Found; readonly outcome: SeriesId };

/**
 * Callbacks that stay the same for a chart's life and reach the latest of the view. The chart knows known points only.
 */
function useCallbacks(onHover: (point: number | null) => void, onPick: (point: number) => void): PointCallbacks {
  const latest = useRef({ onHover, onPick });
  useEffect(() => {
    latest.current = { onHover, onPick };
  });
  return useMemo(
    () => ({
      onHover: (point: number | null) => latest.current.onHover(point),
      onPick: (point: number) => latest.current.onPick(point),
      onOpen: () => document.querySelector<HTMLButtonElement>('.picked button')?.focus(),
    }),
    [],
  );
}

function OneSlider({ sweep, found, others, outcome, at, onHover, onPick }: ChartProps) {
  const say = useSay();
  const { name } = useChosenScenario();
  const all = useSweeperState((state) => state.found);
  const behind = useMemo(
    () => others.map((other) => ({ name: other.name, found: all.get(keyOf(other.sweep)) ?? null })),
    [others, all],
  );
  const data = useMemo(() => sweepData(found, name, behind, outcome, at, say), [found, name, behind, outcome, at, say]);
  // The chart counts the points that are known; the view counts all.
  const points = useMemo(
    () => sweep.x.values.map((_, point) => point).filter((point) => found.known[point] === 1),
    [sweep, found],
  );
  const callbacks = useCallbacks(
    (place) => onHover(place === null ? null : points[place]!),
    (place) => onPick(points[place]!),
  );
  const create = useCallback((node: HTMLElement) => createSweepChart(node, callbacks), [callbacks]);
  const figure = useSweepFigure('sweep', found, outcome);
  return data === null ? null : <StudyChart create={create} data={data} least={280} figure={figure} />;
}

function TwoSliders({ found, outcome, at, onHover, onPick }: ChartProps) {
  const say = useSay();
  const thresholds = useMemo(() => thresholdsOf(found, outcome), [found, outcome]);
  const data = useMemo(() => heatData(found, outcome, thresholds, at, say), [found, outcome, thresholds, at, say]);
  const callbacks = useCallbacks(onHover, onPick);
  const create = useCallback((node: HTMLElement) => createHeatChart(node, callbacks), [callbacks]);
  const figure = useSweepFigure('sweep-map', found, outcome);
  return <StudyChart create={create} data={data} least={320} figure={figure} />;
}

/** How the chart is taken away: under its title, with the sweep that made it. */
function useSweepFigure(id: string, found: Found, outcome: SeriesId) {
  const say = useSay();
  return useMemo(() => {
    const result = resultOf(found);
    return {
      id,
      title: titleOf(found.sweep, outcome, say),
      source: sweepProvenance(result, sweepChecksum(result)),
      settled: isWhole(found),
    };
  }, [id, found, outcome, say]);
}

function isWhole({ known, done }: Found): boolean {
  return done === known.length;
}

function saveCsv(found: Found, outcome: SeriesId, say: ReturnType<typeof useSay>): void {
  const result = resultOf(found);
  saveText(
    'tend-sweep.csv',
    'text/csv',
    sweepCsv(
      result,
      outcome,
      sweepChecksum(result),
      ({ problems }) => renderProblem(say, problems[0]!),
      (unit) => unitWords(say, unit),
    ),
  );
}
