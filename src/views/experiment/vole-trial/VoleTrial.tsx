import { useMemo, useState } from 'react';
import {
  isComputed,
  TRIAL_CAUSES,
  TRIAL_MEASURES,
  type TrialMeasure,
  type TrialTest,
  type TrialResult,
} from '../../../../sim/page.ts';
import { createCrossed } from '../../../charts/studies/crossed.ts';
import { createMarksStrip } from '../../../charts/studies/marks-strip.ts';
import { createRaincloud } from '../../../charts/raincloud/raincloud.ts';
import { permitted } from '../../../state/permit.ts';
import { useSay } from '../../../state/react.tsx';
import { cloudTable, crossedTable, marksTable } from '../../take/tables/studies.ts';
import { FoundCard } from '../FoundCard.tsx';
import { OwnTrial } from './OwnTrial.tsx';
import { useReveal } from '../reveal/useReveal.ts';
import { StudyChart } from '../../../parts/StudyChart.tsx';
import { crossedData, fosterTestsOf, marksData, raincloudData, testOf, trackingOf } from './trial-data.ts';
import { useOpened, type Opened } from '../../animal/useOpened.ts';
import { TrialAnimal } from './TrialAnimal.tsx';
import { TrialDesign } from './TrialDesign.tsx';
import { TrialPower } from './TrialPower.tsx';
import { TrialPredict } from './TrialPredict.tsx';
import { TrialReveal } from './TrialReveal.tsx';
import { AnimalsTable, FosterTable, MarksTable, MeasuresTable } from './TrialTables.tsx';
import { usePredictInDesign } from '../usePredictInDesign.ts';
import { useSettled, usePieces } from '../useStudies.ts';
import { TrialWords } from './TrialWords.tsx';
import { useTrial } from './useTrial.ts';
import { TrialSketch } from './TrialSketch.tsx';

/** The reveal opens how litters came to their arms, and then each cause. */
const CAUSES_SHOWN = 1 + TRIAL_CAUSES.length;

/** Does care set the marks? Litters dealt to two arms, analysed by litter, and then the truth. */
export function VoleTrial() {
  const say = useSay();
  const settled = useSettled('vole-trial');
  const partial = usePieces('vole-trial');
  const result = partial ?? settled;
  const own = useTrial((state) => state.own);
  const lesson = permitted()?.lesson;
  const [ownMeasure, setMeasure] = useState<TrialMeasure>('mean');
  const [ownView, setView] = useState('arms');
  const measure = lesson === undefined ? ownMeasure : ((lesson.reading ?? 'mean') as TrialMeasure);
  const chosen = lesson === undefined || lesson.views?.includes(ownView) === true ? ownView : (lesson.view ?? ownView);
  const reveal = useReveal(settled);
  const [asTable, setAsTable] = useState(false);
  const asks = usePredictInDesign('vole-trial');
  const [opened, setOpened] = useOpened<number>(result);
  const ids = viewsOf(result, own !== null, settled !== null && partial === null);
  const view = ids.includes(chosen) ? chosen : 'arms';
  const test = result === null ? null : testOf(result, measure);
  return (
    <div className="study">
      <TrialDesign predict={asks ? <TrialPredict /> : null} />
      <div className="found" id="found" data-litters={result === null ? undefined : result.to} {...exact(test)}>
        <FoundCard
          kind="vole-trial"
          sketch={<TrialSketch />}
          views={ids.map((id) => ({ id, label: say(`study.vole-trial.view.${id}`) }))}
          view={view}
          onView={setView}
          before={asks ? null : <TrialPredict />}
          partial={partial !== null}
          choice={
            <Choice view={view} measure={measure} onMeasure={setMeasure} asTable={asTable} onTable={setAsTable} />
          }
        >
          {result === null || test === null ? null : (
            <Shown
              view={view}
              asTable={asTable}
              result={result}
              measure={measure}
              reveal={reveal}
              opened={opened}
              onOpen={setOpened}
            />
          )}
        </FoundCard>
        <TrialWords
          view={view}
          result={partial === null ? settled : null}
          measure={measure}
          open={reveal.sealed && reveal.shown >= CAUSES_SHOWN}
          onOwn={() => setView('own')}
        />
        {result === null || opened === null ? null : (
          <TrialAnimal key={opened} result={result} index={opened} onClose={() => setOpened(null)} />
        )}
      </div>
    </div>
  );
}

/** Ids of the views. Exchanged litters, own readings and the reveal have one only where there are any. */
function viewsOf(result: TrialResult | null, own: boolean, whole: boolean): readonly string[] {
  return [
    'arms',
    'marks',
    ...(result?.study.design.crossFoster === true ? ['foster'] : []),
    'power',
    'animals',
    ...(own ? ['own'] : []),
    ...(whole ? ['reveal'] : []),
  ];
}

/** Numbers in full, for tests and for people who look under the bonnet. */
function exact(test: TrialTest | null): Record<string, number> {
  if (test === null || !isComputed(test.mixed)) return {};
  const { estimate, interval } = test.mixed;
  return { 'data-difference': estimate, 'data-low': interval[0], 'data-high': interval[1] };
}

/** Which reading, and whether as a chart or as numbers. */
function Choice({
  view,
  measure,
  onMeasure,
  asTable,
  onTable,
}: {
  view: string;
  measure: TrialMeasure;
  onMeasure: (measure: TrialMeasure) => void;
  asTable: boolean;
  onTable: (asTable: boolean) => void;
}) {
  const say = useSay();
  return (
    <span className="trial-choice">
      {view === 'arms' ? (
        <span className="pick measure">
          <select
            aria-label={say('study.measure')}
            value={measure}
            onChange={(event) => onMeasure(event.currentTarget.value as TrialMeasure)}
          >
            {TRIAL_MEASURES.map((id) => (
              <option key={id} value={id}>
                {say(`study.vole-trial.measure.${id}`)}
              </option>
            ))}
          </select>
        </span>
      ) : null}
      {view === 'animals' || view === 'reveal' || view === 'own' ? null : (
        <button type="button" className="quiet" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
          {say('study.vole-trial.asNumbers')}
        </button>
      )}
    </span>
  );
}

function Shown({
  view,
  asTable,
  result,
  measure,
  reveal,
  opened,
  onOpen,
}: {
  view: string;
  asTable: boolean;
  result: TrialResult;
  measure: TrialMeasure;
  reveal: ReturnType<typeof useReveal>;
} & Opened) {
  switch (view) {
    case 'marks':
      return <Marks result={result} asTable={asTable} />;
    case 'foster':
      return <Foster result={result} asTable={asTable} />;
    case 'power':
      return <TrialPower result={result} asTable={asTable} />;
    case 'animals':
      return <AnimalsTable result={result} opened={opened} onOpen={onOpen} />;
    case 'own':
      return <OwnTrial result={result} />;
    case 'reveal':
      return <TrialReveal result={result} reveal={reveal} />;
    default:
      return asTable ? (
        <MeasuresTable result={result} />
      ) : (
        <Arms result={result} measure={measure} opened={opened} onOpen={onOpen} />
      );
  }
}

function Arms({ result, measure, opened, onOpen }: { result: TrialResult; measure: TrialMeasure } & Opened) {
  const say = useSay();
  const prediction = useTrial((state) => state.prediction);
  const data = useMemo(
    () => raincloudData(result, measure, testOf(result, measure), prediction, opened, say),
    [result, measure, prediction, opened, say],
  );
  return (
    <div className="trial-arms">
      <Lots result={result} />
      <StudyChart
        create={(node) => createRaincloud(node, { onOpen })}
        data={data}
        least={360}
        figure={{ id: 'trial-arms', table: cloudTable, again: (node) => createRaincloud(node) }}
      />
    </div>
  );
}

/** How the litters were dealt: in the order of their birth, with the arm that each drew. */
function Lots({
  result: {
    observed,
    study: { design },
  },
}: {
  result: TrialResult;
}) {
  const say = useSay();
  const litters = [
    ...new Map(Array.from(observed.litter, (litter, i) => [litter, observed.born[i]!] as const)).entries(),
  ].slice(0, 40);
  return (
    <p className="lots">
      <span>{say(`study.vole-trial.lots.${design.assignment}`)}</span>{' '}
      {litters.map(([litter, arm]) => (
        <b key={litter} className={arm === 0 ? 'lot a' : 'lot b'}>
          {arm === 0 ? 'A' : 'B'}
        </b>
      ))}
    </p>
  );
}

function Marks({ result, asTable }: { result: TrialResult; asTable: boolean }) {
  const say = useSay();
  const tracking = trackingOf(result);
  const data = useMemo(() => marksData(tracking, say), [tracking, say]);
  return asTable ? (
    <MarksTable tracking={tracking} />
  ) : (
    <StudyChart create={createMarksStrip} data={data} least={320} figure={{ id: 'trial-marks', table: marksTable }} />
  );
}

function Foster({ result, asTable }: { result: TrialResult; asTable: boolean }) {
  const say = useSay();
  const tests = fosterTestsOf(result);
  const data = useMemo(() => crossedData(tests, say), [tests, say]);
  return asTable ? (
    <FosterTable tests={tests} />
  ) : (
    <StudyChart create={createCrossed} data={data} least={300} figure={{ id: 'trial-foster', table: crossedTable }} />
  );
}
