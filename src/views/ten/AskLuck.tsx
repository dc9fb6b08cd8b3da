import '../../words/late.ts';
import { useEffect } from 'react';
import { askTen, followTen } from '../../state/ten.ts';
import { isHeld } from '../../state/world.ts';
import { useActions, useFields, usePage, useParts, useSay, useWorld } from '../../state/react.tsx';
import { isLuck } from '../../parts/curves.ts';
import { withTen } from './ten-lines.ts';
import { tenText } from './ten-says.ts';

/** The ten others: one press shows them, one press takes them away. What they did is said in numbers. */
export default function AskLuck() {
  const say = useSay();
  const { set } = useActions();
  const on = useWorld((state) => state.ten !== null);
  const changed = useWorld((state) => state.moved !== null);
  const luck = useWorld(isLuck);
  useTen(on);
  return (
    <>
      {on ? <Told /> : changed ? <b>{say(luck ? 'ten.luck' : 'ten.ask')}</b> : null}
      <button type="button" className="btn luck" onClick={() => set({ ten: on ? null : askTen(withTen) })}>
        <svg width="0.875rem" height="0.875rem" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1 4c4-3 8-1 12-2M1 8c4-2 8 0 12-1M1 12c4 1 8-1 12 0" />
        </svg>
        {say(on ? 'ten.hide' : 'ten.show')}
      </button>
    </>
  );
}

/** The sentence that counts. It is read out once nothing is held. */
function Told() {
  const say = useSay();
  const day = usePage((state) => state.day);
  const state = useWorld(useFields(({ ten, focal }) => ({ ten, focal })));
  const held = useWorld(isHeld);
  const [change, luck] = tenText(state, day, say);
  const stale = state.ten?.now?.scenario !== state.focal?.scenario;
  return (
    <p aria-live={held ? 'off' : 'polite'} className={stale ? 'stale' : ''} data-ten={stale ? 'stale' : 'current'}>
      {change} <span>{luck}</span>
    </p>
  );
}

/** Simulates the ten while they are shown. */
function useTen(on: boolean): void {
  const { store, runner } = useParts();
  useEffect(() => {
    if (on) return followTen(store, runner, (error) => store.actions.refuse('field', error));
    return undefined;
  }, [on, store, runner]);
}
