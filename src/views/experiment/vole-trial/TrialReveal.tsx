import { useMemo } from 'react';
import { isComputed, trueMeans, type AgainSummary, type TrialTest, type TrialResult } from '../../../../sim/page.ts';
import { createManyStudies, type ManyStudiesData } from '../../../charts/studies/many-studies.ts';
import type { Say } from '../../../words/say.ts';
import { useParts, useSay } from '../../../state/react.tsx';
import { manyTable } from '../../take/tables/studies.ts';
import { useChart } from '../../../parts/useChart.ts';
import { fixed, signed } from '../../../parts/numbers.ts';
import { testOf } from './trial-data.ts';
import { Reveal } from '../reveal/Reveal.tsx';
import type { Reveal as RevealOf } from '../reveal/useReveal.ts';
import { trialStory } from './trial-story.ts';
import { useTrial } from './useTrial.ts';

/** The shared reveal with this trial's story; then the true means, and the hundred trials as they come in. */
export function TrialReveal({ result, reveal }: { result: TrialResult; reveal: RevealOf }) {
  const say = useSay();
  const { runner } = useParts();
  const prediction = useTrial((state) => state.prediction);
  const test = testOf(result, 'mean');
  const story = useMemo(
    () => trialStory(result, test, prediction, runner, say),
    [result, test, prediction, runner, say],
  );
  return (
    <div className="trial-reveal">
      <Reveal story={story} reveal={reveal} />
      {reveal.sealed && reveal.shown >= story.causes.length ? (
        <>
          <TrueMeans result={result} />
          <ManyTrials result={result} test={test} />
        </>
      ) : null}
    </div>
  );
}

/** What these very pups truly have, without the assay's error. */
function TrueMeans({ result }: { result: TrialResult }) {
  const say = useSay();
  const [a, b] = trueMeans(result);
  return <p>{say('study.vole-trial.trueMeans', { a: fixed(a, 1), b: fixed(b, 1), difference: signed(a - b, 1) })}</p>;
}

/** The trials as they come in: one bar each, how many said what, and what each test finds where there is nothing. */
function ManyTrials({ result, test }: { result: TrialResult; test: TrialTest }) {
  const say = useSay();
  const again = useTrial((state) => state.again);
  const [summary, progress, rates] = [again?.summary ?? null, again?.progress ?? null, again?.falsePositives ?? null];
  const data = useMemo(() => (summary === null ? null : manyData(summary, test, say)), [summary, test, say]);
  const { host } = useChart(createManyStudies, data, { id: 'trial-again', table: manyTable });
  return (
    <div className="many">
      {progress === null ? null : (
        <div className="dance-bar">
          <progress max={progress.total} value={progress.done} aria-label={say('study.progress')} />
          <button type="button" className="btn" onClick={() => again?.abort.abort()}>
            {say('study.cancel')}
          </button>
        </div>
      )}
      <div ref={host} className="many-host" hidden={data === null} />
      {summary === null ? null : (
        <p>
          {say('study.vole-trial.manyFound', {
            of: summary.studies,
            mixed: summary.found.mixed,
            litters: summary.found.litters,
            pups: summary.found.pups,
          })}
        </p>
      )}
      {rates === null ? null : (
        <p data-false-pups={rates.pups} data-false-litters={rates.litters}>
          {say('study.vole-trial.falseFound', {
            pups: fixed(100 * rates.pups, 1),
            litters: fixed(100 * rates.litters, 1),
            each: result.study.design.pups,
          })}
        </p>
      )}
    </div>
  );
}

/** All trials beside this one. Their average stands for what is true. */
function manyData({ studies, estimates, claims }: AgainSummary, { mixed }: TrialTest, say: Say): ManyStudiesData {
  const known = estimates.filter((each) => each !== null);
  const mean = known.length === 0 ? null : known.reduce((sum, { estimate }) => sum + estimate, 0) / known.length;
  return {
    studies: estimates,
    own: isComputed(mixed) ? { estimate: mixed.estimate, low: mixed.interval[0], high: mixed.interval[1] } : null,
    truth: mean,
    words: {
      summary: say('study.vole-trial.manySummary', {
        of: studies,
        mean: mean === null ? '–' : fixed(mean, 1),
        higher: claims.higher,
        lower: claims.lower,
        unclear: claims.unclear,
      }),
      x: say('study.vole-trial.differenceAxis', { unit: say('study.vole-trial.points.percent') }),
      own: say('study.vole-trial.ownTrial'),
      truth: say('study.vole-trial.average'),
    },
  };
}
