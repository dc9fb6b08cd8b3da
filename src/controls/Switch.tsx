import '../words/late.ts';
import { ENTRY_BY_ID, type ParamId } from '../../sim/page.ts';
import { useActions, useWorld, useSay } from '../state/react.tsx';
import { worldLocked } from '../state/permit.ts';
import { shownValues, withReach } from '../state/world.ts';
import { useTold } from './acting.ts';
import { Sure } from './Sure.tsx';

/** A yes or no of the table: one press is one step of undo. */
export function Switch({ id, tag = false }: { id: ParamId; tag?: boolean }) {
  const say = useSay();
  const { change } = useActions();
  const { scenario, reach, reachDay } = useSet();
  const on = shownValues(scenario, reach, reachDay)[id] === true;
  const entry = ENTRY_BY_ID.get(id)!;
  const label = say(`param.${id}.label`);
  const told = useTold(id);
  return (
    <div className="ctl yes-no">
      <label title={say(`param.${id}.help`)}>
        <input
          type="checkbox"
          disabled={worldLocked()}
          checked={on}
          onChange={() => change(withReach(scenario, id, !on, reach, reachDay), id)}
        />
        <span className="name">
          {label}
          {tag ? <small className="tag">{say(`tag.${entry.tag}`)}</small> : null}
          {told === null ? null : <small className="acts">{told.text}</small>}
        </span>
      </label>
      <Sure id={id} entry={entry} label={label} />
    </div>
  );
}

function useSet() {
  const scenario = useWorld((state) => state.scenario);
  const reach = useWorld((state) => state.reach);
  const reachDay = useWorld((state) => state.reachDay);
  return { scenario, reach, reachDay };
}
