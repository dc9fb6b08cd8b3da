import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { WorldStore } from '../state/store.ts';
import type { Focal } from '../state/types.ts';
import { useParts, useSay } from '../state/react.tsx';

/** What is shown follows the controls within a few frames. Left behind for longer than this, it is said to be. */
const BEHIND_MS = 1000;

/**
 * Whether a world's curve and numbers have belonged to other settings than those on the controls for a while, with
 * nothing new coming in.
 */
export function useBehind(store: WorldStore): boolean {
  const focal = useStore(store, (state) => state.focal);
  const behind = useStore(store, (state) => state.focal !== null && state.focal.scenario !== state.scenario);
  /** What has been left standing for too long. */
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
