/** Which openings of the page are alive, told by Web Locks; without them only this one is known. */

const PREFIX = 'tend.work.';
/** Where a tab remembers the slot it wrote to, over loading the page again. A copied tab copies it too. */
const OWN = 'tend.slot';

/** What is needed of the browser's locks. */
export type TabLocks = Pick<LockManager, 'request' | 'query'>;

/** Holds the lock of an opening until its page is gone. */
export function holdSlot(locks: TabLocks | undefined, id: string): void {
  locks?.request(PREFIX + id, () => new Promise<never>(() => {})).catch(() => {
    // Locks denied, as on some pages opened as files: then only this page is known.
  });
}

/** Slots of the pages that are open now, this one's included. */
export async function openSlots(locks: TabLocks | undefined, id: string): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await locks?.query()) ?? {};
    return new Set([id, ...held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []))]);
  } catch {
    return new Set([id]);
  }
}

export function ownSlotBefore(): string | null {
  try {
    return sessionStorage.getItem(OWN);
  } catch {
    return null;
  }
}

export function rememberSlot(id: string): void {
  try {
    sessionStorage.setItem(OWN, id);
  } catch {
    // Denied: the newest work is offered instead of this tab's own.
  }
}
