import '../../../words/late.ts';
import { useEffect, useState } from 'react';
import { STROKED } from '../../../controls/nest/stroking.ts';
import type { Flips } from '../../../state/copies.ts';
import { useParts } from '../../../state/react.tsx';
import { LEAD, offers, speciesOf } from '../../../state/species.ts';
import type { WorldState } from '../../../state/types.ts';
import { sameScenario } from '../../../state/world.ts';
import { BoutGlow } from './BoutGlow.tsx';
import { noteChain } from './chain.ts';

/**
 * On the first visit, when the leading slider has been moved for the first time or a young one stroked, the glow of one
 * bout travels along the chain once. It goes with the next drag, and never comes back by itself.
 */
export default function FirstBout({ flips, whole }: { flips: Flips | null; whole: boolean }) {
  const { store } = useParts();
  const [stage, setStage] = useState<'waiting' | 'shown' | 'over'>('waiting');
  useEffect(
    () =>
      store.subscribe((now, was) => {
        if (now.drag !== null) setStage((before) => (before === 'shown' ? 'over' : before));
        else if (tended(now, was)) setStage((before) => (before === 'waiting' ? 'shown' : before));
      }),
    [store],
  );
  useEffect(() => {
    if (stage === 'shown') noteChain();
  }, [stage]);
  return stage === 'shown' ? <BoutGlow flips={flips} whole={whole} onDone={() => setStage('over')} /> : null;
}

/** Whether a drag has just ended that changed how much the young are licked, played with or touched. */
function tended({ drag, scenario, sketch }: WorldState, was: WorldState): boolean {
  if (drag !== null || sketch === 'drawing' || was.drag === null || sameScenario(was.drag.from, scenario)) return false;
  const species = speciesOf(scenario);
  // A rat's world follows no oxytocin: the chain would not be its own.
  if (!offers(species, 'day')) return false;
  return was.drag.param === LEAD[species] || was.drag.param === STROKED[species];
}
