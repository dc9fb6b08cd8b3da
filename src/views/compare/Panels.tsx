import { useEffect, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { CareSide } from '../../controls/CareSide.tsx';
import { panelsFor, type Panel } from '../../state/panels.ts';
import { permitted } from '../../state/permit.ts';
import { Behind } from '../../parts/Behind.tsx';
import { EditedContext } from '../../parts/edited.ts';
import { AppContext, useActions, useWorld, useParts, type AppParts } from '../../state/react.tsx';
import { WORLD_DIALOGS } from '../frame/dialogs.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { Notices } from '../../parts/Notices.tsx';
import { TimeBar } from '../frame/TimeBar.tsx';
import { CompareHead, CompareNote } from './CompareHead.tsx';
import { EditHead } from './EditHead.tsx';
import { LowCard } from './LowCard.tsx';
import { PairCard } from './PairCard.tsx';
import { PanelGrid } from './PanelGrid.tsx';
import { PanelVerdicts } from './PanelVerdicts.tsx';
import { PanelsContext } from './usePanels.ts';
import { usePanelNames } from './usePanelNames.ts';
import { usePanelScenarios } from './useEachWorld.ts';
import { useStepView } from './useStepView.ts';

const LessonColumn = lazyPart(() => import('../lesson/LessonColumn.tsx'));
const LessonBeside = lazyPart(async () => ({ default: (await import('../lesson/LessonColumn.tsx')).LessonBeside }));

function useClose(): () => void {
  const { set } = useActions();
  return () => set({ aside: null });
}

const ASIDES = {
  day: lazyPart(() => import('../day/DayDrawer.tsx'), { useClose }),
  family: lazyPart(() => import('../family/FamilyDialog.tsx'), { useClose }),
};

/** The same young ones under several kinds of care, on shared axes. */
export default function Panels({ tabs }: { tabs: ReactNode }) {
  const parts = useParts();
  const panels = panelsFor(parts.store, parts.runner);
  useEffect(() => panels.attach(), [panels]);
  useStepView(panels);
  const only = permitted();
  const lesson = only?.lesson;
  const selected = useStore(panels, (state) => state.panels.find(({ id }) => id === state.selected) ?? null);
  if (selected === null)
    return (
      <header className="compare-head" aria-busy="true">
        {tabs}
      </header>
    );
  return (
    <PanelsContext.Provider value={panels}>
      <Edited panel={selected}>
        <div className="notices">
          <PanelVerdicts />
          <Behind />
        </div>
        <PanelNotices />
        {lesson === undefined ? <CareSide head={<EditHead />} /> : <InLesson page={parts} />}
        <section className="compare-right" id="panels">
          <CompareHead tabs={tabs} />
          <CompareNote />
          <PanelGrid />
          <div className="compare-low">
            <LowCard />
            {lesson === undefined ? <PairCard /> : <LessonBeside />}
          </div>
        </section>
        {/* Charts keep the callbacks they were made with, so each scenario has a timeline and drawers of its own. */}
        {lesson !== undefined && !only!.day ? null : <TimeBar key={`time ${selected.id}`} />}
        <Over key={selected.id} />
      </Edited>
    </PanelsContext.Provider>
  );
}

/** Controls inside act on one panel; the others offer themselves as twins of its cells. */
function Edited({ panel, children }: { panel: Panel; children: ReactNode }) {
  const { runner, say } = useParts();
  const names = usePanelNames();
  const scenarios = usePanelScenarios();
  const parts = useMemo(
    () => ({
      store: panel.store,
      actions: panel.controls,
      runner,
      say,
      twins: names.flatMap(({ id, name }) =>
        id === panel.id || !scenarios.has(id) ? [] : [{ id, label: name, scenario: scenarios.get(id)! }],
      ),
    }),
    [panel, runner, say, names, scenarios],
  );
  return <AppContext.Provider value={parts}>{children}</AppContext.Provider>;
}

/** A lesson is about the whole page; only the sliders that it permits act on the scenario that is edited. */
function InLesson({ page }: { page: AppParts }) {
  const parts = useParts();
  const edited = useMemo(() => ({ parts, head: <EditHead /> }), [parts]);
  return (
    <EditedContext.Provider value={edited}>
      <AppContext.Provider value={page}>
        <LessonColumn />
      </AppContext.Provider>
    </EditedContext.Provider>
  );
}

/** What the model refused in one of the scenarios. */
function PanelNotices() {
  return useWorld((state) => state.notice) === null ? null : <Notices />;
}

/** Dialogs and drawers of the panel being edited. */
function Over() {
  const dialog = useWorld((state) => state.dialog);
  const aside = useWorld((state) => state.aside);
  const Dialog = dialog === null ? null : WORLD_DIALOGS[dialog];
  const Aside = aside === 'day' || aside === 'family' ? ASIDES[aside] : null;
  return (
    <>
      {Dialog === null ? null : <Dialog />}
      {Aside === null ? null : <Aside />}
    </>
  );
}
