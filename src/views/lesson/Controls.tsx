import { useContext } from 'react';
import { permitOf, type Step } from '../../../sim/lessons.ts';
import { Slider } from '../../controls/Slider.tsx';
import { STUDY_ENTRIES, type ParameterEntry, type ParamId, type StudyKind } from '../../../sim/page.ts';
import { EditedContext } from '../../parts/edited.ts';
import { closedSince } from '../../state/lesson/cells.ts';
import { newFamilies } from '../../state/lesson/families.ts';
import { waitsForLock, type Running } from '../../state/lesson/running.ts';
import { AppContext, usePage, usePageActions, useParts, useSay, useWorld } from '../../state/react.tsx';
import { DesignChoice, DesignSlider, DesignSwitch } from '../experiment/DesignSlider.tsx';
import { RunBar } from '../experiment/RunBar.tsx';
import { useDesign } from '../experiment/useStudies.ts';
import { BlockStart } from './BlockStart.tsx';
import { BothArms } from './BothArms.tsx';

/** The controls that the step permits: the page's own, and no others. */
export function Controls({ on, step }: { on: Running; step: Step }) {
  const start = on.lesson.worlds[step.world]!;
  const { params, design, events, day, run, families } = permitOf(step, waitsForLock(on, step));
  const kind = start.screen === 'experiment' ? start.kind : null;
  return (
    <div className="permitted">
      <Sliders params={params} />
      {events === 'start' ? <BlockStart /> : null}
      {day ? <DayRow /> : null}
      {step.since === undefined ? null : <Since since={step.since} />}
      {kind === null ? null : design.map((field) => <Field key={field} kind={kind} field={field} />)}
      {families ? <Families /> : null}
      {run && kind !== null ? (
        <div data-part="run">
          <RunBar kind={kind} />
        </div>
      ) : null}
    </div>
  );
}

/** The sliders of the world; of several side by side, of the one that is edited. */
function Sliders({ params }: { params: readonly ParamId[] }) {
  const edited = useContext(EditedContext);
  const sliders = params.map((id) => (
    <div key={id} data-part={id}>
      <Slider id={id} />
    </div>
  ));
  if (edited === null || params.length === 0) return sliders;
  return (
    <AppContext.Provider value={edited.parts}>
      {edited.head}
      {sliders}
    </AppContext.Provider>
  );
}

/** One field of a design; a name that stands for both arms has a row of its own. */
function Field({ kind, field }: { kind: StudyKind; field: string }) {
  const entry = (STUDY_ENTRIES[kind] as readonly ParameterEntry[]).find(({ id }) => id === field);
  return (
    <div data-part={`design.${field}`}>
      {entry === undefined ? (
        <BothArms field={field} />
      ) : entry.kind === 'boolean' ? (
        <DesignSwitch kind={kind} id={field} />
      ) : entry.kind === 'choice' ? (
        <DesignChoice kind={kind} id={field} />
      ) : (
        <DesignSlider kind={kind} id={field} />
      )}
    </div>
  );
}

/** What stands fixed, as one line and not as controls that do nothing. */
export function SetByLesson({ on, step }: { on: Running; step: Step }) {
  const say = useSay();
  const start = on.lesson.worlds[step.world]!;
  const kind = start.screen === 'experiment' ? start.kind : null;
  return (
    <p className="set-by">
      <span className="visually-hidden">{say('column.set')}</span>{' '}
      {start.screen === 'compare' ? (
        <SetSideBySide count={start.panels.length} />
      ) : kind === null ? (
        <SetOnPlay />
      ) : (
        <SetInStudy kind={kind} />
      )}
    </p>
  );
}

function SetOnPlay() {
  const say = useSay();
  const preset = useWorld(({ scenario }) => scenario.preset);
  const day = usePage((state) => state.day);
  return <>{say('column.set.play', { preset: say(`preset.${preset}.label`), day })}</>;
}

function SetSideBySide({ count }: { count: number }) {
  const say = useSay();
  const day = usePage((state) => state.day);
  return <>{say('column.set.compare', { count, day })}</>;
}

function SetInStudy({ kind }: { kind: StudyKind }) {
  const say = useSay();
  const design = useDesign(kind) as unknown as Readonly<Record<string, number>>;
  const { littersA = 0, pups = 0, dyads = 0, lines = 0 } = design;
  return <>{say(`column.set.${kind}`, { litters: littersA, pups, dyads, lines })}</>;
}

/** The day that is shown. */
function DayRow() {
  const say = useSay();
  const { setDay } = usePageActions();
  const day = usePage((state) => state.day);
  const days = usePage((state) => state.days);
  return (
    <label className="number-ask" data-part="day">
      <span>{say('column.day')}</span>
      <input
        type="number"
        min={0}
        max={days}
        value={day}
        onChange={({ currentTarget: { valueAsNumber: typed } }) => typed >= 0 && typed <= days && setDay(typed)}
      />
    </label>
  );
}

/** What became of the copies that were closed on a day. */
function Since({ since }: { since: number }) {
  const say = useSay();
  const { store } = useParts();
  useWorld(({ focal }) => focal);
  const day = usePage((state) => state.day);
  const found = closedSince(store, since);
  if (found === null || found.first === 0) return null;
  const { first, still } = found;
  return (
    <p data-part="town.changed">
      {say('column.since', { since, day, first, still, share: Math.round((100 * still) / first) })}
    </p>
  );
}

/** The same study with other families of the same world. */
function Families() {
  const say = useSay();
  const { store } = useParts();
  return (
    <button type="button" className="btn families" onClick={() => newFamilies(store)}>
      {say('column.families')}
    </button>
  );
}
