import { useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  foundShare,
  isComputed,
  meanCorrelation,
  newStudy,
  powerCurve,
  type CohortsResult,
} from '../../../../sim/page.ts';
import { createIntervalsChart } from '../../../charts/studies/intervals-chart.ts';
import { createPowerChart, type PowerData } from '../../../charts/studies/power-chart.ts';
import { useSay } from '../../../state/react.tsx';
import { intervalsTable, powerTable } from '../../take/tables/studies.ts';
import { danceData, type Cohort } from './cohort-data.ts';
import { fixed } from '../../../parts/numbers.ts';
import { StudyChart } from '../../../parts/StudyChart.tsx';
import { useCohorts, type CohortsRun } from './useCohorts.ts';
import { Said } from '../../../parts/Said.tsx';

const DANCE = 100;
/** Milliseconds from one study to the next. */
const BEAT = 160;

/** Run it again: a hundred cohorts of the same design in the same world, one interval after another. */
export function Dance({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const { study } = cohort.result;
  const run = useCohorts(
    useMemo(() => [study], [study]),
    DANCE,
  );
  const label = say('study.infant-cohort.dance.start', { count: DANCE });
  const result = run.results?.[0];
  if (result !== undefined && run.progress === null)
    return <Dancers cohort={cohort} result={result} again={<RunMany run={run} label={label} />} />;
  return (
    <div className="again-part" data-again="">
      <div className="dance-bar">
        <RunMany run={run} label={label} />
        <span>{say('study.infant-cohort.dance.lead')}</span>
      </div>
    </div>
  );
}

/** One study a beat until the last, all at once where motion is not wanted. */
function Dancers({ cohort, result, again }: { cohort: Cohort; result: CohortsResult; again: ReactNode }) {
  const say = useSay();
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [shown, setShown] = useState(still ? DANCE : 1);
  const [playing, setPlaying] = useState(!still);
  useEffect(() => {
    if (!playing || shown >= DANCE) return;
    const timer = setTimeout(() => setShown(shown + 1), BEAT);
    return () => clearTimeout(timer);
  }, [playing, shown]);
  const { change } = cohort.analysis;
  const own = isComputed(change) ? change.estimate : null;
  const data = useMemo(() => danceData(result, shown, own, say), [result, shown, own, say]);
  return (
    <div className="again-part" data-again={shown}>
      <div className="dance-bar">
        {again}
        {shown >= DANCE ? null : (
          <button type="button" className="btn" onClick={() => setPlaying(!playing)}>
            {say(playing ? 'study.infant-cohort.dance.pause' : 'study.infant-cohort.dance.go')}
          </button>
        )}
        <span>{data.words.summary}</span>
      </div>
      <StudyChart
        create={createIntervalsChart}
        data={data}
        least={380}
        figure={{ id: 'cohort-again', table: intervalsTable }}
      />
    </div>
  );
}

function RunMany({ run, label }: { run: CohortsRun; label: string }) {
  const say = useSay();
  if (run.progress === null)
    return (
      <button type="button" className="btn solid" onClick={run.start}>
        {label}
      </button>
    );
  return (
    <>
      <progress max={run.progress.total} value={run.progress.done} aria-label={say('study.progress')} />
      <button type="button" className="btn" onClick={run.cancel}>
        {say('study.cancel')}
      </button>
    </>
  );
}

const SIZES = [50, 101, 200, 300];
const REPEATS = 200;
const MOST = 400;

/** How large a study must be: the formula, and studies of four sizes simulated in this very world. */
export function Power({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const { scenario, design } = cohort.result.study;
  const studies = useMemo(
    () => SIZES.map((dyads) => newStudy('infant-cohort', scenario, { ...design, dyads })),
    [scenario, design],
  );
  const run = useCohorts(studies, REPEATS);
  const data = useMemo((): PowerData | null => {
    if (run.results === null) return null;
    const r = meanCorrelation(run.results[1]!.estimates.change.estimate);
    const points = run.results.map(({ estimates }, i) => ({ n: SIZES[i]!, ...foundShare(estimates.change, r) }));
    return {
      curve: powerCurve(r, MOST),
      points,
      now: cohort.analysis.n,
      words: {
        summary: say('study.infant-cohort.power.summary', {
          r: fixed(r, 2),
          n: SIZES[1]!,
          percent: fixed(points[1]!.percent, 0),
        }),
        x: say('study.infant-cohort.power.x'),
        y: say('study.infant-cohort.power.y'),
        formula: say('study.infant-cohort.power.formula', { r: fixed(r, 2) }),
        simulated: say('study.infant-cohort.power.simulated', { count: REPEATS }),
      },
    };
  }, [run.results, cohort, say]);
  return (
    <div className="again-part" data-power={data === null ? '' : data.points[1]!.percent}>
      <div className="dance-bar">
        <RunMany run={run} label={say('study.infant-cohort.power.start', { count: REPEATS * SIZES.length })} />
        <span>{data === null ? <Said of="study.infant-cohort.power.lead" /> : data.words.summary}</span>
      </div>
      {data === null ? null : (
        <StudyChart
          create={createPowerChart}
          data={data}
          least={340}
          figure={{ id: 'cohort-power', table: powerTable }}
        />
      )}
    </div>
  );
}
