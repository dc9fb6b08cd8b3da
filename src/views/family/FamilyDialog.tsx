import '../../words/late.ts';
import { useCallback, useMemo } from 'react';
import { resolveValues, valuesOnDay, type FamilyResult, type ParamValues, type Scenario } from '../../../sim/page.ts';
import { createDotsChart } from '../../charts/dots/dots-chart.ts';
import type { DotsChartData } from '../../charts/dots/dots-data.ts';
import type { Chart } from '../../charts/parts/types.ts';
import { Switch } from '../../controls/Switch.tsx';
import { ageText } from '../../words/age.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useActions, usePage, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { dotsTable } from '../take/tables/studies.ts';
import { useChart } from '../../parts/useChart.ts';
import { useJob } from '../../parts/useJob.ts';
import { outcomesOf, sharedScale, slopesOf } from './family-data.ts';
import { FamilyPup } from './FamilyPup.tsx';
import { GiverCard } from './GiverCard.tsx';
import { useOpened } from '../animal/useOpened.ts';
import { Said } from '../../parts/Said.tsx';

/** Mother, father and helpers as people with a state of their own, and what may come later. */
export default function FamilyDialog() {
  const say = useSay();
  const species = useSpecies();
  const { set } = useActions();
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  const { result, current } = useJob(useMemo(() => ({ kind: 'family', scenario }) as const, [scenario]));
  const child = useWorld((state) => state.focal?.series.methylation ?? null);
  const last = (result?.exposure.length ?? 1) - 1;
  const day = Math.min(
    usePage((state) => state.day),
    last,
  );
  const values = useMemo(() => valuesOnDay(day, resolveValues(scenario), scenario.events), [scenario, day]);
  const axis = useMemo(
    () =>
      result === null || child === null
        ? null
        : sharedScale([child, ...result.caregivers.map(({ methylation }) => methylation)]),
    [result, child],
  );
  return (
    <Dialog
      title={say('family.title')}
      className="wide"
      ofLife
      figures
      head={<span className="on-day">{say('family.onDay', { age: ageText(day, species, say) })}</span>}
      onClose={() => set({ aside: null })}
    >
      {result === null || child === null || axis === null ? (
        <output>{say('family.waiting')}</output>
      ) : (
        <div className="family" aria-busy={!current} data-current={current}>
          <p className="lead">
            <Said of="family.lead" />
          </p>
          <div className="givers">
            {result.caregivers.map((course) => (
              <GiverCard
                key={course.giver}
                course={course}
                family={result}
                values={values}
                day={day}
                child={child}
                axis={axis}
                settled={current}
              />
            ))}
          </div>
          <Switch id="giver.twoWay" tag />
          <LaterLife family={result} scenario={scenario} values={values} settled={current} />
        </div>
      )}
    </Dialog>
  );
}

interface LaterLifeProps {
  readonly family: FamilyResult;
  readonly scenario: Scenario;
  readonly values: ParamValues;
  readonly settled: boolean;
}

/** Scores of the grown-up young: all of them, one vole ringed, and how little they say. A child is never opened. */
function LaterLife({ family, scenario, values, settled }: LaterLifeProps) {
  const say = useSay();
  const species = useSpecies();
  const [opened, setOpened] = useOpened<number>(family);
  const data = useMemo(() => outcomesOf(family, species, opened, say), [family, species, opened, say]);
  const { host } = useChart<DotsChartData, Chart<DotsChartData>>(
    useCallback(
      (node) => createDotsChart(node, species === 'infant' ? {} : { onOpen: setOpened }),
      [species, setOpened],
    ),
    data,
    { id: 'later-life', table: dotsTable, settled, again: (node) => createDotsChart(node) },
  );
  return (
    <section className="later" aria-label={say('family.later')}>
      <h3>{say('family.later')}</h3>
      <p>{say('family.laterText')}</p>
      <div
        ref={host}
        className="dots-host"
        data-outcomes={species === 'infant' ? undefined : JSON.stringify(family.outcomes[0])}
      />
      <ul>
        {slopesOf(values, say).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {opened === null ? null : (
        <FamilyPup key={opened} family={family} scenario={scenario} pup={opened} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}
