import '../../words/late.ts';
import { useCallback, useMemo, useState } from 'react';
import { salivaCsv } from '../../../sim/page.ts';
import { createTissueChart } from '../../charts/tissue/tissue-chart.ts';
import { createTissueScatter } from '../../charts/tissue/tissue-scatter.ts';
import type { TissueChartData, TissueScatterData } from '../../charts/tissue/tissue-data.ts';
import type { Chart } from '../../charts/parts/types.ts';
import { Range } from '../../controls/Range.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { ageText } from '../../words/age.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useActions, usePage, usePageActions, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { saveText } from '../../parts/save.ts';
import { tissueScatterTable, tissueTable } from '../take/tables/play.ts';
import { useChart } from '../../parts/useChart.ts';
import { correlationText, courseOf, joinedSaliva, scatterOf, type Mode } from './tissue-data.ts';
import { MovedText } from './MovedText.tsx';
import { TissueTable } from './TissueTable.tsx';
import { useSaliva, type SalivaFound } from './useSaliva.ts';

const SLIDERS = ['saliva.leukocytes', 'saliva.drift', 'assay.noise', 'assay.cells'] as const;

/** Brain cells, blood, the lining of the mouth and saliva of the same young ones. */
export default function TissueDialog() {
  const say = useSay();
  const { set } = useActions();
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  const { found, current } = useSaliva(scenario);
  const day = Math.min(
    usePage((state) => state.day),
    (found?.scenario ?? scenario).days,
  );
  return (
    <Dialog title={say('tissue.title')} className="wide" ofLife figures onClose={() => set({ aside: null })}>
      <div className="tissue" aria-busy={!current} data-current={current} data-young={found?.young.length ?? 0}>
        <p className="lead">{say('tissue.lead')}</p>
        {found === null ? (
          <output>{say('tissue.waiting')}</output>
        ) : (
          <Found found={found} day={day} settled={current} done={current && found.young.length === found.of} />
        )}
      </div>
    </Dialog>
  );
}

function Found({ found, day, settled, done }: { found: SalivaFound; day: number; settled: boolean; done: boolean }) {
  const say = useSay();
  const [mode, setMode] = useState<Mode>('level');
  const first = found.young[0]!;
  const data = useMemo(() => courseOf(first, day, mode, say), [first, day, mode, say]);
  const { host } = useChart<TissueChartData, Chart<TissueChartData>>(
    useCallback((node) => createTissueChart(node), []),
    data,
    { id: 'tissue', table: tissueTable, settled },
  );
  return (
    <>
      <div className="tissue-body">
        <section aria-label={say('tissue.courses')}>
          <div className="tissue-bar">
            <fieldset className="seg" aria-label={say('tissue.mode')}>
              {(['level', 'change'] as const).map((each) => (
                <button key={each} type="button" aria-pressed={mode === each} onClick={() => setMode(each)}>
                  {say(`tissue.mode.${each}`)}
                </button>
              ))}
            </fieldset>
            <DayPicker days={found.scenario.days} day={day} />
          </div>
          <div
            ref={host}
            className="tissue-courses-host"
            data-first={JSON.stringify([
              first.neurons[day],
              first.leukocytes[day],
              first.epithelium[day],
              first.saliva[day],
              first.reading[day],
            ])}
          />
          <p className="aside">{say(`tissue.legend.${mode}`)}</p>
        </section>
        <Litter found={found} day={day} done={done} />
      </div>
      <MovedText ends={found.ends} day={day} />
      <div className="tissue-sliders">
        {SLIDERS.map((id) => (
          <Slider key={id} id={id} tag />
        ))}
      </div>
      <output className="aside">{data.words.summary}</output>
      <InNumbers found={found} done={done} />
    </>
  );
}

/** The first young one's readings as a table, and those of all young ones as CSV once they are in. */
function InNumbers({ found, done }: { found: SalivaFound; done: boolean }) {
  const say = useSay();
  return (
    <details>
      <summary>{say('tissue.table')}</summary>
      <TissueTable result={found.young[0]!} />
      <button
        type="button"
        className="btn"
        disabled={!done}
        onClick={() => saveText('tend-saliva.csv', 'text/csv', salivaCsv(joinedSaliva(found)))}
      >
        {say('tissue.csv')}
      </button>
    </details>
  );
}

/** The page's own day, within reach while the timeline is behind the dialog. */
function DayPicker({ days, day }: { days: number; day: number }) {
  const say = useSay();
  const species = useSpecies();
  const { setDay } = usePageActions();
  return (
    <label>
      {say('tissue.day')}
      <Range min={0} max={days} value={day} aria-valuetext={ageText(day, species, say)} onValue={setDay} />
      <span>{ageText(day, species, say)}</span>
    </label>
  );
}

/** Brain against saliva over the litter. */
function Litter({ found, day, done }: { found: SalivaFound; day: number; done: boolean }) {
  const say = useSay();
  const { data, read, truth } = useMemo(() => scatterOf(found, day, say), [found, day, say]);
  const { host } = useChart<TissueScatterData, Chart<TissueScatterData>>(
    useCallback((node) => createTissueScatter(node), []),
    data,
    { id: 'tissue-scatter', table: tissueScatterTable, settled: done },
  );
  return (
    <section aria-label={say('tissue.scatter')}>
      <h3>{say('tissue.scatter')}</h3>
      <div ref={host} className="tissue-scatter-host" />
      <p data-r={read?.r ?? ''}>{say('tissue.asRead', { found: correlationText(read, say) })}</p>
      <p className="aside">{say('tissue.asIs', { found: correlationText(truth, say) })}</p>
      {done ? null : (
        <p className="aside">
          <progress max={found.of} value={found.young.length} aria-label={say('tissue.progress')} />{' '}
          {say('tissue.soFar', { done: found.young.length, total: found.of })}
        </p>
      )}
    </section>
  );
}
