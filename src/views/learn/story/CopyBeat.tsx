import { useCallback, useMemo } from 'react';
import type { StoryResult } from '../../../../sim/page.ts';
import { createLollipop } from '../../../charts/lollipop/lollipop.ts';
import { createTown } from '../../../charts/town/town.ts';
import type { Chart, LollipopData, TownData } from '../../../charts/parts/types.ts';
import { useSay } from '../../../state/react.tsx';
import type { Say } from '../../../words/say.ts';
import { useChart } from '../../../parts/useChart.ts';
import { isClosed, lollipopOf, markedSites, masksOn } from '../../cell/cell-data.ts';
import { Stage, strong, type BeatProps } from './Stage.tsx';
import { closedAt, STREET_SOURCE, STREET_VALUES, useCellLife, useStreet } from './street.ts';
import { STREET, VOLE_DAY } from './worlds.ts';

/** A house is pressed, and the marks on both of its copies are shown. */
export function CopyBeat({ value, onValue }: BeatProps) {
  const say = useSay();
  const cell = value - 1;
  const street = useStreet();
  const { result, current } = useCellLife(cell);
  const marks = useMemo(() => (result === null ? null : marksOf(result, say)), [result, say]);
  const says = useMemo(() => {
    if (result === null) return null;
    const sites = STREET_VALUES['site.dyads'];
    const copy = (at: number) =>
      say(`beat.copy.${isClosed(result.here, VOLE_DAY, at) ? 'closed' : 'open'}`, {
        marks: strong(String(markedSites(masksOn(result.here, VOLE_DAY, at)))),
        sites,
      });
    return say('beat.copy.says', { a: copy(0), b: copy(1) });
  }, [result, say]);
  const town = useMemo<TownData | null>(
    () =>
      street.result === null
        ? null
        : {
            cells: STREET.cells,
            closed: closedAt(street.result, VOLE_DAY),
            selected: cell,
            label: say('beat.copy.town', { cells: STREET.cells, day: VOLE_DAY }),
            keys: say('beat.copy.keys'),
          },
    [street.result, cell, say],
  );
  return (
    <Stage species="vole" says={says} current={current}>
      <div className="beat-street">
        <Street data={town} onCell={(picked) => onValue(picked + 1)} />
        <Marks data={marks} />
      </div>
    </Stage>
  );
}

/** Both copies as the cell's dialog draws them, in plainer words. */
function marksOf(life: StoryResult, say: Say): LollipopData {
  const drawn = lollipopOf(life, VOLE_DAY, STREET_VALUES, say);
  return {
    ...drawn,
    // One row of places a copy: the parts of the gene are for later.
    regions: [],
    landmarks: [],
    label: say('beat.copy.house', { house: life.here.cell + 1 }),
    words: { ...drawn.words, silencing: say('beat.copy.line') },
  };
}

function Street({ data, onCell }: { data: TownData | null; onCell: (cell: number) => void }) {
  const say = useSay();
  const { host } = useChart<TownData, Chart<TownData>>(
    useCallback((node) => createTown(node, { onPick: onCell, onSelect: onCell }), [onCell]),
    data,
    { id: 'story-town', title: say('beat.copy.title'), source: STREET_SOURCE },
  );
  return <div ref={host} className="beat-town" />;
}

function Marks({ data }: { data: LollipopData | null }) {
  const say = useSay();
  const { host } = useChart<LollipopData, Chart<LollipopData>>(
    useCallback((node) => createLollipop(node), []),
    data,
    { id: 'story', title: say('beat.copy.title'), source: STREET_SOURCE },
  );
  return (
    <div className="beat-marks">
      <div ref={host} />
    </div>
  );
}
