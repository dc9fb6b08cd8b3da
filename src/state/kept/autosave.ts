import type { Workbook } from './workbook.ts';
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
/** Work is saved at the latest this long after the first change, even if changes go on. */
export const MOST_MS = 1500;
/**
 * Some browsers cannot tell sleeping pages from closed ones. There, work saved within this time may belong to a
 * sleeping page and is not offered.
 */
const WEEK_MS = 7 * 24 * 3600 * 1000;
/** A page that is left ends within this time, and is looked for this often meanwhile. */
export const ENDING_MS = 2000;
const LOOK_AGAIN_MS = 100;

/** What saving needs of the page and the browser; tests give their own. */
export interface AutosaveParts {
  /** A name for a slot that no other page has. */
  readonly freshId: () => string;
  readonly storage: () => SlotStorage;
  readonly tabs: OpenTabs;
  readonly now: () => number;
  /**
   * All work as it is now.
   * @param held whether to answer while a slider is held or time plays too; otherwise the answer is null then
   */
  readonly work: (held: boolean) => Workbook | null;
  readonly contentOf: (workbook: Workbook) => string;
  /** Whether the person lets this browser keep work; asked each time, since another tab may have changed it. */
  readonly allowed: () => boolean;
  readonly onSaved: (outcome: SaveOutcome, id: string) => void;
}

export interface Autosave {
  /** Something changed. Work is saved after a short pause without changes, or when the limit is reached. */
  touch(): void;
  /** Saves waiting changes at once. */
  flush(): void;
  /**
   * Called before something else replaces all work on the page. The work of the person is saved first and keeps its
   * slot. What comes next is saved in another slot.
   * @returns whether there was such work and it is kept
   */
  leave(): boolean;
  /**
   * Called when the opened work is on the page. It is saved like all work. But until it is changed it does not count as
   * work of the person.
   */
  arrived(): void;
  /** Saved work that can be opened, newest first. Work of pages that are still open is left out. */
  closedSlots(): Promise<readonly Slot[]>;
  offer(before: readonly string[], byLink: boolean): Promise<Slot | null>;
  forget(id: string): void;
  /** Deletes all saved work, including that of other open pages. */
  forgetAll(): void;
}

/**
 * Saves work as it changes. Nothing is written while the work is the same as when the page opened.
 * @param changed whether it was changed before this was called
 */
export function createAutosave(parts: AutosaveParts, changed: boolean): Autosave {
  const { freshId, storage, tabs, now, work, contentOf, allowed, onSaved } = parts;
  const content = () => {
    const workbook = work(true);
    return workbook === null ? null : contentOf(workbook);
  };
  let id = freshId();
  /**
   * `first` is the work with which the page opened; it is not worth a slot. `others` is work that was opened from
   * elsewhere and has not been changed since.
   */
  let first = changed ? null : content();
  let others = first;
  let written: string | null = null;
  const wait = createWait(save);
  tabs.hold(id);

  function save(held: boolean): void {
    const workbook = allowed() ? work(held) : null;
    // A slider is still held. The timer with the limit stays set and will save.
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

/**
 * Which pages are open, once the page that this tab showed just now has ended. On a busy device it still ends while the
 * next one begins, and its work, the newest of all, would pass for that of an open page. A copied tab waits in vain.
 */
async function lookOnceEnded(tabs: OpenTabs, own: string | undefined): ReturnType<OpenTabs['look']> {
  let seen = await tabs.look();
  for (let waited = 0; own !== undefined && seen.open.has(own) && waited < ENDING_MS; waited += LOOK_AGAIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    seen = await tabs.look();
  }
  return seen;
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
      const { open, certain } = await lookOnceEnded(tabs, before[0]);
      pruneSlots(storage, { open, now: now(), since: certain ? Infinity : now() - WEEK_MS, contentOf });
      return allowed()
        ? slotToOffer(readSlots(storage, now()), { open, before, onlyBefore: byLink, shown: shown(), contentOf })
        : null;
    },
  };
}
