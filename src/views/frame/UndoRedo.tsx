import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { worldLocked } from '../../state/permit.ts';
import { SCREENS } from '../../state/screen-table.ts';
import { screens } from '../../state/screens.ts';
import { canTravel, travel, watchUndo } from '../../state/undo.ts';
import { useParts, useSay } from '../../state/react.tsx';

/** Undo and redo of the open screen. */
export function UndoRedo({ className = '' }: { readonly className?: string }) {
  const say = useSay();
  const { store } = useParts();
  const screen = useStore(screens, ({ open }) => open);
  const watch = useCallback((changed: () => void) => watchUndo(screen, store, changed), [screen, store]);
  const canUndo = useSyncExternalStore(watch, () => canTravel('past', screen, store));
  const canRedo = useSyncExternalStore(watch, () => canTravel('future', screen, store));
  return (
    <>
      <button
        type="button"
        className={`quiet ${className}`}
        disabled={!canUndo}
        onClick={() => travel('past', screen, store)}
      >
        {say('top.undo')}
      </button>
      <button
        type="button"
        className={`quiet ${className}`}
        disabled={!canRedo}
        onClick={() => travel('future', screen, store)}
      >
        {say('top.redo')}
      </button>
    </>
  );
}

/** The same by keyboard. A field for text has an undo of its own. */
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
