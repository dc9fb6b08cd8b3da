import type { Direction } from './history.ts';
import type { ScreenId } from './screens.ts';
import type { WorldStore } from './store.ts';
import { undoList } from './undo.ts';
import { wholes } from './whole.ts';

/** What the buttons of undo have to know; they come after the first curve. */

export function canTravel(from: Direction, screen: ScreenId, store: WorldStore): boolean {
  const list = undoList(screen, store);
  return list !== null && (list.steps.getState()[from].length > 0 || wholes.getState()[from].length > 0);
}

/** Calls back when what can be undone may have changed. */
export function watchUndo(screen: ScreenId, store: WorldStore, changed: () => void): () => void {
  const stops = [wholes.subscribe(changed), undoList(screen, store)?.steps.subscribe(changed)];
  return () => stops.forEach((stop) => stop?.());
}
