import { useId } from 'react';
import { cellsOf } from '../../../state/lesson/cells.ts';
import { useActions, usePage, useParts, useSay, useWorld } from '../../../state/react.tsx';
import type { AskProps } from './ask.ts';

/** Cells that the list offers: the first of many of a kind. */
const MOST = 40;

/** A cell picked in the town, or from this list of those that fit. */
export function PickAsk({ ask, words, answer, fixed, onAnswer }: AskProps<'pick'>) {
  const say = useSay();
  const name = useId();
  const { store } = useParts();
  const { set, show } = useActions();
  // The list is that of the young one and the day on screen.
  useWorld(({ focal }) => focal);
  useWorld(({ before }) => before);
  usePage(({ day }) => day);
  const cells = cellsOf(store, ask.where).slice(0, MOST);
  const cell = answer?.cell ?? null;
  const pick = (chosen: number) => {
    set({ cell: chosen });
    onAnswer({ kind: 'pick', cell: chosen });
  };
  return (
    <div className="pick-ask" data-part="cells.list">
      <label htmlFor={name}>{say(`${words}.label`)}</label>
      <span className="pick">
        <select
          id={name}
          disabled={fixed}
          value={cell ?? ''}
          onChange={({ currentTarget: { value } }) => value !== '' && pick(Number(value))}
        >
          <option value="">{say('column.pick.none')}</option>
          {cells.map((each) => (
            <option key={each} value={each}>
              {say('column.pick.cell', { cell: each + 1 })}
            </option>
          ))}
        </select>
      </span>
      <button type="button" className="btn" aria-disabled={cell === null} onClick={() => cell === null || show('cell')}>
        {say('column.pick.open')}
      </button>
    </div>
  );
}
