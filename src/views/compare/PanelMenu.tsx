import { useState } from 'react';
import { renderProblem } from '../../../sim/page.ts';
import { isPanelName, MOST_PANELS, PANEL_NAME_LENGTH } from '../../saved/compare/panels.ts';
import { worldLocked } from '../../state/permit.ts';
import type { Panel } from '../../state/panels.ts';
import { openScreen } from '../../state/screens.ts';
import { useSay } from '../../state/react.tsx';
import { Menu } from '../../parts/Menu.tsx';
import type { PanelView } from './panel-data.ts';
import { usePanels, usePanelsState } from './usePanels.ts';

/** What can be done with one scenario. */
export function PanelMenu({
  panel,
  view,
  place,
  count,
  onRename,
}: {
  panel: Panel;
  view: PanelView;
  place: number;
  count: number;
  onRename: () => void;
}) {
  const say = useSay();
  const panels = usePanels();
  const full = usePanelsState((state) => state.panels.length >= MOST_PANELS);
  const onPlay = () => {
    panels.main.actions.change(panel.store.getState().scenario, 'preset');
    openScreen('play');
  };
  if (worldLocked()) return null;
  return (
    <Menu className="panel-menu" label={say('compare.menu', { name: view.name })} sign="⋯" closesOnPress>
      <button type="button" onClick={onRename}>
        {say('compare.rename')}
      </button>
      <button
        type="button"
        disabled={full}
        onClick={() =>
          panels.duplicate(panel.id, say('compare.copyOf', { name: view.name }).slice(0, PANEL_NAME_LENGTH))
        }
      >
        {say('compare.duplicate')}
      </button>
      <button type="button" disabled={place === 0} onClick={() => panels.move(panel.id, -1)}>
        {say('compare.earlier')}
      </button>
      <button type="button" disabled={place === count - 1} onClick={() => panels.move(panel.id, 1)}>
        {say('compare.later')}
      </button>
      <button type="button" onClick={onPlay}>
        {say('compare.onPlay')}
      </button>
      <button
        type="button"
        onClick={() => {
          panels.select(panel.id);
          panel.store.actions.show('table');
        }}
      >
        {say('chart.showTable')}
      </button>
      <button type="button" disabled={count === 1} onClick={() => panels.remove(panel.id)}>
        {say('compare.remove')}
      </button>
    </Menu>
  );
}

/** The name as a field: Enter keeps it, Escape leaves it, an empty one gives back the preset's. */
export function RenameField({ panel, name, onDone }: { panel: Panel; name: string; onDone: () => void }) {
  const say = useSay();
  const panels = usePanels();
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState('');
  const keep = () => {
    const wanted = text.trim();
    if (wanted !== '' && !isPanelName(wanted)) {
      setProblem(
        renderProblem(say, {
          code: 'not-a-name',
          path: 'name',
          got: wanted,
          allowed: [1, PANEL_NAME_LENGTH],
          unit: 'characters',
        }),
      );
      return;
    }
    if (wanted !== name) panels.rename(panel.id, wanted === '' ? null : wanted);
    onDone();
  };
  return (
    <span className="rename">
      <input
        type="text"
        value={text}
        aria-label={say('compare.newName', { name })}
        aria-invalid={problem !== ''}
        ref={(node) => node?.focus()}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') onDone();
        }}
      />
      {problem === '' ? null : (
        <small role="alert" className="problem">
          {problem}
        </small>
      )}
    </span>
  );
}
