import { SCREENS, screenIds } from './screen-table.ts';
import type { WorldStore } from './store.ts';

/**
 * Tells the page of the first change that a person makes, on whichever screen: every change is a step that can be
 * undone, so the lists of undo know of all of them.
 */
export function watchFirstChange(store: WorldStore): void {
  for (const screen of screenIds())
    SCREENS[screen].undo?.(store).steps.subscribe(({ past }) => {
      if (past.length > 0) store.page.actions.touch();
    });
}
