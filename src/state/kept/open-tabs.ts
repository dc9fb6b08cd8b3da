/**
 * Which openings of the page are alive. Web Locks tell, where the browser has them (pages over https, and on this very
 * computer); elsewhere the pages ask each other.
 */

const PREFIX = 'tend.work.';
/** Where a tab remembers the slots it wrote to, over loading the page again. A copied tab copies them too. */
const OWN = 'tend.slot';
/** Slots that a tab remembers. */
const MOST_OWN = 4;
/** A page that is awake answers long before this. */
export const ANSWER_MS = 250;

/** What is needed of the browser's locks. */
export type TabLocks = Pick<LockManager, 'request' | 'query'>;
/** What is needed of a BroadcastChannel. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface OpenTabs {
  /** From now on this page writes to this slot. */
  hold(id: string): void;
  /** Slots of the pages that are open now, this one's included; and whether none can have been missed. */
  look(): Promise<{ readonly open: ReadonlySet<string>; readonly certain: boolean }>;
}

type Message = { readonly tend: 'who' } | { readonly tend: 'here'; readonly id: string };

export function createOpenTabs(locks: TabLocks | undefined, channel: TabChannel | undefined): OpenTabs {
  let own = '';
  let release = () => {};
  let heard = new Set<string>();
  const tell = (message: Message) => channel?.postMessage(message);
  channel?.addEventListener('message', ({ data }) => {
    const message = data as Message | null;
    if (message?.tend === 'who' && own !== '') tell({ tend: 'here', id: own });
    if (message?.tend === 'here') heard.add(message.id);
  });
  return {
    hold(id) {
      own = id;
      release();
      const until = new Promise<void>((resolve) => (release = resolve));
      locks
        ?.request(PREFIX + id, () => until)
        .catch(() => {
          // Locks denied, as on some pages opened as files: then the pages ask each other.
        });
    },
    async look() {
      try {
        if (locks !== undefined) {
          const { held = [] } = await locks.query();
          return {
            open: new Set([
              own,
              ...held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
            ]),
            certain: true,
          };
        }
      } catch {
        // Denied, as above.
      }
      heard = new Set();
      tell({ tend: 'who' });
      if (channel !== undefined) await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
      return { open: new Set([own, ...heard]), certain: false };
    },
  };
}

/** Slots that this tab wrote to before it was loaded again, the last one first. */
export function ownSlotsBefore(): readonly string[] {
  try {
    return (sessionStorage.getItem(OWN) ?? '').split(' ').filter((id) => id !== '');
  } catch {
    return [];
  }
}

export function rememberSlot(id: string): void {
  try {
    sessionStorage.setItem(OWN, [id, ...ownSlotsBefore().filter((other) => other !== id)].slice(0, MOST_OWN).join(' '));
  } catch {
    // Denied: the newest work is offered instead of this tab's own.
  }
}
