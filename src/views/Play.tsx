import { lazy, Suspense } from 'react';
import { CareSide } from '../controls/CareSide.tsx';
import { ChartsPanel } from './ChartsPanel.tsx';
import { offers } from '../state/species.ts';
import { useApp, useSpecies } from './context.tsx';
import { Notices } from './Notices.tsx';
import { TimeBar } from './TimeBar.tsx';
import { TownPanel } from './TownPanel.tsx';

const ASIDES = {
  day: lazy(() => import('./day/DayDrawer.tsx')),
  family: lazy(() => import('./family/FamilyDialog.tsx')),
  reserve: lazy(() => import('./reserve/ReserveDialog.tsx')),
  tissue: lazy(() => import('./tissue/TissueDialog.tsx')),
};

/** The Play screen: care at the left, cells, charts, and the timeline below. */
export function Play() {
  const aside = useApp((state) => state.aside);
  const species = useSpecies();
  const Open = aside === null || !offers(species, aside) ? null : ASIDES[aside];
  return (
    <>
      <main className="play">
        <Notices />
        <CareSide />
        <TownPanel />
        <ChartsPanel />
        <Suspense fallback={null}>{Open === null ? null : <Open />}</Suspense>
      </main>
      <TimeBar />
    </>
  );
}
