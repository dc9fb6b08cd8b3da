/** Work kept by the browser: a slot for each opening of the page, offered, pruned, never in the way. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDesign, MODEL_VERSION, scenarioFromPreset } from '../../../sim/page.ts';
import { wholeWorkbook } from '../saved/whole-workbook.ts';
import { WORKBOOK_SCHEMA } from '../../../src/saved/workbook.ts';
import type { Workbook } from '../../../src/state/kept/workbook.ts';
import {
  createAutosave,
  ENDING_MS,
  MOST_MS,
  PAUSE_MS,
  type Autosave,
  type AutosaveParts,
} from '../../../src/state/kept/autosave.ts';
import {
  ANSWER_MS,
  createOpenTabs,
  ownSlotsBefore,
  rememberSlot,
  type TabChannel,
  type TabLocks,
} from '../../../src/state/kept/open-tabs.ts';
import { contentOf } from '../../../src/state/kept/snapshot.ts';
import { isReadable, MOST_SLOTS, readSlots, type SlotStorage } from '../../../src/state/kept/slots.ts';

/** A localStorage that can be full or denied. */
class FakeStorage implements SlotStorage {
  readonly held = new Map<string, string>();
  fault: 'QuotaExceededError' | 'SecurityError' | null = null;
  get length() {
    return this.held.size;
  }
  key(at: number) {
    return [...this.held.keys()][at] ?? null;
  }
  getItem(key: string) {
    return this.held.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (this.fault !== null) throw new DOMException('no', this.fault);
    this.held.set(key, value);
  }
  removeItem(key: string) {
    this.held.delete(key);
  }
}

/** Locks of all tabs of a browser. */
class FakeLocks {
  readonly names = new Set<string>();
  readonly locks = {
    request: (name: string, hold: () => Promise<void>) => {
      this.names.add(name);
      return hold().then(() => this.names.delete(name));
    },
    query: () => Promise.resolve({ held: [...this.names].map((name) => ({ name })) }),
  } as unknown as TabLocks;
}

/** What pages of one browser say to each other where there are no locks. A page that sleeps hears nothing. */
class Air {
  private readonly pages: { listener: (event: { readonly data: unknown }) => void; awake: boolean }[] = [];
  page(): { readonly channel: TabChannel; sleep(): void } {
    const page: (typeof this.pages)[number] = { listener: () => {}, awake: true };
    this.pages.push(page);
    const channel: TabChannel = {
      postMessage: (data) =>
        this.pages
          .filter((other) => other !== page && other.awake)
          .forEach((other) => queueMicrotask(() => other.listener({ data }))),
      addEventListener: (_, listener) => void (page.listener = listener),
    };
    return { channel, sleep: () => void (page.awake = false) };
  }
}

const book = (licking: number, kind?: 'giving') =>
  wholeWorkbook({
    schema: WORKBOOK_SCHEMA,
    modelVersion: MODEL_VERSION,
    scenario: { ...scenarioFromPreset('both-parents'), set: licking === 0 ? {} : { 'care.licking': licking } },
    comparison: { view: 'panels', panels: {} },
    studies: {
      kind: 'giving',
      designs: kind === undefined ? {} : { giving: { ...defaultDesign('giving'), people: 40 } },
    },
    lessons: {},
    view: { screen: 'play', day: 60, large: 'methylation' },
  });

let storage: FakeStorage;
let browser: FakeLocks;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-14T09:30:00Z') });
  storage = new FakeStorage();
  browser = new FakeLocks();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A tab with work of its own. */
function openTab(id: string, first = book(0), parts: Partial<AutosaveParts> = {}) {
  let current: Workbook | null = first;
  const outcomes: string[] = [];
  // The slots that it writes to, one after the other.
  const ids = [id, `${id}-2`, `${id}-3`].values();
  const saver: Autosave = createAutosave(
    {
      freshId: () => ids.next().value!,
      storage: () => storage,
      tabs: createOpenTabs(browser.locks, undefined),
      now: Date.now,
      work: () => current,
      contentOf,
      allowed: () => true,
      onSaved: (outcome) => outcomes.push(outcome),
      ...parts,
    },
    false,
  );
  const change = (next: Workbook | null) => {
    current = next;
    saver.touch();
  };
  const settle = (next: Workbook | null) => {
    change(next);
    vi.advanceTimersByTime(PAUSE_MS);
  };
  return { ...saver, change, settle, outcomes, close: () => browser.names.delete(`tend.work.${id}`) };
}

const kept = () =>
  Object.fromEntries(
    readSlots(() => storage, Date.now()).map((slot) => [
      slot.id,
      isReadable(slot) ? (slot.read.workbook.scenario.set['care.licking'] ?? 0) : 'unreadable',
    ]),
  );
const OFFER = [[], false] as const;

describe('autosave', () => {
  it('writes a settled change once, with its moment, and nothing for mere looking', () => {
    const tab = openTab('a');
    tab.settle({ ...book(0), view: { screen: 'compare', day: 3, large: 'response' } });
    expect(kept()).toEqual({});
    tab.change(book(30));
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(kept()).toEqual({});
    tab.settle(book(31));
    expect(kept()).toEqual({ a: 31 });
    tab.settle(book(31));
    expect(tab.outcomes).toEqual(['saved']);
    expect(storage.held.get('tend.work.a')).toContain('"savedAt":"2026-03-14T09:30:0');
    tab.settle({ ...book(31), view: { screen: 'compare', day: 3, large: 'response' } });
    expect(storage.held.get('tend.work.a')).toContain('"screen":"compare"');
  });

  it('waits while a slider is held, and saves at once when the page is closed', () => {
    const tab = openTab('a');
    tab.settle(null);
    expect(kept()).toEqual({});
    tab.change(book(41));
    tab.flush();
    expect(kept()).toEqual({ a: 41 });
  });

  it('says that storage is full or denied, and saves again when it is not', () => {
    const tab = openTab('a');
    storage.fault = 'QuotaExceededError';
    tab.settle(book(1));
    storage.fault = 'SecurityError';
    tab.settle(book(2));
    storage.fault = null;
    tab.settle(book(3));
    expect([tab.outcomes, kept()]).toEqual([['full', 'denied', 'saved'], { a: 3 }]);
  });

  it('with storage that cannot be touched at all works without it', async () => {
    const denied = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const tab = openTab('a', book(0), { storage: denied });
    tab.settle(book(1));
    tab.forget('a');
    tab.forgetAll();
    expect([tab.outcomes, await tab.offer(...OFFER), await tab.closedSlots()]).toEqual([['denied'], null, []]);
  });

  it('turned off writes nothing and offers nothing', async () => {
    openTab('old').settle(book(1));
    browser.names.clear();
    const tab = openTab('a', book(0), { allowed: () => false });
    tab.settle(book(2));
    expect([Object.keys(kept()), await tab.offer(...OFFER)]).toEqual([['old'], null]);
    tab.forgetAll();
    expect(storage.held.size).toBe(0);
  });
});

describe('two tabs', () => {
  it('write to slots of their own, and neither is offered the other’s while it is open', async () => {
    const [a, b] = [openTab('a'), openTab('b')];
    a.settle(book(10));
    b.settle(book(20));
    a.settle(book(11));
    expect(kept()).toEqual({ a: 11, b: 20 });
    const c = openTab('c');
    expect(await c.offer(...OFFER)).toBeNull();
    a.close();
    expect((await c.offer(...OFFER))!.id).toBe('a');
    expect((await c.closedSlots()).map(({ id }) => id)).toEqual(['a']);
  });

  it('of which one is a copy of the other do not share a slot', async () => {
    openTab('a').settle(book(10));
    const copy = openTab('b');
    // A copied tab remembers the slot of its original, which is alive.
    const offered = copy.offer(['a'], true);
    await vi.advanceTimersByTimeAsync(ENDING_MS);
    expect(await offered).toBeNull();
    copy.settle(book(20));
    expect(kept()).toEqual({ a: 10, b: 20 });
  });

  it('and that cannot hear of each other offer nothing of their own, and remove nothing recent', async () => {
    const failing = {
      request: () => Promise.reject(new Error('no')),
      query: () => Promise.reject(new Error('no')),
    } as unknown as TabLocks;
    const tab = openTab('x', book(0), { tabs: createOpenTabs(failing, undefined) });
    tab.settle(book(5));
    expect([await tab.offer(...OFFER), kept()]).toEqual([null, { x: 5 }]);
  });
});

describe('a tab that is loaded again', () => {
  it('is offered its own work although the page that it showed before ends late', async () => {
    openTab('old').settle(book(10));
    browser.names.delete('tend.work.old');
    const before = openTab('a');
    before.settle(book(20));
    const again = openTab('b');
    const offered = again.offer(['a', 'old'], false);
    await vi.advanceTimersByTimeAsync(ENDING_MS / 2);
    before.close();
    await vi.advanceTimersByTimeAsync(ENDING_MS);
    expect((await offered)!.id).toBe('a');
  });
});

describe('without locks, as on a school’s http server,', () => {
  /** A tab that can only call. */
  function openCalling(air: Air, id: string) {
    const { channel, sleep } = air.page();
    return { ...openTab(id, book(0), { tabs: createOpenTabs(undefined, channel) }), sleep };
  }
  const answered = async <T>(asked: Promise<T>): Promise<T> => {
    await vi.advanceTimersByTimeAsync(ANSWER_MS);
    return asked;
  };

  it('work of an open tab is neither offered nor listed, and of seven open tabs none loses its slot', async () => {
    const air = new Air();
    const tabs = Array.from({ length: 7 }, (_, i) => openCalling(air, `a${i}`));
    tabs.forEach((tab, i) => tab.settle(book(10 + i)));
    const late = openCalling(air, 'late');
    expect(await answered(late.offer(...OFFER))).toBeNull();
    expect(await answered(late.closedSlots())).toEqual([]);
    expect(Object.keys(kept())).toHaveLength(7);
    // A tab that is closed answers no more.
    tabs[3]!.sleep();
    expect((await answered(late.offer(...OFFER)))!.id).toBe('a3');
  });

  it('a tab that sleeps cannot answer, so what was saved this week stays; older work is pruned as ever', async () => {
    const air = new Air();
    const tabs = Array.from({ length: 7 }, (_, i) => openCalling(air, `a${i}`));
    tabs.forEach((tab, i) => tab.settle(book(10 + i)));
    tabs.forEach((tab) => tab.sleep());
    await answered(openCalling(air, 'now').offer(...OFFER));
    expect(Object.keys(kept())).toHaveLength(7);
    vi.advanceTimersByTime(8 * 24 * 3600 * 1000);
    await answered(openCalling(air, 'later').offer(...OFFER));
    expect(Object.keys(kept())).toHaveLength(MOST_SLOTS);
  });
});

describe('changes that go on', () => {
  it('are kept within two seconds, and the last of them at once when the page is left', () => {
    const tab = openTab('a');
    for (let i = 1; i <= 40; i++) {
      tab.change(book(100 + i));
      vi.advanceTimersByTime(PAUSE_MS / 2);
      const newest = (kept()['a'] ?? 100) as number;
      expect((100 + i - newest) * (PAUSE_MS / 2)).toBeLessThan(2000);
    }
    expect(MOST_MS).toBeLessThan(2000);
    tab.change(book(99));
    tab.flush();
    expect(kept()).toEqual({ a: 99 });
  });

  it('are kept while a slider is held, too', () => {
    let held = true;
    let current = book(1);
    const tab = openTab('a', book(0), { work: (always) => (held && !always ? null : current) });
    for (let i = 2; i <= 5; i++) {
      current = book(i);
      tab.touch();
      vi.advanceTimersByTime(MOST_MS / 2);
    }
    expect(kept()['a']).toBeGreaterThanOrEqual(3);
    current = book(6);
    tab.touch();
    tab.flush();
    expect(kept()).toEqual({ a: 6 });
    held = false;
  });
});

describe('what is opened over work', () => {
  it('leaves that work in its slot, which is offered on return and listed at once', async () => {
    const tab = openTab('a');
    tab.change(book(10));
    expect(tab.leave()).toBe(true);
    tab.settle(book(70));
    tab.arrived();
    expect(kept()).toEqual({ a: 10, 'a-2': 70 });
    await vi.advanceTimersByTimeAsync(1);
    expect((await tab.closedSlots()).map(({ id }) => id)).toEqual(['a']);
    browser.names.clear();
    // Loaded again with the link in its address, the tab shows what the link holds.
    expect((await openTab('again', book(70)).offer(['a-2', 'a'], true))!.id).toBe('a');
  });

  it('is no work of one’s own until it is changed: one link after another takes one slot', () => {
    const tab = openTab('a');
    tab.settle(book(10));
    const taken = [71, 72, 73].map((value) => {
      const left = tab.leave();
      tab.change(book(value));
      tab.arrived();
      vi.advanceTimersByTime(PAUSE_MS);
      return left;
    });
    expect([taken, kept()]).toEqual([[true, false, false], { a: 10, 'a-2': 73 }]);
    tab.settle(book(74));
    expect(tab.leave()).toBe(true);
    expect(kept()).toEqual({ a: 10, 'a-2': 74 });
  });

  it('is not said to be kept where storage is full, denied or turned off', () => {
    const tab = openTab('a');
    tab.settle(book(10));
    storage.fault = 'QuotaExceededError';
    tab.change(book(11));
    expect(tab.leave()).toBe(false);
    expect(openTab('b', book(0), { allowed: () => false }).leave()).toBe(false);
  });
});

describe('a clock that was wrong', () => {
  it('does not make a slot the newest for ever, nor lets it be taken for the oldest', async () => {
    before(1);
    vi.setSystemTime(Date.parse('2099-01-01T00:00:00Z'));
    openTab('future').settle(book(2));
    browser.names.clear();
    vi.setSystemTime(Date.parse('2026-03-15T00:00:00Z'));
    // It was the last to be saved, and is offered once as such.
    expect((await openTab('x').offer(...OFFER))!.id).toBe('future');
    before(3);
    expect((await openTab('y').offer(...OFFER))!.id).toBe('t3');
    expect(Object.keys(kept())).toEqual(['t3', 'future', 't1']);
  });

  it('does not win where nobody knows in which order slots were saved', async () => {
    storage.held.set('tend.work.future', JSON.stringify({ ...book(2), savedAt: '2099-01-01T00:00:00.000Z' }));
    storage.held.set('tend.work.present', JSON.stringify({ ...book(3), savedAt: '2026-03-13T00:00:00.000Z' }));
    expect((await openTab('x').offer(...OFFER))!.id).toBe('present');
  });
});

describe('a tab', () => {
  it('remembers the slots it wrote to, the last one first', () => {
    const session = new FakeStorage();
    vi.stubGlobal('sessionStorage', session);
    for (const id of ['a', 'b', 'a', 'c', 'd', 'e']) rememberSlot(id);
    expect(ownSlotsBefore()).toEqual(['e', 'd', 'c', 'a']);
    vi.unstubAllGlobals();
    expect(ownSlotsBefore()).toEqual([]);
  });
});

/** Work of tabs that are closed, one minute apart. */
function before(...values: readonly number[]): void {
  for (const value of values) {
    openTab(`t${value}`).settle(book(value));
    vi.advanceTimersByTime(60_000);
  }
  browser.names.clear();
}

describe('what is offered', () => {
  it('is this tab’s own work of before, else the newest; after a link only the former', async () => {
    before(1, 2, 3);
    const id = async (own: readonly string[], byLink: boolean) => (await openTab('now').offer(own, byLink))?.id ?? null;
    expect(await id(['t1'], false)).toBe('t1');
    expect(await id([], false)).toBe('t3');
    expect(await id(['t1'], true)).toBe('t1');
    expect(await id([], true)).toBeNull();
    expect(await id(['gone'], true)).toBeNull();
  });

  it('is nothing where the same work is on screen', async () => {
    before(1);
    expect(await openTab('now', book(1)).offer(['t1'], true)).toBeNull();
    expect((await openTab('more', book(1, 'giving')).offer(['t1'], true))!.id).toBe('t1');
  });

  it('is not hidden by newer work of a page that is open', async () => {
    before(1);
    openTab('other').settle(book(2));
    expect((await openTab('now').offer(...OFFER))!.id).toBe('t1');
  });

  it('is nothing that another page has gone on with', async () => {
    before(1);
    openTab('other').settle(book(1));
    expect(await openTab('now').offer(...OFFER)).toBeNull();
  });

  it('is pruned to the newest few; equal work is kept once, unreadable work stays', async () => {
    storage.held.set('tend.work.broken', '{"schema":');
    storage.held.set('tend.other', 'mine');
    before(1, 2, 3, 4, 5, 6, 7);
    openTab('again').settle(book(7));
    browser.names.clear();
    await openTab('now').offer(...OFFER);
    expect(MOST_SLOTS).toBe(5);
    expect(Object.keys(kept()).sort()).toEqual(['again', 'broken', 't3', 't4', 't5', 't6']);
    expect(storage.held.get('tend.other')).toBe('mine');
  });

  it('is never pruned while its page is open, however many are', async () => {
    const tabs = Array.from({ length: 8 }, (_, i) => openTab(`open${i}`));
    tabs.forEach((tab, i) => tab.settle(book(10 + i)));
    before();
    tabs.slice(0, 8).forEach((_, i) => browser.names.add(`tend.work.open${i}`));
    // Newer work of closed tabs pushes nothing open out, nor does equal work.
    for (const value of [1, 2, 3, 4, 5, 6, 10]) {
      const tab = openTab(`t${value}`);
      tab.settle(book(value));
      tab.close();
      vi.advanceTimersByTime(60_000);
    }
    await openTab('now').offer(...OFFER);
    expect(Object.keys(kept()).filter((id) => id.startsWith('open'))).toHaveLength(8);
    expect(Object.keys(kept()).filter((id) => id.startsWith('t'))).toHaveLength(MOST_SLOTS);
  });

  it.each([
    ['cut off', '{"schema":'],
    ['newer', JSON.stringify({ ...book(1), schema: 'tend.workbook/9' })],
    ['of a newer model', JSON.stringify({ ...book(1), modelVersion: '99.0.0' })],
    ['not text of ours', '\u0000'],
  ])('says that work is unreadable when it is %s', async (_, text) => {
    storage.held.set('tend.work.x', text);
    const offer = (await openTab('now').offer(...OFFER))!;
    expect([offer.id, offer.text, isReadable(offer)]).toEqual(['x', text, false]);
    before(1);
    expect((await openTab('later').offer(...OFFER))!.id).toBe('t1');
  });
});
