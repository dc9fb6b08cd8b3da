/** Work kept by the browser: a slot for each opening of the page, offered, pruned, never in the way. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDesign, MODEL_VERSION, scenarioFromPreset, WORKBOOK_SCHEMA, type Workbook } from '../../../sim/index.ts';
import { createAutosave, PAUSE_MS, type Autosave, type AutosaveParts } from '../../../src/state/kept/autosave.ts';
import { openSlots, type TabLocks } from '../../../src/state/kept/open-tabs.ts';
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
    request: (name: string) => {
      this.names.add(name);
      return new Promise(() => {});
    },
    query: () => Promise.resolve({ held: [...this.names].map((name) => ({ name })) }),
  } as unknown as TabLocks;
}

const book = (licking: number, kind?: 'giving'): Workbook => ({
  schema: WORKBOOK_SCHEMA, modelVersion: MODEL_VERSION, scenario: { ...scenarioFromPreset('both-parents'), set: licking === 0 ? {} : { 'care.licking': licking } },
  comparison: { view: 'panels', panels: {} }, studies: { kind: 'giving', designs: kind === undefined ? {} : { giving: { ...defaultDesign('giving'), people: 40 } } }, lessons: {}, view: { screen: 'play', day: 60, large: 'methylation' },
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
  const saver: Autosave = createAutosave({
    id, storage: () => storage, locks: browser.locks, now: Date.now, work: () => current, contentOf, allowed: () => true, onSaved: (outcome) => outcomes.push(outcome), ...parts,
  }, false);
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

const kept = () => Object.fromEntries(readSlots(() => storage).map((slot) => [slot.id, isReadable(slot) ? (slot.read.workbook.scenario.set['care.licking'] ?? 0) : 'unreadable']));
const OFFER = [null, false] as const;

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
    const denied = () => { throw new DOMException('no', 'SecurityError'); };
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
    expect(await copy.offer('a', true)).toBeNull();
    copy.settle(book(20));
    expect(kept()).toEqual({ a: 10, b: 20 });
  });

  it('are told apart without locks by their own slots alone', async () => {
    expect([...(await openSlots(undefined, 'x'))]).toEqual(['x']);
    const failing = { request: () => Promise.reject(new Error('no')), query: () => Promise.reject(new Error('no')) } as unknown as TabLocks;
    const tab = openTab('x', book(0), { locks: failing });
    tab.settle(book(5));
    expect([await tab.offer(...OFFER), kept()]).toEqual([null, { x: 5 }]);
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
    const id = async (own: string | null, byLink: boolean) => (await openTab('now').offer(own, byLink))?.id ?? null;
    expect(await id('t1', false)).toBe('t1');
    expect(await id(null, false)).toBe('t3');
    expect(await id('t1', true)).toBe('t1');
    expect(await id(null, true)).toBeNull();
    expect(await id('gone', true)).toBeNull();
  });

  it('is nothing where the same work is on screen', async () => {
    before(1);
    expect(await openTab('now', book(1)).offer('t1', true)).toBeNull();
    expect((await openTab('more', book(1, 'giving')).offer('t1', true))!.id).toBe('t1');
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

  it.each([['cut off', '{"schema":'], ['newer', JSON.stringify({ ...book(1), schema: 'tend.workbook/9' })], ['of a newer model', JSON.stringify({ ...book(1), modelVersion: '99.0.0' })], ['not text of ours', '\u0000']])('says that work is unreadable when it is %s', async (_, text) => {
    storage.held.set('tend.work.x', text);
    const offer = (await openTab('now').offer(...OFFER))!;
    expect([offer.id, offer.text, isReadable(offer)]).toEqual(['x', text, false]);
    before(1);
    expect((await openTab('later').offer(...OFFER))!.id).toBe('t1');
  });
});
