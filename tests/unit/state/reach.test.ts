/** Files of the page that are loaded later: fetched first, asked for again, and given up only after a while. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOutdated, reach, Unreached } from '../../../src/state/reach.ts';

const FROM = 'http://tend.test/assets/index-1.js';
/** Files of a test each have names of their own: what has come is not fetched again. */
let number = 0;
const freshName = () => `./part-${++number}.js`;

/** The sheet that every part waits for: in these tests it comes, but where one says otherwise. It has no address. */
const isSheet = (address: string) => !address.startsWith('http:') || address.includes('late.css');
let sheet: () => 'load' | 'error' = () => 'load';

/** A page on which a link to a sheet loads or fails. */
const links: { href: string; onload(): void; onerror(): void }[] = [];
const page = {
  createElement: () => ({}),
  head: {
    append(link: (typeof links)[number]) {
      links.push(link);
      setTimeout(() => (sheet() === 'load' ? link.onload() : link.onerror()), 5);
    },
  },
};

const script = () => new Response('export {}', { headers: { 'content-type': 'text/javascript' } });

/** Plays a network. @param answers by file in turn, the last for good; null for a connection that breaks */
function network(answers: readonly (() => Response | null)[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    if (isSheet(address)) return new Response('', { headers: { 'content-type': 'text/css' } });
    const before = asked.filter((one) => one === address).length;
    asked.push(address);
    const answer = answers[Math.min(before, answers.length - 1)]!();
    if (answer === null) throw new TypeError('Failed to fetch');
    return answer;
  });
  return asked;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How loading ended, after all waits. */
async function ended<T>(loading: Promise<T>): Promise<T | Error> {
  const end = loading.catch((error: Error) => error);
  await vi.advanceTimersByTimeAsync(10_000);
  return end;
}

describe('a part', () => {
  it('is run only once all its files have come, each from beside the file that asks', async () => {
    const [a, b] = [freshName(), freshName()];
    const asked = network([script]);
    const load = vi.fn(async () => asked.length);
    expect(await ended(reach(load, [a, b], FROM))).toBe(2);
    expect(asked).toEqual([a, b].map((file) => new URL(file, FROM).href));
  });

  it.each([
    ['whose connection breaks', () => null],
    ['that the server cannot give', () => new Response('busy', { status: 503 })],
    [
      'in whose place a page comes',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    ],
  ] satisfies [string, () => Response | null][])(
    '%s is asked for again, and the browser never learns of it',
    async (_, fails) => {
      network([fails, script]);
      const load = vi.fn(async () => 'part');
      expect(await ended(reach(load, [freshName()], FROM))).toBe('part');
      expect(load).toHaveBeenCalledTimes(1);
    },
  );

  it('that never comes is given up after three tries, and asked for anew when it is wanted again', async () => {
    const file = freshName();
    const asked = network([() => null, () => null, () => null, script]);
    const load = vi.fn(async () => 'part');
    const end = await ended(reach(load, [file], FROM));
    expect(end).toBeInstanceOf(Unreached);
    expect(asked).toHaveLength(3);
    expect(load).not.toHaveBeenCalled();
    expect(await ended(reach(load, [file], FROM))).toBe('part');
  });

  it('that shares a file with another asks for it once, also while it is on its way', async () => {
    const [shared, a, b] = [freshName(), freshName(), freshName()];
    const asked = network([script]);
    const both = [reach(async () => 1, [a, shared], FROM), reach(async () => 2, [b, shared], FROM)];
    expect(await ended(Promise.all(both))).toEqual([1, 2]);
    expect(asked).toHaveLength(3);
  });

  it('that has come is not fetched again', async () => {
    const file = freshName();
    const asked = network([script]);
    await ended(reach(async () => 1, [file], FROM));
    await ended(reach(async () => 2, [file], FROM));
    expect(asked).toHaveLength(1);
  });
});

/** Each of these starts on a page that has loaded nothing yet. */
describe('the sheet of what is loaded later', () => {
  beforeEach(() => {
    vi.resetModules();
    links.length = 0;
    sheet = () => 'load';
  });
  const fresh = () => import('../../../src/state/reach.ts');

  it('stands on the page, once, before any part is run', async () => {
    const { reach: onPage } = await fresh();
    network([script]);
    let loads = 0;
    sheet = () => {
      expect(loads).toBe(0);
      return 'load';
    };
    const load = async () => ++loads;
    await ended(Promise.all([onPage(load, [freshName()], FROM), onPage(load, [freshName()], FROM)]));
    expect(loads).toBe(2);
    expect(links).toHaveLength(1);
  });

  it('is asked for again with the next part when it did not come', async () => {
    const { reach: onPage } = await fresh();
    network([script]);
    sheet = () => 'error';
    const load = vi.fn(async () => 'part');
    expect(await ended(onPage(load, [freshName()], FROM))).not.toBe('part');
    expect(load).not.toHaveBeenCalled();
    sheet = () => 'load';
    expect(await ended(onPage(load, [freshName()], FROM))).toBe('part');
    expect(links).toHaveLength(2);
  });
});

describe('a page that has been renewed', () => {
  const own = './assets/index-1.js';
  const answerOf = (src: string) => new Response(`<div id="root"></div><script type="module" src="${src}"></script>`);

  beforeEach(() => {
    vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => own }) });
    vi.stubGlobal('location', { href: 'http://tend.test/#v=1' });
  });

  it.each([
    ['is known by another script', () => answerOf('./assets/index-2.js'), true],
    ['is not one with the same script', () => answerOf(own), false],
    ["is not a server's own page of regrets", () => new Response('<h1>Not found</h1>', { status: 404 }), false],
    ["nor a network's page for signing in", () => new Response('<h1>Welcome to our hotel</h1>'), false],
    ['nor can it be known without a connection', () => null, false],
  ] satisfies [string, () => Response | null, boolean][])('%s', async (_, answer, outdated) => {
    network([answer]);
    expect(await isOutdated()).toBe(outdated);
  });
});
