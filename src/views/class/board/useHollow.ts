import { useMemo, useState } from 'react';
import { poolHollow, type ClassOf, type HollowRow, type Judged, type Pooled } from '../../../../sim/classroom.ts';

/** Results of other versions of the model that came in for a picture, and whether they are wanted on it. */
export interface Hollow {
  readonly rows: readonly HollowRow[];
  /** What is drawn of them. */
  readonly drawn: readonly HollowRow[];
  readonly isOn: boolean;
  readonly turn: () => void;
}

const NONE: readonly HollowRow[] = [];

export function useHollow(of: ClassOf, judged: readonly Judged[], pooled: Pooled | null): Hollow {
  const [isOn, setOn] = useState(false);
  const rows = useMemo(() => poolHollow(of, judged, pooled), [of, judged, pooled]);
  return { rows, drawn: isOn ? rows : NONE, isOn, turn: () => setOn((was) => !was) };
}
