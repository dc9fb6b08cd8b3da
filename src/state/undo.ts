import type { Direction } from './history.ts';
import type { UndoList } from './screen-record.ts';
import { SCREENS } from './screen-table.ts';
import type { ScreenId } from './screens.ts';
import type { WorldStore } from './store.ts';
import { travelWhole } from './whole.ts';

/** One undo list for each screen that changes something; below all of them lie the acts that changed everything. */

export function undoList(screen: ScreenId, store: WorldStore): UndoList | null {
  return SCREENS[screen].undo?.(store) ?? null;
}

/** Undo or redo on a screen: its own list first, then what changed everything. */
export function travel(from: Direction, screen: ScreenId, store: WorldStore): void {
  const list = undoList(screen, store);
  if (list === null) return;
  if (list.steps.getState()[from].length > 0) list.travel(from);
  else travelWhole(from);
}
