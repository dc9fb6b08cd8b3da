import { useId, useMemo, useState, type ReactNode } from 'react';
import type { ExpectedResult, LuckResult } from '../../../sim/page.ts';
import { createCourseChart } from '../../charts/studies/course-chart.ts';
import { createLuckChart } from '../../charts/luck/luck-chart.ts';
import { Range } from '../../controls/Range.tsx';
import { speciesOf } from '../../state/species.ts';
import { sweepChoice } from '../../state/sweep.ts';
import { ageText, axisUnit } from '../../words/age.ts';
import { useMarked, usePage, useSay, useSpecies } from '../../state/react.tsx';
import { SubjectHere } from '../../parts/Subject.tsx';
import { fixed } from '../../parts/numbers.ts';
import { NumbersTable } from '../../parts/NumbersTable.tsx';
import { Said } from '../../parts/Said.tsx';
import { StudyChart } from '../../parts/StudyChart.tsx';
import { useChart } from '../../parts/useChart.ts';
import { useJob } from '../../parts/useJob.ts';
import { useChosenScenario, useScenarios } from '../sweep/useSweep.ts';
import { cellsForAPoint, courseData, luckData, luckPairs, proofOf, rowsOf, sentenceOf } from './luck-data.ts';
import { INDIVIDUAL, SIZES, TISSUES, useLuck } from './useLuck.ts';

/** What luck alone does to one animal's tissue, by the number of its cells. */
export default function Luck({ tabs }: { tabs: ReactNode }) {
  const say = useSay();
  const { scenario } = useChosenScenario();
  const playDay = usePage((state) => state.day);
  const [chosen, setDay] = useState<number | null>(null);
  const day = Math.min(chosen ?? playDay, scenario.days);
  const luck = useLuck(scenario);
  const { result, current } = useJob(
    useMemo(() => ({ kind: 'expected', scenario, individual: INDIVIDUAL }) as const, [scenario]),
  );
  const expected = current ? result : null;
  return (
    <div className="swept">
      <header className="compare-head">
        {tabs}
        <p className="note-line">
          <SubjectHere />
          {say('luck.note')}
        </p>
      </header>
      <div className="study">
        <Design day={day} days={scenario.days} onDay={setDay} drawn={luck?.methylation.dims[0]!.size ?? 0} />
        <div className="found" id="panels">
          <Card luck={luck} expected={expected} day={day} />
          <Words luck={luck} expected={expected} day={day} />
        </div>
      </div>
    </div>
  );
}

function Design({
  day,
  days,
  onDay,
  drawn,
}: {
  day: number;
  days: number;
  onDay: (day: number) => void;
  drawn: number;
}) {
  const say = useSay();
  const scenarios = useScenarios();
  const { id, scenario } = useChosenScenario();
  const [choice, age] = [useId(), useId()];
  const text = ageText(day, speciesOf(scenario), say);
  return (
    <section className="design" id="controls" aria-label={say('luck.design')}>
      <h2>{say('luck.question')}</h2>
      <p className="lead">{say('luck.lead')}</p>
      <div className="fields">
        <div className="ctl choice-field">
          <label htmlFor={choice}>{say('sweep.scenario')}</label>
          <span className="pick">
            <select
              id={choice}
              value={id}
              onChange={(event) => sweepChoice.setState({ scenario: event.currentTarget.value })}
            >
              {scenarios.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </span>
        </div>
        <div className="ctl">
          <div className="row">
            <label htmlFor={age}>{say('sweep.age')}</label>
            <output htmlFor={age}>{text}</output>
          </div>
          <div className="track">
            <Range id={age} min={0} max={days} value={day} aria-valuetext={text} onValue={onDay} />
          </div>
        </div>
        <p className="swept-size">{say('luck.oneAnimal')}</p>
      </div>
      <div className="run-bar">
        <div className="run-progress">
          {drawn === TISSUES ? null : <progress max={TISSUES} value={drawn} aria-label={say('study.progress')} />}
          <small data-done={drawn}>{say('luck.drawn', { drawn, tissues: TISSUES })}</small>
        </div>
      </div>
    </section>
  );
}

interface Shown {
  readonly luck: LuckResult | null;
  readonly expected: ExpectedResult | null;
  readonly day: number;
}

function Card({ luck, expected, day }: Shown) {
  const say = useSay();
  const age = ageText(day, useSpecies(), say);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <section
      className="card swept-card"
      aria-label={say('study.found')}
      data-drawn={luck?.methylation.dims[0]!.size ?? 0}
    >
      <header>
        <h3 className="choice">{say('luck.title', { tissues: TISSUES, age })}</h3>
        <fieldset className="seg views" aria-label={say('study.show')}>
          {(['chart', 'table'] as const).map((id) => (
            <button key={id} type="button" aria-pressed={id === view} onClick={() => setView(id)}>
              {say(`sweep.view.${id}`)}
            </button>
          ))}
        </fieldset>
      </header>
      {luck === null ? (
        <p className="waiting">{say('luck.waiting')}</p>
      ) : view === 'table' ? (
        <div className="card-body">
          <SizesTable luck={luck} expected={expected} day={day} />
        </div>
      ) : (
        <Charts luck={luck} expected={expected} day={day} />
      )}
    </section>
  );
}

type Known = Shown & { readonly luck: LuckResult };

/** Sizes whose tissues are drawn over age: 10, 100 and 1,000 cells. */
const COURSES = [0, 2, 4];

function Charts({ luck, expected, day }: Known) {
  const say = useSay();
  const data = useMemo(() => luckData(luck, expected, day, say), [luck, expected, day, say]);
  return (
    <div className="luck-charts">
      <div className="luck-room">
        <StudyChart
          create={createLuckChart}
          data={data}
          least={240}
          figure={{
            id: 'luck',
            title: say('luck.title', { tissues: TISSUES, age: ageText(day, speciesOf(luck.scenario), say) }),
            source: luckPairs(luck),
          }}
        />
      </div>
      <div className="luck-courses">
        {COURSES.map((size) => (
          <Course key={size} size={size} luck={luck} expected={expected} day={day} />
        ))}
      </div>
    </div>
  );
}

function Course({ size, luck, expected, day }: Known & { size: number }) {
  const say = useSay();
  const unit = axisUnit(speciesOf(luck.scenario), luck.scenario.days);
  const data = useMemo(
    () => ({ ...courseData(luck, size, expected, day, unit, say), height: 168 }),
    [luck, size, expected, day, unit, say],
  );
  const { host } = useChart(createCourseChart, data, {
    id: `luck-course-${luck.sizes[size]}`,
    title: data.words.title,
    source: luckPairs(luck),
  });
  return <div ref={host} className="course-host" />;
}

function SizesTable({ luck, expected, day }: Known) {
  const say = useSay();
  const columns = (['cells', 'mean', 'spread', 'theory', 'low', 'high'] as const).map((id) => ({
    id,
    label: say(`luck.column.${id}`),
  }));
  const number = (value: number, digits: number) =>
    Number.isFinite(value) ? { text: fixed(value, digits), value } : { text: '' };
  const rows = rowsOf(luck, expected, day).map(({ cells, mean, spread, theory, low, high }) => [
    { text: say('luck.number', { cells }) },
    number(mean, 1),
    number(spread, 2),
    number(theory, 2),
    number(low, 1),
    number(high, 1),
  ]);
  return (
    <NumbersTable
      caption={say('luck.table', {
        tissues: luck.methylation.dims[0]!.size,
        age: ageText(day, speciesOf(luck.scenario), say),
      })}
      columns={columns}
      rows={rows}
    />
  );
}

/** What luck comes to, computed; what it is not. */
function Words({ luck, expected, day }: Shown) {
  const say = useSay();
  const marked = useMarked();
  if (luck === null || expected === null)
    return (
      <aside className="findings" aria-label={say('study.findings')}>
        <p>{say('luck.waiting')}</p>
      </aside>
    );
  const [small] = rowsOf(luck, expected, day).slice(SIZES.indexOf(100));
  return (
    <aside
      className="findings"
      aria-label={say('study.findings')}
      data-theory={small!.theory}
      data-spread={small!.spread}
    >
      <p className="sentence">
        <Said text={sentenceOf(luck, day, marked)} />
      </p>
      <p>{proofOf(luck, expected, day, say)}</p>
      <p>{say('luck.enough', { cells: cellsForAPoint(expected, day) })}</p>
      <h3>{say('sweep.howSure')}</h3>
      <ul>
        <li>{say('luck.shared')}</li>
        <li>{say(expected.exact ? 'luck.exact' : 'luck.close')}</li>
        <li>{say('luck.nested')}</li>
        <li>{say('luck.world')}</li>
      </ul>
    </aside>
  );
}
