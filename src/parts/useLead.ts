import { useEffect, useRef, type RefObject } from 'react';
import type { Focal, WorldState } from '../state/types.ts';
import type { WorldStore } from '../state/store.ts';
import { useParts, useWorld } from '../state/react.tsx';

/**
 * While a slider is held, a chart draws what moves in it as soon as it is simulated; React follows when there is time.
 * @param lead stays the same function while it does the same
 * @param world the one that the chart shows, where that is not the one around it
 */
export function useLead<C>(
  chart: RefObject<C | null>,
  lead: (chart: C, focal: Focal) => void,
  world?: WorldStore,
): void {
  const around = useParts().store;
  const { live } = world ?? around;
  useEffect(
    () =>
      live.watch((focal) => {
        if (chart.current !== null) lead(chart.current, focal);
      }),
    [live, chart, lead],
  );
}

/** The young one to draw: the one that is drawn already, where the world's state is a step behind. */
export function useFocal(): Focal | null {
  const { live } = useParts().store;
  const focal = useWorld((state) => state.focal);
  return live.ahead() ?? focal;
}

/**
 * As `useWorld`, for what is drawn: where a slider has been taken up and nothing of it has been simulated yet, it stays
 * what it was. Otherwise charts would be drawn between the hand's first move and its result, and hold that up.
 */
export function useDrawn<T>(selector: (state: WorldState) => T): T {
  const last = useRef<{ readonly drawn: T } | null>(null);
  return useWorld((state) => {
    if (last.current === null || !begins(state)) last.current = { drawn: selector(state) };
    return last.current.drawn;
  });
}

function begins({ drag, before, focal, sketch }: WorldState): boolean {
  return drag !== null && before !== null && before === focal && sketch !== 'drawing';
}
