import '../../words/late.ts';
import { useEffect } from 'react';
import { linkName, worldOfStudy, type StudyKind } from '../../../sim/page.ts';
import { embed } from '../../state/embed.ts';
import { permitted } from '../../state/permit.ts';
import { openScreen } from '../../state/screens.ts';
import { openExperiment } from '../../state/studies.ts';
import { speciesOf } from '../../state/species.ts';
import { changedParams } from '../../state/world.ts';
import { useWorld, useParts, useSay } from '../../state/react.tsx';
import { Notices } from '../../parts/Notices.tsx';
import { Said } from '../../parts/Said.tsx';
import { SubjectHere } from '../../parts/Subject.tsx';
import { StudyOfCharts } from '../../parts/useChart.ts';
import { TABS, viewOf } from './rooms.ts';
import { makeReady } from './run.ts';
import { useStudies, useStudy } from './useStudies.ts';

/** The Experiment screen: all studies in one frame, in the world set on Play. */
export default function Experiment() {
  const kind = useStudies((state) => state.kind);
  const { View: Open } = viewOf(kind);
  useReady(kind);
  return (
    <main className="experiment" data-screen={linkName(kind)}>
      <Notices />
      {permitted()?.lesson !== undefined ? null : (
        <div className="study-head">
          {embed.on ? null : <StudyTabs kind={kind} />}
          <World kind={kind} />
        </div>
      )}
      <StudyOfCharts value={kind}>
        <Open key={kind} />
      </StudyOfCharts>
    </main>
  );
}

/** Once Play's own litter is in, nothing stands in the way of making the workers ready for the study on screen. */
function useReady(kind: StudyKind): void {
  const parts = useParts();
  const study = useStudy(kind);
  const idle = useWorld((state) => state.litter?.scenario === state.scenario);
  useEffect(() => {
    if (idle) makeReady(study, parts);
  }, [idle, study, parts]);
}

function StudyTabs({ kind }: { kind: StudyKind }) {
  const say = useSay();
  return (
    <nav className="seg study-tabs" aria-label={say('study.choose')}>
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === kind ? 'page' : undefined}
          onClick={() => openExperiment(each)}
        >
          {say(`study.${each}.name`)}
        </button>
      ))}
    </nav>
  );
}

/** Which world the study takes place in, and the way to change it. */
function World({ kind }: { kind: StudyKind }) {
  const say = useSay();
  const { Note, anyWorld = false } = viewOf(kind);
  const scenario = useWorld((state) => state.scenario);
  const changes =
    changedParams(scenario).length + scenario.events.filter((event) => event.id.startsWith('change-')).length;
  const preset = say(`preset.${scenario.preset}.label`);
  return (
    <p className="world">
      <SubjectHere />
      {worldOfStudy(kind, scenario) !== scenario ? (
        say(`study.elsewhere.${kind}`, { seed: scenario.seed })
      ) : anyWorld ? (
        <Said of="study.worldSeed" values={{ seed: scenario.seed }} />
      ) : (
        <>
          {say('study.world')}{' '}
          <b>
            {say(`species.${speciesOf(scenario)}`)}, {preset}
          </b>
          {changes === 0 ? null : <>, {say('study.changes', { count: changes })}</>}.
        </>
      )}{' '}
      {embed.on ? null : (
        <button type="button" className="quiet link" onClick={() => openScreen('play')}>
          {say('study.toPlay')}
        </button>
      )}
      {Note === undefined ? null : <Note />}
    </p>
  );
}
