import type { Workbook } from '../../saved/workbook.ts';
import {
  forgetSlot,
  forgetSlots,
  pruneSlots,
  readSlots,
  slotToOffer,
  writeSlot,
  type SaveOutcome,
  type Slot,
  type SlotStorage,
} from './slots.ts';
import type { OpenTabs } from './open-tabs.ts';

/** Waits this long after the last change before work is saved. */
export const PAUSE_MS = 800;
/** However long changes go on, none waits longer than this. */
export const MOST_MS = 1500;
/** Where sleeping pages cannot be told from closed ones, what was saved within this time is left alone. */
const WEEK_MS = 7 * 24 * 3600 * 1000;

/** What saving needs of the page and the browser; tests give their own. */
export interface AutosaveParts {
  /** A name for a slot that no other page has. */
  readonly freshId: () => string;
  readonly storage: () => SlotStorage;
  readonly tabs: OpenTabs;
  readonly now: () => number;
  /** All work as it stands. @param held also while something is held or plays; else null then */
  readonly work: (held: boolean) => Workbook | null;
  readonly contentOf: (workbook: Workbook) => string;
  /** Whether the person lets this browser keep work; asked each time, since another tab may have changed it. */
  readonly allowed: () => boolean;
  readonly onSaved: (outcome: SaveOutcome, id: string) => void;
}

export interface Autosave {
  /** Something changed: saves once nothing has for a while, and in any case before long. */
  touch(): void;
  /** Saves at once what is waiting to be. */
  flush(): void;
  /**
   * Something is about to take the place of all that is here. Work of the person's own is saved first, and its slot is
   * left to it: what comes is saved in another. @returns whether there was such work and it is kept
   */
  leave(): boolean;
  /** What was opened stands. It is saved like all work, but until it is changed it is no work of the person's own. */
  arrived(): void;
  /** Saved work that may be opened again, newest first, without that of open pages. */
  closedSlots(): Promise<readonly Slot[]>;
  offer(before: readonly string[], byLink: boolean): Promise<Slot | null>;
  forget(id: string): void;
  /** Forgets everything that was saved, also by open pages. */
  forgetAll(): void;
}

/**
 * Saves work as it changes. Nothing is written until it differs from what the page opened with.
 * @param changed whether it was changed before this was called
 */
export function createAutosave(parts: AutosaveParts, changed: boolean): Autosave {
  const { freshId, storage, tabs, now, work, contentOf, allowed, onSaved } = parts;
  const content = () => {
    const workbook = work(true);
    return workbook === null ? null : contentOf(workbook);
  };
  let id = freshId();
  /** What the page opened with, which is not worth a slot; and what came from elsewhere and was not changed since. */
  let first = changed ? null : content();
  let others = first;
  let written: string | null = null;
  const wait = createWait(save);
  tabs.hold(id);

  function save(held: boolean): void {
    const workbook = allowed() ? work(held) : null;
    // Something is still held: the limit will not wait for it.
    if (workbook === null && !held) return;
    wait.end();
    if (workbook === null) return;
    const text = JSON.stringify(workbook);
    if (text === written || (written === null && contentOf(workbook) === first)) return;
    const outcome = writeSlot(storage, id, workbook, now());
    if (outcome === 'saved') written = text;
    onSaved(outcome, id);
  }

  if (changed) wait.begin();
  return {
    touch: wait.begin,
    flush() {
      if (wait.waits()) save(true);
    },
    leave() {
      if (content() === others) return false;
      save(true);
      if (written === null || written !== JSON.stringify(work(true))) return false;
      id = freshId();
      tabs.hold(id);
      written = null;
      return true;
    },
    arrived() {
      others = content();
      first = null;
      wait.begin();
    },
    ...keptBefore(parts, content),
    forget: (slot) => forgetSlot(storage, slot),
    forgetAll() {
      forgetSlots(storage, now());
      written = null;
    },
  };
}

/** Waits until nothing has changed for a while, but never longer than MOST_MS. @param save what is done then */
function createWait(save: (held: boolean) => void) {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  return {
    begin(): void {
      clearTimeout(pause);
      pause = setTimeout(() => save(false), PAUSE_MS);
      limit ??= setTimeout(() => save(true), MOST_MS);
    },
    end(): void {
      clearTimeout(pause);
      clearTimeout(limit);
      pause = limit = undefined;
    },
    waits: () => limit !== undefined,
  };
}

/** What earlier pages have saved. @param shown what this page holds */
function keptBefore(
  { storage, tabs, now, contentOf, allowed }: AutosaveParts,
  shown: () => string | null,
): Pick<Autosave, 'closedSlots' | 'offer'> {
  return {
    async closedSlots() {
      const { open } = await tabs.look();
      return readSlots(storage, now()).filter((slot) => !open.has(slot.id));
    },
    async offer(before, byLink) {
      const { open, certain } = await tabs.look();
      pruneSlots(storage, { open, now: now(), since: certain ? Infinity : now() - WEEK_MS, contentOf });
      return allowed()
        ? slotToOffer(readSlots(storage, now()), { open, before, onlyBefore: byLink, shown: shown(), contentOf })
        : null;
    },
  };
}
