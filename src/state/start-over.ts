import { firstWorld } from './first-world.ts';
import { FIRST_DAY } from './page.ts';
import type { WorldStore } from './store.ts';

/**
 * The page as it opens: the first world, its day, and nothing laid beside or over it. The world is one step of undo. A
 * pinned curve and the look of the page stay.
 */
export function startOver({ actions, page, setState }: WorldStore): void {
  const { scenario, large, reach, reachDay, expected, wholeBand, aside, dialog, ten, followed } = firstWorld();
  actions.change(scenario, 'preset');
  setState({ large, reach, reachDay, expected, wholeBand, aside, dialog, ten, followed });
  page.setState({ day: FIRST_DAY, chosen: false });
}
