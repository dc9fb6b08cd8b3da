import { useCallback, useMemo, useState } from 'react';
import {
  isWholeStudy,
  ARMS,
  READOUTS,
  stressTestSummary,
  type ArmSummary,
  type Readout,
  type StressTestResult,
} from '../../../../sim/page.ts';
import { createArmsChart } from '../../../charts/arms/arms-chart.ts';
import { useSay } from '../../../state/react.tsx';
import { armsTable } from '../../take/tables/studies.ts';
import { DesignPanel } from '../DesignPanel.tsx';
import { DesignSlider } from '../DesignSlider.tsx';
import { Findings } from '../Findings.tsx';
import { FoundCard } from '../FoundCard.tsx';
import { armsData, ordersOf, sentenceOf, stressPlain } from './stress-data.ts';
import { ArmsTable, ChildrenTable } from './StressTables.tsx';
import { StudyChart } from '../../../parts/StudyChart.tsx';
import { useResult } from '../useStudies.ts';
import { StressTestSketch } from './StressTestSketch.tsx';

const FIRST = ['children', 'stress', 'dose'];
const COMFORTS = ['Touch', 'Voice'];
const PLACED = ARMS.flatMap((arm) => COMFORTS.map((comfort) => arm + comfort));
const PUBLISHED = [
  'study.stress-test.published1',
  'study.stress-test.published2',
  'study.stress-test.published3',
  'study.stress-test.published4',
];

/** Does a voice comfort as touch does? Three arms after a stressor. */
export function StressTest() {
  const say = useSay();
  const result = useResult('stress-test');
  const [shown, setShown] = useState<readonly Readout[]>(['oxytocin', 'cortisol']);
  const [listed, setListed] = useState<Readout>('oxytocin');
  const [view, setView] = useState('chart');
  const choice = {
    chart: <Readouts shown={shown} onShown={setShown} />,
    arms: null,
    // One readout of every child at a time.
    children: <Readouts shown={[listed]} onShown={(next) => setListed(next.find((id) => id !== listed) ?? listed)} />,
  }[view];
  const summary = useMemo(() => (result === null ? null : stressTestSummary(result)), [result]);
  const views = ['chart', 'arms', 'children'].map((id) => ({ id, label: say(`study.view.${id}`) }));
  return (
    <div className="study">
      <DesignPanel kind="stress-test" first={FIRST} placed={PLACED}>
        <ArmsDesign />
      </DesignPanel>
      <div className="found" id="found" {...exact(summary)}>
        <FoundCard
          kind="stress-test"
          sketch={<StressTestSketch />}
          views={views}
          view={view}
          onView={setView}
          choice={choice}
        >
          {result === null || summary === null ? null : view === 'chart' ? (
            <ArmsCard result={result} summary={summary} shown={shown} />
          ) : view === 'arms' ? (
            <ArmsTable summary={summary} />
          ) : (
            <ChildrenTable result={result} readout={listed} />
          )}
        </FoundCard>
        <Findings
          kind="stress-test"
          plain={
            result === null || summary === null || !isWholeStudy(result) ? null : (words) => stressPlain(summary, words)
          }
          statistics={
            summary === null ? undefined : (
              <>
                <p>{sentenceOf(summary, say)}</p>
                <Orders summary={summary} />
              </>
            )
          }
          published={PUBLISHED}
        />
      </div>
    </div>
  );
}

/** Means of the arms in full, for tests and for people who look under the bonnet. */
function exact(summary: readonly ArmSummary[] | null): Record<string, number> {
  if (summary === null) return {};
  return Object.fromEntries(
    summary.flatMap(({ arm, area, late }) => [
      [`data-${arm}-oxytocin`, area.oxytocin.mean],
      [`data-${arm}-cortisol`, area.cortisol.mean],
      [`data-${arm}-late`, late.cortisol.mean],
    ]),
  );
}

/** How much touch and how much voice each arm gets. */
function ArmsDesign() {
  const say = useSay();
  return (
    <>
      {ARMS.map((arm) => (
        <fieldset key={arm} className="arm">
          <legend>{say(`study.stress-test.${arm}`)}</legend>
          {COMFORTS.map((comfort) => (
            <DesignSlider
              key={comfort}
              kind="stress-test"
              id={arm + comfort}
              short={say(`study.stress-test.with.${comfort.toLowerCase()}`)}
            />
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** Which readouts are drawn; one at least. */
function Readouts({ shown, onShown }: { shown: readonly Readout[]; onShown: (shown: readonly Readout[]) => void }) {
  const say = useSay();
  const toggle = (id: Readout) => {
    const next = READOUTS.map((each) => each.id).filter((each) =>
      each === id ? !shown.includes(id) : shown.includes(each),
    );
    if (next.length > 0) onShown(next);
  };
  return (
    <fieldset className="chips" aria-label={say('study.measure')}>
      {READOUTS.map(({ id }) => (
        <button key={id} type="button" aria-pressed={shown.includes(id)} onClick={() => toggle(id)}>
          {say(`study.stress-test.${id}`)}
        </button>
      ))}
    </fieldset>
  );
}

function ArmsCard({
  result,
  summary,
  shown,
}: {
  result: StressTestResult;
  summary: readonly ArmSummary[];
  shown: readonly Readout[];
}) {
  const say = useSay();
  const [minute, setMinute] = useState<number | null>(null);
  const data = useMemo(() => armsData(summary, result, shown, minute, say), [summary, result, shown, minute, say]);
  const create = useCallback((node: HTMLElement) => createArmsChart(node, { onMinute: setMinute }), []);
  return (
    <StudyChart
      create={create}
      data={data}
      least={150 + 130 * shown.length}
      figure={{ id: 'stress-arms', table: armsTable }}
    />
  );
}

/** The published order beside the simulated one. */
function Orders({ summary }: { summary: readonly ArmSummary[] }) {
  const say = useSay();
  return (
    <table className="orders">
      <caption>{say('study.stress-test.orders')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('study.stress-test.order')}</th>
          <th scope="col">{say('study.publishedShort')}</th>
          <th scope="col">{say('study.here')}</th>
        </tr>
      </thead>
      <tbody>
        {ordersOf(summary, say).map(({ id, published, here }) => (
          <tr key={id}>
            <th scope="row">{say(`study.stress-test.order.${id}`)}</th>
            <td>{published}</td>
            <td data-order={id}>{here}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
