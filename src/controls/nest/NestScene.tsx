import '../../words/late.ts';
import { useMemo } from 'react';
import { createNest } from '../../charts/nest/nest.ts';
import { useChart } from '../../parts/useChart.ts';
import { movable } from '../../state/permit.ts';
import { useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { shownValues } from '../../state/world.ts';
import { useTold } from '../acting.ts';
import { useHinting } from '../hinting.ts';
import { nestData } from './nest-data.ts';
import { StrokingHand } from './StrokingHand.tsx';
import { STROKED } from './stroking.ts';

/** The nest as drawn, the hand that strokes, and the button that folds the card. */
export default function NestScene({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const say = useSay();
  const { host } = useChart(createNest, useNestData(), null);
  const stroked = STROKED[useSpecies()];
  const told = useTold(stroked);
  const hinting = useHinting();
  const still = folded || told?.fixed === true || !movable(stroked);
  return (
    <>
      <div ref={host} className="nest-host" />
      {still ? null : <StrokingHand id={stroked} />}
      {still || !hinting || told !== null ? null : (
        <p className="nest-tip" aria-hidden="true">
          {say('nest.tip')}
        </p>
      )}
      <button
        type="button"
        className="quiet nest-fold"
        aria-expanded={!folded}
        aria-label={say(folded ? 'nest.unfold' : 'nest.fold')}
        onClick={() => onFold(!folded)}
      >
        {folded ? '▾' : '▴'}
      </button>
    </>
  );
}

/** What the controls say, as the nest shows it. */
function useNestData() {
  const say = useSay();
  const species = useSpecies();
  const values = useWorld((state) => shownValues(state.scenario, state.reach, state.reachDay));
  const before = useWorld((state) =>
    state.moved?.param === STROKED[species] ? shownValues(state.moved.from, state.reach, state.reachDay) : null,
  );
  return useMemo(() => nestData(species, values, before, say), [species, values, before, say]);
}
