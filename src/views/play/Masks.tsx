import { useEffect } from 'react';
import { paintMarks } from '../../charts/town/town-marks.ts';
import type { PaintMarks } from '../../charts/parts/types.ts';
import type { LifeResult } from '../../../sim/page.ts';
import { usePage, useParts, useWorld } from '../../state/react.tsx';
import type { Focal } from '../../state/types.ts';

/** Masks of all copies of a life on one of its days. */
export interface MasksOnDay {
  readonly p: Uint32Array;
  readonly q: Uint32Array;
  readonly paint: PaintMarks;
  readonly of: Focal;
  readonly day: number;
}

/** Asks for the masks of the scrubbed day while houses are large enough to show marks. */
export default function Masks({ onMasks }: { onMasks: (masks: MasksOnDay | undefined) => void }) {
  const { runner } = useParts();
  const focal = useWorld((state) => state.focal);
  const day = usePage((state) => state.day);
  const dragging = useWorld((state) => state.drag !== null);
  useEffect(() => {
    if (focal === null || dragging) return;
    let wanted = true;
    runner
      .run({ kind: 'life', scenario: focal.scenario, from: 0, to: 1, masksOnDay: day })
      .then((result) => wanted && onMasks({ ...splitStrands(result), paint: paintMarks, of: focal, day }))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [focal, day, dragging, runner, onMasks]);
  useEffect(() => () => onMasks(undefined), [onMasks]);
  return null;
}

function splitStrands(result: LifeResult): { p: Uint32Array; q: Uint32Array } {
  const both = result.masks!.data;
  const p = new Uint32Array(both.length / 2);
  const q = new Uint32Array(both.length / 2);
  for (let copy = 0; copy < p.length; copy++) {
    p[copy] = both[2 * copy]!;
    q[copy] = both[2 * copy + 1]!;
  }
  return { p, q };
}
