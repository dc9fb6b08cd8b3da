import { useId } from 'react';
import { useSay } from '../../state/react.tsx';
import { usePanelNames } from './usePanelNames.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

/** Which scenario the sliders move, or whether they move all of them. */
export function EditHead() {
  const say = useSay();
  const panels = usePanels();
  const { selected, together } = usePanelsState(({ selected: id, together: all }) => ({ selected: id, together: all }));
  const names = usePanelNames();
  const name = useId();
  return (
    <div className="edit fold">
      <small id={name}>{say(together ? 'compare.editsAll' : 'compare.edits')}</small>
      <label className="edit-all">
        <input
          type="checkbox"
          checked={together}
          disabled={names.length < 2}
          onChange={(event) => panels.setState({ together: event.currentTarget.checked })}
        />
        <span>{say('compare.together', { count: names.length })}</span>
      </label>
      <select aria-labelledby={name} value={selected} onChange={(event) => panels.select(event.currentTarget.value)}>
        {names.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
}
