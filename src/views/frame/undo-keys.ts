import { useEffect } from 'react';
import { worldLocked } from '../../state/permit.ts';
import { SCREENS } from '../../state/screen-table.ts';
import { screens } from '../../state/screens.ts';
import { travel } from '../../state/undo.ts';
import { useParts } from '../../state/react.tsx';

/** Undo and redo by keyboard. A field for text has an undo of its own. */
export function useUndoKeys(): void {
  const { store } = useParts();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        (event.target instanceof HTMLInputElement && event.target.type === 'text')
      )
        return;
      const key = event.key.toLowerCase();
      // Where nothing is on the controls, nothing is undone behind one's back; nor where a host page lets nothing be
      // moved.
      const { open } = screens.getState();
      const { undo, movesWhenLocked } = SCREENS[open];
      if ((key !== 'z' && key !== 'y') || undo === null || (!movesWhenLocked && worldLocked())) return;
      event.preventDefault();
      travel(key === 'y' || event.shiftKey ? 'future' : 'past', open, store);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [store]);
}
