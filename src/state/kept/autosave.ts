import type { Workbook } from '../../../sim/index.ts';
import { forgetSlot, pruneSlots, readSlots, slotToOffer, writeSlot, type SaveOutcome, type Slot, type SlotStorage } from './slots.ts';
import { holdSlot, openSlots, type TabLocks } from './open-tabs.ts';

/** Waits this long after the last change before work is saved. */
export const PAUSE_MS = 800;

/** What saving needs of the page and the browser; tests give their own. */
export interface AutosaveParts {
  readonly id: string;
  readonly storage: () => SlotStorage;
  readonly locks: TabLocks | undefined;
  readonly now: () => number;
  /** All work as it stands; null while something is held or plays. */
  readonly work: () => Workbook | null;
  readonly contentOf: (workbook: Workbook) => string;
  /** Whether the person lets this browser keep work; asked each time, since another tab may have changed it. */
  readonly allowed: () => boolean;
  readonly onSaved: (outcome: SaveOutcome) => void;
}

export interface Autosave {
  /** Something changed: saves once nothing has for a while. */
  touch(): void;
  /** Saves at once what is waiting to be. */
  flush(): void;
  /** Saved work that may be opened again, newest first, without that of open pages. */
  closedSlots(): Promise<readonly Slot[]>;
  offer(before: string | null, byLink: boolean): Promise<Slot | null>;
  forget(id: string): void;
  /** Forgets everything that was saved, also by open pages. */
  forgetAll(): void;
}

/**
 * Saves work as it changes. Nothing is written until it differs from what the page opened with.
 * @param changed whether it was changed before this was called
 */
export function createAutosave({ id, storage, locks, now, work, contentOf, allowed, onSaved }: AutosaveParts, changed: boolean): Autosave {
  const first = work();
  const opened = changed || first === null ? null : contentOf(first);
  let written: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  holdSlot(locks, id);

  function save(): void {
    clearTimeout(timer);
    timer = undefined;
    const workbook = allowed() ? work() : null;
    if (workbook === null) return;
    const text = JSON.stringify(workbook);
    if (text === written || (written === null && contentOf(workbook) === opened)) return;
    const outcome = writeSlot(storage, id, workbook, now());
    if (outcome === 'saved') written = text;
    onSaved(outcome);
  }

  const closedSlots = async () => {
    const open = await openSlots(locks, id);
    return readSlots(storage).filter((slot) => !open.has(slot.id));
  };

  if (changed) timer = setTimeout(save, PAUSE_MS);
  return {
    touch() {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    },
    flush() {
      if (timer !== undefined) save();
    },
    closedSlots,
    async offer(before, byLink) {
      const open = await openSlots(locks, id);
      pruneSlots(storage, open, contentOf);
      const current = work();
      const shown = current === null ? null : contentOf(current);
      return allowed() ? slotToOffer(readSlots(storage), { open, before, onlyBefore: byLink, shown, contentOf }) : null;
    },
    forget: (slot) => forgetSlot(storage, slot),
    forgetAll() {
      for (const slot of readSlots(storage)) forgetSlot(storage, slot.id);
      written = null;
    },
  };
}
