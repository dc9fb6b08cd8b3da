import { useActions, useWorld } from '../../state/react.tsx';
import { useTwins } from '../cell/twins.ts';

/** Begins to follow the cell looked at last beside the twin that its dialog shows first; null where there is none. */
export function useFollow(): (() => void) | null {
  const { set } = useActions();
  const cell = useWorld((state) => state.cell);
  const scenario = useWorld((state) => state.focal?.scenario ?? state.scenario);
  const { candidates, problems, first } = useTwins(scenario, 0);
  const twin = candidates.find(({ id }) => id === first);
  if (twin === undefined || problems.has(twin.id)) return null;
  return () => set({ followed: { cell: Math.min(cell, scenario.cells - 1), scenario, twin } });
}
