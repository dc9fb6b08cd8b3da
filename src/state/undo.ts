import type { StoreApi } from 'zustand/vanilla';
import { comparison, travelComparison } from './comparison.ts';
import { designSteps, travelDesigns } from './design-steps.ts';
import type { Direction, Steps } from './history.ts';
import type { ScreenId } from './screens.ts';
import type { AppStore } from './store.ts';
import { travelWhole, wholes } from './whole.ts';

/** One undo list for each screen that changes something; below all of them lie the acts that changed everything. */

interface UndoList {
  readonly steps: Pick<StoreApi<Steps<unknown>>, 'getState' | 'getInitialState' | 'subscribe'>;
  travel(from: Direction): void;
}

/** The undo list of a screen, null where nothing is changed. */
export function undoList(screen: ScreenId, store: AppStore): UndoList | null {
  const { actions } = store;
  const onPlay = (from: Direction) => (from === 'past' ? actions.undo() : actions.redo());
  if (screen === 'play') return { steps: store, travel: onPlay };
  if (screen === 'compare')
    return {
      steps: comparison,
      travel: (from) => travelComparison(from, store.getState().scenario, () => onPlay(from)),
    };
  return screen === 'experiment' ? { steps: designSteps, travel: travelDesigns } : null;
}

export function canTravel(from: Direction, screen: ScreenId, store: AppStore): boolean {
  const list = undoList(screen, store);
  return list !== null && (list.steps.getState()[from].length > 0 || wholes.getState()[from].length > 0);
}

/** Undo or redo on a screen: its own list first, then what changed everything. */
export function travel(from: Direction, screen: ScreenId, store: AppStore): void {
  const list = undoList(screen, store);
  if (list === null) return;
  if (list.steps.getState()[from].length > 0) list.travel(from);
  else travelWhole(from);
}

/** Calls back when what can be undone may have changed. */
export function watchUndo(screen: ScreenId, store: AppStore, changed: () => void): () => void {
  const stops = [wholes.subscribe(changed), undoList(screen, store)?.steps.subscribe(changed)];
  return () => stops.forEach((stop) => stop?.());
}
