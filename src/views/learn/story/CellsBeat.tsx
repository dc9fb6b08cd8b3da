import { useCallback, useMemo, useState } from 'react';
import { provenance, type LifeResult } from '../../../../sim/page.ts';
import { createTown, type Town } from '../../../charts/town/town.ts';
import type { TownData, TownOver } from '../../../charts/parts/types.ts';
import { flips } from '../../../state/copies.ts';
import { useSay } from '../../../state/react.tsx';
import { fixed } from '../../../parts/numbers.ts';
import { useChart } from '../../../parts/useChart.ts';
import { useJob } from '../../../parts/useJob.ts';
import { BEATS } from './beats.ts';
import { Signs } from './Signs.tsx';
import { Stage, strong, type BeatProps } from './Stage.tsx';
import { closedAt } from './street.ts';
import { townOf, VOLE_DAY } from './worlds.ts';

const START = BEATS.find(({ id }) => id === 'cells')!.control.start;
const BEFORE = townOf(START);

function lifeIn(scenario: typeof BEFORE) {
  return { kind: 'life', scenario, from: 0, to: 1, closedByDay: true } as const;
}
const FIRST = lifeIn(BEFORE);

/** Licking is moved; which windows change of those in sight? */
export function CellsBeat({ value }: BeatProps) {
  const say = useSay();
  const [shown, setShown] = useState(0);
  const before = useJob(FIRST).result;
  const { result: now, current } = useJob(useMemo(() => lifeIn(townOf(value)), [value]));
  const seen = useMemo(
    () => (before === null || now === null || shown === 0 ? null : changesOf(before, now, shown)),
    [before, now, shown],
  );
  const says =
    seen === null
      ? null
      : seen.changed === 0
        ? say('beat.cells.says.same', { percent: strong(fixed(seen.percent, 1)) })
        : say('beat.cells.says', {
            changed: strong(String(seen.changed)),
            copies: 2 * shown,
            points: strong(fixed(Math.abs(seen.points), 1)),
            way: say(`beat.cells.${seen.points < 0 ? 'fell' : 'rose'}`),
          });
  const data = useMemo<TownData | null>(
    () =>
      now === null
        ? null
        : {
            cells: now.scenario.cells,
            closed: closedAt(now, VOLE_DAY),
            ...(seen === null || seen.changed === 0 ? {} : { changed: seen.rings, over: dimmed(seen.rings, shown) }),
            label: say('beat.cells.town', { cells: now.scenario.cells, day: VOLE_DAY }),
          },
    [now, seen, shown, say],
  );
  const { host } = useChart<TownData, Town>(
    useCallback((node) => createTown(node, { onShown: setShown }), []),
    data,
    {
      id: 'story',
      title: say('beat.cells.title'),
      source: provenance(now?.scenario ?? BEFORE, '').slice(0, -1),
      again: createTown,
    },
  );
  return (
    <Stage species="vole" says={says} current={current} signs={<Signs />}>
      <div ref={host} className="beat-town" />
    </Stage>
  );
}

/** How much of a house where nothing changed is taken back into the dusk. */
const DIM = 0.62;

/** Takes back what the beat is not about: houses where neither copy changed. */
function dimmed(changed: Uint32Array, cells: number): TownOver {
  return (ink, houseOf, _ratio, { dusk }) => {
    ink.save();
    ink.fillStyle = dusk;
    ink.globalAlpha = DIM;
    for (let cell = 0; cell < cells; cell++) {
      // The two bits of a cell's copies.
      const house = ((changed[cell >> 4]! >>> ((2 * cell) & 31)) & 3) === 0 ? houseOf(cell) : null;
      if (house !== null) ink.fillRect(house.x, house.y, house.width, house.height);
    }
    ink.restore();
  };
}

/** What differs between two lives in the first so many cells. */
function changesOf(before: LifeResult, now: LifeResult, cells: number) {
  const { changed: rings, opened, closed } = flips(closedAt(before, VOLE_DAY), closedAt(now, VOLE_DAY), 2 * cells);
  const percent = methylationOf(now);
  return { rings, changed: opened + closed, percent, points: percent - methylationOf(before) };
}

/** Marked strands of all cells on the day, in percent. */
function methylationOf({ strands, scenario }: LifeResult): number {
  const sites = strands.dims[2]!.size;
  const marks = strands.data.subarray(VOLE_DAY * sites, (VOLE_DAY + 1) * sites).reduce((sum, count) => sum + count, 0);
  return (100 * marks) / (4 * scenario.cells * sites);
}
