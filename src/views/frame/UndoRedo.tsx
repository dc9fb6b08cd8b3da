import '../../words/late.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { screens } from '../../state/screens.ts';
import { travel } from '../../state/undo.ts';
import { canTravel, watchUndo } from '../../state/undo-look.ts';
import { useParts, useSay } from '../../state/react.tsx';

/** Undo and redo of the open screen. */
export default function UndoRedo({ className = '' }: { readonly className?: string }) {
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
