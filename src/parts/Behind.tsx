import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { WorldStore } from '../state/store.ts';
import type { Focal } from '../state/types.ts';
import { useParts, useSay } from '../state/react.tsx';

/** Curves normally follow the controls within a few frames. If they are late by more than this, the page says so. */
const BEHIND_MS = 1000;

/**
 * Whether the curve and the numbers of a world have belonged to older settings for a while, and nothing new is
 * arriving.
 */
export function useBehind(store: WorldStore): boolean {
  const focal = useStore(store, (state) => state.focal);
  // Somebody who draws what will come is not waited for.
  const behind = useStore(
    store,
    ({ focal: shown, scenario, sketch }) => shown !== null && shown.scenario !== scenario && sketch !== 'drawing',
  );
  /** The result that has been shown for too long. */
  const [left, setLeft] = useState<Focal | null>(null);
  useEffect(() => {
    const timer = behind ? setTimeout(() => setLeft(focal), BEHIND_MS) : undefined;
    return () => clearTimeout(timer);
  }, [focal, behind]);
  return behind && left === focal;
}

/** Says that curves and numbers are not yet those of the controls; while it stands they are drawn pale. */
export function Behind() {
  const say = useSay();
  const behind = useBehind(useParts().store);
  return <output>{behind ? <p className="notice behind">{say('notice.behind')}</p> : null}</output>;
}
