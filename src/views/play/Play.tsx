import { CareSide } from '../../controls/CareSide.tsx';
import { ChartsPanel } from './ChartsPanel.tsx';
import { offers } from '../../state/species.ts';
import { Behind } from '../../parts/Behind.tsx';
import { useActions, useWorld, useSpecies } from '../../state/react.tsx';
import { permitted } from '../../state/permit.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { Notices } from '../../parts/Notices.tsx';
import { TimeBar } from '../frame/TimeBar.tsx';
import { TownPanel } from './TownPanel.tsx';

function useClose(): () => void {
  const { set } = useActions();
  return () => set({ aside: null });
}

const LessonColumn = lazyPart(() => import('../lesson/LessonColumn.tsx'));

const ASIDES = {
  day: lazyPart(() => import('../day/DayDrawer.tsx'), { useClose }),
  family: lazyPart(() => import('../family/FamilyDialog.tsx'), { useClose }),
  reserve: lazyPart(() => import('../reserve/ReserveDialog.tsx'), { useClose }),
  tissue: lazyPart(() => import('../tissue/TissueDialog.tsx'), { useClose }),
};

/** The Play screen: care at the left, cells, charts, and the timeline below. */
export function Play() {
  const aside = useWorld((state) => state.aside);
  const species = useSpecies();
  const only = permitted();
  const lesson = only?.lesson;
  const Open = aside === null || !offers(species, aside) ? null : ASIDES[aside];
  return (
    <>
      <main className="play">
        <Notices>
          <Behind />
        </Notices>
        {lesson === undefined ? <CareSide /> : <LessonColumn />}
        <TownPanel />
        <ChartsPanel />
        {Open === null ? null : <Open />}
      </main>
      {lesson !== undefined && !only!.day && only!.events === undefined ? null : <TimeBar />}
    </>
  );
}
