/** Files of the page that are loaded later: fetched first, asked for again, and given up only after a while. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOutdated, reach, Unreached } from '../../../src/state/reach.ts';

const FROM = 'http://tend.test/assets/index-1.js';
/** Files of a test each have names of their own: what has come is not fetched again. */
let number = 0;
const freshName = () => `./part-${++number}.js`;

const script = () => new Response('export {}', { headers: { 'content-type': 'text/javascript' } });

/** Plays a network. @param answers by file in turn, the last for good; null for a connection that breaks */
function network(answers: readonly (() => Response | null)[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const before = asked.filter((one) => one === address).length;
    asked.push(address);
    const answer = answers[Math.min(before, answers.length - 1)]!();
    if (answer === null) throw new TypeError('Failed to fetch');
    return answer;
  });
  return asked;
}

beforeEach(() => void vi.useFakeTimers());
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

describe('a page that has been renewed', () => {
  const own = './assets/index-1.js';
  const page = (src: string) => new Response(`<div id="root"></div><script type="module" src="${src}"></script>`);

  beforeEach(() => {
    vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => own }) });
    vi.stubGlobal('location', { href: 'http://tend.test/#v=1' });
  });

  it.each([
    ['is known by another script', () => page('./assets/index-2.js'), true],
    ['is not one with the same script', () => page(own), false],
    ["is not a server's own page of regrets", () => new Response('<h1>Not found</h1>', { status: 404 }), false],
    ["nor a network's page for signing in", () => new Response('<h1>Welcome to our hotel</h1>'), false],
    ['nor can it be known without a connection', () => null, false],
  ] satisfies [string, () => Response | null, boolean][])('%s', async (_, answer, outdated) => {
    network([answer]);
    expect(await isOutdated()).toBe(outdated);
  });
});
