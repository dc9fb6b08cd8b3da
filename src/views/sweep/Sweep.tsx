import { useState, type ReactNode } from 'react';
import { useSay } from '../../state/react.tsx';
import { SubjectHere } from '../../parts/Subject.tsx';
import { SweepCard } from './SweepCard.tsx';
import { SweepDesign } from './SweepDesign.tsx';
import { SweepFindings } from './SweepFindings.tsx';
import { useFound, useRunning, useSweeps } from './useSweep.ts';

/** An outcome over a slider's whole range, or over two; any point of it is a world that can be opened. */
export default function Sweep({ tabs }: { tabs: ReactNode }) {
  const say = useSay();
  const { own, others } = useSweeps();
  useRunning(own, others);
  const found = useFound(own);
  const [picked, setPicked] = useState<number | null>(null);
  const [hover, setHover] = useState<number | null>(null);
  // A point of another grid says nothing here.
  const [grid, setGrid] = useState(own);
  if (grid.x.param !== own.x.param || grid.y?.param !== own.y?.param) {
    setGrid(own);
    setPicked(null);
    setHover(null);
  }
  return (
    <div className="swept">
      <header className="compare-head">
        {tabs}
        <p className="note-line">
          <SubjectHere />
          {say('sweep.note')}
        </p>
      </header>
      <div className="study">
        <SweepDesign sweep={own} found={found} />
        <div className="found" id="panels">
          <SweepCard
            sweep={own}
            found={found}
            others={others}
            at={hover ?? picked}
            onHover={setHover}
            onPick={setPicked}
          />
          <SweepFindings sweep={own} found={found} hover={hover} picked={picked} />
        </div>
      </div>
    </div>
  );
}
