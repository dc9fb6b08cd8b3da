import { GIVERS, GIVERS_OF, type Giver } from '../../sim/page.ts';
import { useActions, useSay, useSpecies, useWorld } from '../state/react.tsx';
import { shownValues, withReach } from '../state/world.ts';
import { useTold } from './acting.ts';

/** Word keys of givers, short enough for a chip. */
export const WHO: Readonly<Record<Giver, string>> = {
  dam: 'who.mother',
  sire: 'who.father',
  helpers: 'who.helpers',
};

/**
 * Who cares for the young, a chip each; where one alone can, there is nobody to choose. @param order as they are drawn,
 * where a drawing stands above
 */
export function WhoIsHere({ order = GIVERS }: { order?: readonly Giver[] }) {
  const say = useSay();
  const { change } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const reach = useWorld((state) => state.reach);
  const reachDay = useWorld((state) => state.reachDay);
  const values = shownValues(scenario, reach, reachDay);
  const told = useTold('sire.present');
  if (GIVERS_OF[useSpecies()].length < 2) return <p className="alone fold">{say('who.alone')}</p>;
  return (
    <fieldset className={`who fold${told?.idle === true ? ' idle' : ''}`}>
      <legend className="name">{say('who.heading')}</legend>
      <div className="chips">
        {order.map((giver) => {
          const id = `${giver}.present` as const;
          const here = values[id];
          return (
            <button
              key={id}
              type="button"
              disabled={told?.fixed === true}
              aria-pressed={here}
              onClick={() => change(withReach(scenario, id, !here, reach, reachDay), id)}
            >
              <span aria-hidden="true">{here ? '✓' : '+'}</span>
              {say(WHO[giver])}
            </button>
          );
        })}
      </div>
      {told === null ? null : <p className="acts">{told.text}</p>}
    </fieldset>
  );
}
