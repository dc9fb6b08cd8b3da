import { CareSide } from '../controls/CareSide.tsx';
import { ChartsPanel } from './ChartsPanel.tsx';
import { Notices } from './Notices.tsx';
import { TimeBar } from './TimeBar.tsx';
import { TownPanel } from './TownPanel.tsx';

/** The Play screen: care at the left, cells, charts, and the timeline below. */
export function Play() {
  return (
    <>
      <main className="play">
        <Notices />
        <CareSide />
        <TownPanel />
        <ChartsPanel />
      </main>
      <TimeBar />
    </>
  );
}
