import type { Giver } from '../../../sim/page.ts';
import { worldLocked } from '../../state/permit.ts';
import { shownValues, withReach } from '../../state/world.ts';
import { useActions, useWorld, useSay } from '../../state/react.tsx';

/** Whether a giver is here, through childhood or from a day on as chosen beside the sliders. */
export function HereButton({ giver }: { giver: Giver }) {
  const say = useSay();
  const { change } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const reach = useWorld((state) => state.reach);
  const reachDay = useWorld((state) => state.reachDay);
  const id = `${giver}.present` as const;
  const here = shownValues(scenario, reach, reachDay)[id];
  return (
    <span className="chips">
      <button
        type="button"
        disabled={worldLocked()}
        aria-pressed={here}
        onClick={() => change(withReach(scenario, id, !here, reach, reachDay), id)}
      >
        <span aria-hidden="true">{here ? '✓' : '+'}</span>
        {say('family.here')}
      </button>
    </span>
  );
}
