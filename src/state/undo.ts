import type { Direction } from './history.ts';
import type { UndoList } from './screen-record.ts';
import { SCREENS } from './screen-table.ts';
import type { ScreenId } from './screens.ts';
import type { WorldStore } from './store.ts';
import { travelWhole, wholes } from './whole.ts';

/** One undo list for each screen that changes something; below all of them lie the acts that changed everything. */

function undoList(screen: ScreenId, store: WorldStore): UndoList | null {
  return SCREENS[screen].undo?.(store) ?? null;
}

export function canTravel(from: Direction, screen: ScreenId, store: WorldStore): boolean {
  const list = undoList(screen, store);
  return list !== null && (list.steps.getState()[from].length > 0 || wholes.getState()[from].length > 0);
}

/** Undo or redo on a screen: its own list first, then what changed everything. */
export function travel(from: Direction, screen: ScreenId, store: WorldStore): void {
  const list = undoList(screen, store);
  if (list === null) return;
  if (list.steps.getState()[from].length > 0) list.travel(from);
  else travelWhole(from);
}

/** Calls back when what can be undone may have changed. */
export function watchUndo(screen: ScreenId, store: WorldStore, changed: () => void): () => void {
  const stops = [wholes.subscribe(changed), undoList(screen, store)?.steps.subscribe(changed)];
  return () => stops.forEach((stop) => stop?.());
}
