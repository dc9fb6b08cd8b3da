import type { ScreenRecord } from '../screen-record.ts';
import { speciesOf } from '../species.ts';
import type { WorldStore } from '../store.ts';
import type { Direction } from '../history.ts';

export const PLAY_SCREEN: ScreenRecord = {
  undo: (store) => ({ steps: store, travel: (from) => travelPlay(store, from) }),
  movesWhenLocked: true,
  subject: speciesOf,
  inLink: () => ({}),
  pairs: null,
  led: () => null,
  take: () => undefined,
  sums: ({ checksum }) => [checksum],
  linked: null,
  prints: 'world',
};

/** Undo or redo of the world on Play. */
export function travelPlay({ actions }: WorldStore, from: Direction): void {
  if (from === 'past') actions.undo();
  else actions.redo();
}
