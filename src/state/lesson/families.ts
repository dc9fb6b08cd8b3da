import type { WorldStore } from '../store.ts';
import { wallUndo } from './stage.ts';
import { note, quietly, running } from './running.ts';

/** Draws the next families of one's own seat: the same world and design, other luck. The first are the seat's own. */
export function newFamilies(store: WorldStore): void {
  const { on } = running.getState();
  if (on === null) return;
  const { seed } = on.seat;
  const { scenario } = store.getState();
  const drawn = Number(scenario.seed.startsWith(`${seed}.`) ? scenario.seed.slice(seed.length + 1) : 0);
  quietly(() => {
    store.actions.open({ ...scenario, seed: `${seed}.${drawn + 1}` }, null, null);
    wallUndo(store);
  });
  note({ act: 'seed' });
}
