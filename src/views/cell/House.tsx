import { useCallback, useMemo } from 'react';
import { createCellHouse, type CellHouseData } from '../../charts/town/cell-house.ts';
import type { Chart } from '../../charts/parts/types.ts';
import { useSay } from '../../state/react.tsx';
import { useChart } from '../../parts/useChart.ts';
import { useLook } from '../../parts/useLook.ts';

interface HouseProps {
  readonly who: string;
  readonly world: string;
  /** Both copies as bits: 1 for A closed, 2 for B. */
  readonly closed: number;
  /** One line more under the house. */
  readonly more?: string;
}

/** A cell as a house with two windows, and whose it is. */
export function House({ who, world, closed, more }: HouseProps) {
  const say = useSay();
  const theme = useLook();
  const data = useMemo<CellHouseData>(
    () => ({ closed: [(closed & 1) !== 0, (closed & 2) !== 0], names: ['A', 'B'], theme }),
    [closed, theme],
  );
  const { host } = useChart<CellHouseData, Chart<CellHouseData>>(
    useCallback((node) => createCellHouse(node), []),
    data,
    null,
  );
  return (
    <figure>
      <div ref={host} className="house-host" />
      <figcaption>
        <b>{say('cell.house', { who, windows: say(`cell.windows${closed}`) })}</b> <span>{world}</span>
        {more === undefined ? null : <span>{more}</span>}
      </figcaption>
    </figure>
  );
}
