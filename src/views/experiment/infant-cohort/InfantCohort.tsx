import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import {
  cohortTruthCsv,
  COHORT_CAUSES,
  isComputed,
  landmarkSites,
  studyChecksum,
  type InfantCohortResult,
} from '../../../../sim/page.ts';
import { createDagChart } from '../../../charts/studies/dag-chart.ts';
import { createIntervalsChart } from '../../../charts/studies/intervals-chart.ts';
import { createScatterChart } from '../../../charts/studies/scatter-chart.ts';
import { createSlopeChart } from '../../../charts/studies/slope-chart.ts';
import { ownDyadsStore } from '../../../state/own-dyads.ts';
import { permitted } from '../../../state/permit.ts';
import { useParts, useSay } from '../../../state/react.tsx';
import { saveText } from '../../../parts/save.ts';
import { dagTable, intervalsTable, scatterTable, slopeTable } from '../../take/tables/studies.ts';
import { Dance, Power } from './CohortAgain.tsx';
import { CohortBehind, CohortSteady } from './CohortBehind.tsx';
import {
  cohortOf,
  cohortPlain,
  estimateText,
  panelData,
  scatterData,
  SCATTERS,
  sentenceOf,
  sitesData,
  slopeData,
  type Cohort,
  type Scatter,
} from './cohort-data.ts';
import { useOpened, type Opened } from '../../animal/useOpened.ts';
import { CohortFamily } from './CohortFamily.tsx';
import { cohortStory } from './cohort-story.ts';
import { CohortTable, LeaversNote, PublishedBeside } from './CohortTables.tsx';
import { DesignPanel } from '../DesignPanel.tsx';
import { Findings } from '../Findings.tsx';
import { FoundCard } from '../FoundCard.tsx';
import { MysteryNote } from '../MysteryNote.tsx';
import { OwnCohort, OwnDyadsTable } from './OwnCohort.tsx';
import { directionOf, Predict, usePrediction } from './Predict.tsx';
import { Reveal } from '../reveal/Reveal.tsx';
import { TruthSwitches } from '../reveal/TruthSwitches.tsx';
import type { RevealStory } from '../reveal/types.ts';
import { useReveal, type Reveal as RevealOf } from '../reveal/useReveal.ts';
import { StudyChart } from '../../../parts/StudyChart.tsx';
import { usePredictInDesign } from '../usePredictInDesign.ts';
import { useResult } from '../useStudies.ts';
import { CohortSketch } from './CohortSketch.tsx';

const FIRST = ['dyads', 'raters'];
const PLACED = [...COHORT_CAUSES, 'mystery'];
const PUBLISHED = [
  'study.infant-cohort.published1',
  'study.infant-cohort.published2',
  'study.infant-cohort.published3',
  'study.infant-cohort.published4',
];
const PLOTS = ['slopes', ...SCATTERS, 'panel', 'sites', 'power', 'dance'] as const;
type Plot = (typeof PLOTS)[number];

/** Mothers and infants observed, not assigned: what goes with what, and why that cannot settle the cause. */
export function InfantCohort() {
  const say = useSay();
  const result = useResult('infant-cohort');
  const { runner } = useParts();
  const cohort = useMemo(() => (result === null ? null : cohortOf(result)), [result]);
  const { view, setView, plot, setPlot } = useShown();
  const whole = cohort?.whole === true;
  const reveal = useReveal(whole ? result : null);
  const story = useMemo(
    () => (cohort?.whole === true ? cohortStory(cohort, runner, say) : null),
    [cohort, runner, say],
  );
  const open = story !== null && reveal.sealed && reveal.shown >= story.causes.length;
  const views = useViews();
  const asks = usePredictInDesign('infant-cohort');
  const [opened, setOpened] = useOpened<number>(whole ? result : null);
  return (
    <div className="study">
      <DesignPanel
        kind="infant-cohort"
        first={FIRST}
        placed={PLACED}
        predict={asks ? <Predict kind="infant-cohort" /> : null}
      >
        <TruthSwitches kind="infant-cohort" causes={COHORT_CAUSES} />
      </DesignPanel>
      <div className="found" id="found" data-plot={plot} {...exact(cohort)}>
        <FoundCard
          kind="infant-cohort"
          sketch={<CohortSketch />}
          views={views}
          view={view}
          onView={setView}
          choice={view === 'chart' ? <PlotChoice plot={plot} onPlot={setPlot} /> : null}
          before={asks ? null : <Predict kind="infant-cohort" />}
          menu={open ? <TruthLine result={result!} /> : null}
        >
          {cohort === null ? null : (
            <Shown
              view={view}
              cohort={cohort}
              plot={plot}
              story={story}
              reveal={reveal}
              opened={opened}
              onOpen={setOpened}
            />
          )}
        </FoundCard>
        <CohortWords cohort={whole ? cohort : null} open={open} onOwn={() => setView('own')} />
        {cohort === null || opened === null ? null : (
          <CohortFamily key={opened} cohort={cohort} index={opened} onClose={() => setOpened(null)} />
        )}
      </div>
    </div>
  );
}

/** What is shown; a lesson has chosen it. */
function useShown() {
  const lesson = permitted()?.lesson;
  const [view, setView] = useState('chart');
  const [plot, setPlot] = useState<Plot>('slopes');
  return {
    view: lesson?.view ?? view,
    setView,
    plot: lesson === undefined ? plot : SCATTERS[0],
    setPlot,
  };
}

/** Own readings have a view only where there are any. */
function useViews(): readonly { readonly id: string; readonly label: string }[] {
  const say = useSay();
  const own = useStore(ownDyadsStore, (state) => state.own);
  return ['chart', 'table', ...(own === null ? [] : ['own']), 'reveal'].map((id) => ({
    id,
    label: say(id === 'reveal' ? 'study.reveal.name' : `study.${id}`),
  }));
}

interface ShownProps extends Opened {
  readonly view: string;
  readonly cohort: Cohort;
  readonly plot: Plot;
  /** Null until all families are in. */
  readonly story: RevealStory | null;
  readonly reveal: RevealOf;
}

/** What the card holds in each of its views. */
function Shown({ view, cohort, plot, story, reveal, opened, onOpen }: ShownProps) {
  const say = useSay();
  switch (view) {
    case 'table':
      return <CohortTable cohort={cohort} />;
    case 'own':
      return <OwnCohort cohort={cohort} />;
    case 'reveal':
      return story === null ? <p>{say('study.infant-cohort.wait')}</p> : <Reveal story={story} reveal={reveal} />;
    default:
      return <AnyPlot cohort={cohort} plot={plot} opened={opened} onOpen={onOpen} />;
  }
}

interface CohortWordsProps {
  /** Null until all families are in. */
  readonly cohort: Cohort | null;
  /** Whether every cause has been shown. */
  readonly open: boolean;
  readonly onOwn: () => void;
}

/** What the cohort found: in plain words, in numbers for those who read them, and beside what was published. */
function CohortWords({ cohort, open, onOwn }: CohortWordsProps) {
  if (cohort === null) return <Findings kind="infant-cohort" plain={null} published={PUBLISHED} />;
  return (
    <Findings
      kind="infant-cohort"
      plain={(words) => cohortPlain(cohort, words)}
      own={<OwnDyadsTable onLoaded={onOwn} />}
      statistics={<Statistics cohort={cohort} open={open} />}
      published={PUBLISHED}
    >
      <MysteryNote mystery={cohort.result.study.design.mystery} open={open} />
      <Predicted cohort={cohort} />
      <LeaversNote cohort={cohort} />
      <CohortSteady cohort={cohort} />
    </Findings>
  );
}

/** In numbers: what was found, what lies behind the readings, and every published figure beside the simulated one. */
function Statistics({ cohort, open }: { cohort: Cohort; open: boolean }) {
  const say = useSay();
  return (
    <>
      <p>{sentenceOf(cohort, say)}</p>
      <CohortBehind cohort={cohort} open={open} />
      <PublishedBeside cohort={cohort} />
    </>
  );
}

/** Numbers in full, for tests and for people who look under the bonnet. */
function exact(cohort: Cohort | null): Record<string, number | undefined> {
  if (cohort === null) return {};
  const { change, behaviour, n } = cohort.analysis;
  return {
    'data-n': n,
    'data-dyads': cohort.result.to,
    'data-change': isComputed(change) ? change.estimate : undefined,
    'data-behaviour': isComputed(behaviour) ? behaviour.estimate : undefined,
  };
}

function PlotChoice({ plot, onPlot }: { plot: Plot; onPlot: (plot: Plot) => void }) {
  const say = useSay();
  return (
    <span className="pick measure">
      <select
        aria-label={say('study.measure')}
        value={plot}
        onChange={(event) => onPlot(event.currentTarget.value as Plot)}
      >
        {PLOTS.map((id) => (
          <option key={id} value={id}>
            {say(`study.infant-cohort.${id}.name`)}
          </option>
        ))}
      </select>
    </span>
  );
}

function AnyPlot({ cohort, plot, ...open }: { cohort: Cohort; plot: Plot } & Opened) {
  switch (plot) {
    case 'slopes':
      return <Slopes cohort={cohort} {...open} />;
    case 'panel':
      return <PanelPlot cohort={cohort} />;
    case 'sites':
      return <Sites cohort={cohort} />;
    case 'power':
      return <Power cohort={cohort} />;
    case 'dance':
      return <Dance cohort={cohort} />;
    default:
      return <ScatterPlot key={plot} cohort={cohort} which={plot} {...open} />;
  }
}

function Slopes({ cohort, opened, onOpen }: { cohort: Cohort } & Opened) {
  const say = useSay();
  const data = useMemo(() => slopeData(cohort, opened, say), [cohort, opened, say]);
  return (
    <StudyChart
      create={(node) => createSlopeChart(node, { onOpen })}
      data={data}
      least={360}
      figure={{ id: 'cohort-slopes', table: slopeTable, again: (node) => createSlopeChart(node) }}
    />
  );
}

function ScatterPlot({ cohort, which, opened, onOpen }: { cohort: Cohort; which: Scatter } & Opened) {
  const say = useSay();
  const { slope, locked } = usePrediction('infant-cohort');
  const drawn = useMemo(() => scatterData(cohort, which, opened, say), [cohort, which, opened, say]);
  const data = useMemo(
    () =>
      locked && which === SCATTERS[0]
        ? { ...drawn, sketch: { rise: slope, label: say('study.predict.sketch') } }
        : drawn,
    [drawn, locked, slope, which, say],
  );
  const chart = (
    <StudyChart
      create={(node) => createScatterChart(node, { onOpen })}
      data={data}
      least={300}
      figure={{
        id: `cohort-${which}`,
        title: say(`study.infant-cohort.${which}.name`),
        table: scatterTable,
        again: (node) => createScatterChart(node),
      }}
    />
  );
  // What this world can and cannot show of temperament is said where somebody looks for it.
  return which === 'temperament' ? (
    <div className="again-part">
      <p>{say('study.infant-cohort.temperament.weak')}</p>
      {chart}
    </div>
  ) : (
    chart
  );
}

function PanelPlot({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const data = useMemo(() => panelData(cohort, say), [cohort, say]);
  if (data === null) return <p>{say('study.infant-cohort.noPanel')}</p>;
  return (
    <div className="again-part">
      <p>{say('study.infant-cohort.panel.lead')}</p>
      <StudyChart create={createDagChart} data={data} least={300} figure={{ id: 'cohort-panel', table: dagTable }} />
    </div>
  );
}

function Sites({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const { sites } = cohort.analysis;
  const data = useMemo(() => {
    if (!isComputed(sites)) return null;
    const marks = landmarkSites(sites.length);
    return sitesData(sites, new Map(['−934', '−924', '−901'].map((name, i) => [marks[i]!, name])), say);
  }, [sites, say]);
  if (data === null) return <p>{say('study.infant-cohort.noSites')}</p>;
  return (
    <div className="again-part">
      <p>{data.words.summary}</p>
      <StudyChart
        create={createIntervalsChart}
        data={data}
        least={380}
        figure={{ id: 'cohort-sites', table: intervalsTable }}
      />
    </div>
  );
}

/** What was expected, beside what came. */
function Predicted({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const prediction = usePrediction('infant-cohort');
  if (!prediction.locked) return null;
  return (
    <p>
      {say('study.predict.was', {
        what: say(`study.infant-cohort.predict.${directionOf(prediction)}`),
        came: estimateText(cohort.analysis.change, say),
      })}
    </p>
  );
}

/** The truth as a file, once it has been revealed. */
function TruthLine({ result }: { result: InfantCohortResult }) {
  const say = useSay();
  return (
    <button
      type="button"
      onClick={() =>
        saveText('tend-infant-cohort-truth.csv', 'text/csv', cohortTruthCsv(result, studyChecksum(result)))
      }
    >
      {say('study.saveTruth')}
    </button>
  );
}
