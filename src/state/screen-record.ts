import type { StoreApi } from 'zustand/vanilla';
import type { DecodedLink, LinkPair, LinkState, Scenario } from '../../sim/page.ts';
import type { Direction, Steps } from './history.ts';
import type { Place } from './screens.ts';
import type { WorldStore } from './store.ts';
import type { Subject } from './studies.ts';

/**
 * What a screen is to all that goes on around it: undo, its link, the address, whose life it shows. How it looks stands
 * in views/frame/screen-frames.tsx. How its link is read and how its work is kept stand in late-screens.ts.
 * @template Page what a link holds under the name of this screen; `never` where links do not know it by name. A link as
 *   this screen sees it holds nothing of other screens.
 */
export interface ScreenRecord<Page = never> {
  /** The steps that undo and redo go along; null where nothing is changed. */
  readonly undo: ((store: WorldStore) => UndoList) | null;
  /** Whether the controls that an embedded page may keep are its own: they move although the world is locked. */
  readonly movesWhenLocked: boolean;
  /** Who lives in what it shows. */
  readonly subject: (scenario: Scenario) => Subject;
  /** What a link to it says beside the world. */
  readonly inLink: (place: Place, scenario: Scenario) => LinkPart<Page>;
  /** How a link says that, key by key, but for the name of the screen; null where links do not know it by name. */
  readonly pairs: [Page] extends [never] ? null : (page: Page) => readonly LinkPair[];
  /** Where on it a link leads; null where the link does not lead here. A link that leads nowhere else opens Play. */
  readonly led: (link: Leading<Page>) => Place | null;
  /** Takes in what a link brought for it, without a step of undo. @param own whether it is this page's own address */
  readonly take: (link: DecodedLink<Page>, own: boolean) => void;
  /** Checksums in a link that belong to what it shows. */
  readonly sums: (link: DecodedLink<Page>) => readonly (string | null)[];
  /** What its link depends on beside the world; null where that is nothing. */
  readonly linked: Linked | null;
  /** What stands under its charts on paper: the world on Play, the study that is open, or the scenarios compared. */
  readonly prints: 'world' | 'study' | 'scenarios';
}

/** What of a link says where it leads. */
export type Leading<Page> = Pick<DecodedLink<Page>, 'study' | 'page'>;

type LinkPart<Page> = Pick<LinkState<Page>, 'study' | 'page' | 'checksum'>;

/** An undo list of a screen. */
export interface UndoList {
  readonly steps: Pick<StoreApi<Steps<unknown>>, 'getState' | 'getInitialState' | 'subscribe'>;
  travel(from: Direction): void;
}

/** A part of a store that links depend on. */
export interface Linked {
  /** What has been set by hand: as long as it stays the same, a link that was refused stays in the address. */
  readonly standing: () => readonly unknown[];
  /** Calls back whenever a link would read otherwise. @returns how to leave off */
  readonly watch: (changed: () => void) => () => void;
}

/**
 * What a screen says of its link that depends on one store.
 * @param set what is set by hand
 * @param told what else a link says of it
 */
export function linkedTo<S>(
  store: Pick<StoreApi<S>, 'getState' | 'subscribe'>,
  set: (state: S) => readonly unknown[],
  told: (state: S) => readonly unknown[] = () => [],
): Linked {
  const all = (state: S) => [...set(state), ...told(state)];
  return {
    standing: () => set(store.getState()),
    watch: (changed) =>
      store.subscribe((now, old) => {
        const before = all(old);
        if (all(now).some((each, i) => each !== before[i])) changed();
      }),
  };
}
