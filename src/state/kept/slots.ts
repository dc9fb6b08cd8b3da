import { decodeWorkbook, InputError, type DecodedWorkbook, type InputProblem, type Workbook } from '../../../sim/index.ts';

/**
 * Saved work in the browser's localStorage, one slot for each opening of the page, so that no two tabs ever write to the
 * same one. localStorage, since a page that is being closed can still write to it, and the data are small.
 */

/** What is needed of a Storage. Any call may throw: storage can be denied, full, or gone. */
export type SlotStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'tend.work.';
/** Slots of pages no longer open that are kept. */
export const MOST_SLOTS = 5;

/** A slot found in storage. */
export interface Slot {
  readonly id: string;
  readonly text: string;
  /** What is in it, or what is wrong with it. */
  readonly read: DecodedWorkbook | { readonly problems: readonly InputProblem[] };
}

export type SaveOutcome = 'saved' | 'full' | 'denied';

/** A slot whose content can be opened. */
export type ReadableSlot = Slot & { readonly read: DecodedWorkbook };

export function isReadable(slot: Slot): slot is ReadableSlot {
  return 'workbook' in slot.read;
}

/** When a slot was saved, as a number to sort by; unreadable ones come last. */
export function momentOf(slot: Slot): number {
  return isReadable(slot) ? momentIn(slot.read.workbook) : 0;
}

function momentIn({ savedAt }: Workbook): number {
  return Date.parse(savedAt ?? '') || 0;
}

/** All slots, newest first; none where storage is denied. */
export function readSlots(storage: () => SlotStorage): readonly Slot[] {
  try {
    const from = storage();
    const keys = Array.from({ length: from.length }, (_, i) => from.key(i)).filter((key) => key?.startsWith(PREFIX)) as string[];
    const slots = keys.map((key) => readSlot(key.slice(PREFIX.length), from.getItem(key) ?? ''));
    return slots.sort((a, b) => momentOf(b) - momentOf(a));
  } catch {
    return [];
  }
}

function readSlot(id: string, text: string): Slot {
  try {
    return { id, text, read: decodeWorkbook(text) };
  } catch (error) {
    return { id, text, read: { problems: error instanceof InputError ? error.problems : [] } };
  }
}

/** Writes one slot. @param now moment of saving, milliseconds since 1970 */
export function writeSlot(storage: () => SlotStorage, id: string, workbook: Workbook, now: number): SaveOutcome {
  try {
    storage().setItem(PREFIX + id, JSON.stringify({ ...workbook, savedAt: new Date(now).toISOString() }));
    return 'saved';
  } catch (error) {
    return isFull(error) ? 'full' : 'denied';
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED');
}

export function forgetSlot(storage: () => SlotStorage, id: string): void {
  try {
    storage().removeItem(PREFIX + id);
  } catch {
    // Denied: then nothing is kept either.
  }
}

/**
 * Removes all but the newest few, and of equal work the older. Slots of open pages do not count and stay, as do those
 * that cannot be read: a newer Tend may read them.
 * @param contentOf the work in a workbook as text
 */
export function pruneSlots(storage: () => SlotStorage, open: ReadonlySet<string>, contentOf: (workbook: Workbook) => string): void {
  const seen = new Set<string>();
  let kept = 0;
  for (const slot of readSlots(storage).filter(isReadable)) {
    if (open.has(slot.id)) continue;
    const content = contentOf(slot.read.workbook);
    if (kept === MOST_SLOTS || seen.has(content)) forgetSlot(storage, slot.id);
    else kept++;
    seen.add(content);
  }
}

/**
 * What is offered when the page is opened: work of a page no longer open, that of this tab first, then the newest. What
 * is on screen here or in another page already is no news.
 * @param before slot that this tab wrote to before it was loaded again
 * @param onlyBefore whether the page was opened by a link, so that only this tab's own work is news
 * @param shown content on screen, as `contentOf` gives it
 */
export function slotToOffer(slots: readonly Slot[], { open, before, onlyBefore, shown, contentOf }: {
  readonly open: ReadonlySet<string>; readonly before: string | null; readonly onlyBefore: boolean; readonly shown: string | null; readonly contentOf: (workbook: Workbook) => string;
}): Slot | null {
  const textOf = (slot: Slot) => (isReadable(slot) ? contentOf(slot.read.workbook) : null);
  const known = [shown, ...slots.filter(({ id }) => open.has(id)).map(textOf)];
  const closed = slots.filter(({ id }) => !open.has(id));
  const found = closed.find(({ id }) => id === before) ?? (onlyBefore ? undefined : closed[0]);
  return found === undefined || (isReadable(found) && known.includes(textOf(found))) ? null : found;
}
