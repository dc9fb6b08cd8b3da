import { InputError, type InputProblem } from '../../../sim/page.ts';
import { decodeWorkbook, type DecodedWorkbook, type Workbook } from './workbook.ts';

/**
 * Saved work in the browser's localStorage, one slot for each opening of the page, so that no two tabs ever write to
 * the same one. localStorage, since a page that is being closed can still write to it, and the data are small.
 */

/** What is needed of a Storage. Any call may throw: storage can be denied, full, or gone. */
export type SlotStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'tend.work.';
/**
 * Slots in the order they were last saved, the newest last. The clock of a computer may have been wrong, so it only
 * breaks ties.
 */
const ORDER = 'tend.saved';
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

/**
 * When a slot was saved, milliseconds since 1970. Unreadable ones, and those from a day that is yet to come, have no
 * moment: 0.
 */
function momentOf(slot: Slot, now: number): number {
  const moment = isReadable(slot) ? Date.parse(slot.read.workbook.savedAt ?? '') || 0 : 0;
  return moment > now ? 0 : moment;
}

/** All slots, newest first; none where storage is denied. @param now milliseconds since 1970 */
export function readSlots(storage: () => SlotStorage, now: number): readonly Slot[] {
  try {
    const from = storage();
    const keys = Array.from({ length: from.length }, (_, i) => from.key(i)).filter((key) =>
      key?.startsWith(PREFIX),
    ) as string[];
    const slots = keys.map((key) => readSlot(key.slice(PREFIX.length), from.getItem(key) ?? ''));
    const order = readOrder(from);
    const rank = (slot: Slot) => (isReadable(slot) ? order.indexOf(slot.id) : -1);
    return slots.sort((a, b) => rank(b) - rank(a) || momentOf(b, now) - momentOf(a, now));
  } catch {
    return [];
  }
}

function readOrder(from: SlotStorage): readonly string[] {
  return (from.getItem(ORDER) ?? '').split(' ');
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
    const to = storage();
    to.setItem(PREFIX + id, JSON.stringify({ ...workbook, savedAt: new Date(now).toISOString() }));
    const order = readOrder(to);
    if (order.at(-1) !== id)
      to.setItem(
        ORDER,
        [...order.filter((other) => other !== id && to.getItem(PREFIX + other) !== null), id].join(' '),
      );
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

/** Forgets all work, and that there was any. */
export function forgetSlots(storage: () => SlotStorage, now: number): void {
  for (const { id } of readSlots(storage, now)) forgetSlot(storage, id);
  try {
    storage().removeItem(ORDER);
  } catch {
    // Denied, as above.
  }
}

/** What pruning looks at. */
export interface Pruning {
  readonly open: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Slots that were saved since then stay: a page that sleeps may not have been able to say that it is open. */
  readonly since: number;
  /** The work in a workbook as text. */
  readonly contentOf: (workbook: Workbook) => string;
}

/**
 * Removes all but the newest few, and of equal work the older. Slots of open pages do not count and stay, as do those
 * that cannot be read: a newer Tend may read them.
 */
export function pruneSlots(storage: () => SlotStorage, { open, now, since, contentOf }: Pruning): void {
  const seen = new Set<string>();
  let kept = 0;
  for (const slot of readSlots(storage, now).filter(isReadable)) {
    if (open.has(slot.id) || momentOf(slot, now) > since) continue;
    const content = contentOf(slot.read.workbook);
    if (kept === MOST_SLOTS || seen.has(content)) forgetSlot(storage, slot.id);
    else kept++;
    seen.add(content);
  }
}

/**
 * What is offered when the page is opened: work of a page no longer open, that of this tab first, then the newest. What
 * is on screen here or in another page already is no news.
 * @param before slots that this tab wrote to before it was loaded again, the last one first
 * @param onlyBefore whether the page was opened by a link, so that only this tab's own work is news
 * @param shown content on screen, as `contentOf` gives it
 */
export function slotToOffer(
  slots: readonly Slot[],
  {
    open,
    before,
    onlyBefore,
    shown,
    contentOf,
  }: {
    readonly open: ReadonlySet<string>;
    readonly before: readonly string[];
    readonly onlyBefore: boolean;
    readonly shown: string | null;
    readonly contentOf: (workbook: Workbook) => string;
  },
): Slot | null {
  const textOf = (slot: Slot) => (isReadable(slot) ? contentOf(slot.read.workbook) : null);
  const known = [shown, ...slots.filter(({ id }) => open.has(id)).map(textOf)];
  const closed = slots.filter(({ id }) => !open.has(id));
  const isNews = (slot: Slot) => !isReadable(slot) || !known.includes(textOf(slot));
  const own = before.flatMap((id) => closed.find((slot) => slot.id === id) ?? []);
  if (own.length > 0) return own.find(isNews) ?? null;
  return onlyBefore || closed.length === 0 || !isNews(closed[0]!) ? null : closed[0]!;
}
