import { useMemo, useState } from 'react';
import { isWholeStudy, type LineageResult } from '../../../../sim/page.ts';
import { createLinesChart } from '../../../charts/lines/lines-chart.ts';
import type { Say } from '../../../words/say.ts';
import { useStore } from 'zustand';
import { predictions } from '../../../state/predictions.ts';
import { permitted } from '../../../state/permit.ts';
import { useSay } from '../../../state/react.tsx';
import { linesTable } from '../../take/tables/studies.ts';
import { DesignPanel } from '../DesignPanel.tsx';
import { Findings } from '../Findings.tsx';
import { FoundCard } from '../FoundCard.tsx';
import { lineagePlain, linesData, MEASURES, sentenceOf, summaryOf, type Measure } from './generations-data.ts';
import { NumbersTable } from '../../../parts/NumbersTable.tsx';
import { fixed, signed } from '../../../parts/numbers.ts';
import { limits } from '../../../parts/intervals.ts';
import { useOpened, type Opened } from '../../animal/useOpened.ts';
import { LineAnimal } from './LineAnimal.tsx';
import { RunsSoFar } from './RunsSoFar.tsx';
import { StudyChart } from '../../../parts/StudyChart.tsx';
import { useResult } from '../useStudies.ts';
import { LineageSketch } from './LineageSketch.tsx';

const FIRST = ['transmitCare', 'transmitGenes', 'germlineReset', 'lines', 'generations', 'fosterAt', 'supportAt'];
const PUBLISHED = ['study.lineage.published1', 'study.lineage.published2', 'study.lineage.published3'];

/** Inherited, or repeated? Family lines under high and low founders. */
export function Generations() {
  const say = useSay();
  const result = useResult('lineage');
  const lesson = permitted()?.lesson;
  const [ownMeasure, setMeasure] = useState<Measure>('methylation');
  const [ownView, setView] = useState('chart');
  const measure = lesson === undefined ? ownMeasure : 'methylation';
  const view = lesson?.view ?? ownView;
  const views = [
    { id: 'chart', label: say('study.chart') },
    { id: 'table', label: say('study.table') },
  ];
  const [opened, setOpened] = useOpened<number>(result);
  const gap = result === null ? undefined : summaryOf(result, measure)[1]?.gap;
  return (
    <div className="study">
      <DesignPanel kind="lineage" first={FIRST} />
      <div
        className="found"
        id="found"
        data-measure={measure}
        data-lines={result?.to}
        data-gap={gap?.mean}
        data-low={gap?.low}
        data-high={gap?.high}
      >
        <FoundCard
          kind="lineage"
          sketch={<LineageSketch />}
          views={views}
          view={view}
          onView={setView}
          choice={<MeasureChoice measure={measure} onMeasure={setMeasure} />}
        >
          {result === null ? null : view === 'chart' ? (
            <LinesCard result={result} measure={measure} opened={opened} onOpen={setOpened} />
          ) : (
            <GenerationTable result={result} measure={measure} />
          )}
        </FoundCard>
        <Findings
          kind="lineage"
          plain={result === null || !isWholeStudy(result) ? null : (words) => lineagePlain(result, measure, words)}
          statistics={result === null ? undefined : <p>{sentenceOf(result, measure, say)}</p>}
          published={PUBLISHED}
        >
          {result === null ? null : <p>{whyOf(result, say)}</p>}
          <RunsSoFar />
        </Findings>
        {result === null || opened === null ? null : (
          <LineAnimal key={opened} result={result} index={opened} onClose={() => setOpened(null)} />
        )}
      </div>
    </div>
  );
}

function MeasureChoice({ measure, onMeasure }: { measure: Measure; onMeasure: (measure: Measure) => void }) {
  const say = useSay();
  return (
    <span className="pick measure">
      <select
        aria-label={say('study.measure')}
        value={measure}
        onChange={(event) => onMeasure(event.currentTarget.value as Measure)}
      >
        {Object.keys(MEASURES).map((id) => (
          <option key={id} value={id}>
            {say(`study.lineage.${id}.name`)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface LinesCardProps extends Opened {
  readonly result: LineageResult;
  readonly measure: Measure;
}

function LinesCard({ result, measure, opened, onOpen }: LinesCardProps) {
  const say = useSay();
  const knots = useStore(predictions, (state) => state.gap);
  const drawn = useMemo(() => linesData(result, measure, opened, say), [result, measure, opened, say]);
  const data = useMemo(
    () =>
      knots === null || measure !== 'methylation'
        ? drawn
        : { ...drawn, gap: { ...drawn.gap, sketch: { knots, label: say('study.predict.sketch') } } },
    [drawn, knots, measure, say],
  );
  return (
    <StudyChart
      create={(node) => createLinesChart(node, { onOpen })}
      data={data}
      least={380}
      figure={{ id: 'family-lines', table: linesTable, again: (node) => createLinesChart(node) }}
    />
  );
}

function GenerationTable({ result, measure }: { result: LineageResult; measure: Measure }) {
  const say = useSay();
  const digits = MEASURES[measure];
  const to = say('study.to');
  const columns = [
    { id: 'generation', label: say('study.lineage.generationColumn') },
    ...(['high', 'low'] as const).flatMap((group) => [
      { id: group, label: say(`study.lineage.${group}`), unit: say(`study.lineage.${measure}.unit`) },
      { id: `${group}-interval`, label: say('study.interval') },
    ]),
    { id: 'gap', label: say('study.lineage.gap') },
    { id: 'gap-interval', label: say('study.interval') },
    { id: 'n', label: say('study.n') },
  ];
  const rows = summaryOf(result, measure).map(({ generation, groups, gap }) => [
    { text: String(generation) },
    ...(['high', 'low'] as const).flatMap((group) => [
      { text: fixed(groups[group].mean, digits), value: groups[group].mean },
      { text: limits(groups[group], digits, to) },
    ]),
    { text: signed(gap.mean, digits), value: gap.mean },
    { text: limits(gap, digits, to) },
    { text: String(groups.low.n) },
  ]);
  return (
    <NumbersTable
      caption={say('study.lineage.tableCaption', { what: say(`study.lineage.${measure}.name`) })}
      columns={columns}
      rows={rows}
    />
  );
}

/** What could have carried the gap, given the switches of this run. */
function whyOf({ study: { design } }: LineageResult, say: Say): string {
  if (!design.germlineReset) return say('study.lineage.whyMarks');
  return say(design.transmitCare ? 'study.lineage.whyCare' : 'study.lineage.whyNothing');
}
