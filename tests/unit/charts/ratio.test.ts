/** What is painted is painted anew whenever a pixel of the page takes more or fewer of the screen's. */
import { afterEach, expect, it, vi } from 'vitest';
import { watchRatio } from '../../../src/charts/parts/host.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks again after each change, and stops when told', () => {
  const asked: { query: string; target: EventTarget }[] = [];
  vi.stubGlobal('matchMedia', (query: string) => {
    const target = new EventTarget();
    asked.push({ query, target });
    return target;
  });
  const seen: number[] = [];
  const move = (ratio: number) => {
    vi.stubGlobal('devicePixelRatio', ratio);
    const open = asked.map(({ target }) => target);
    for (const target of open) target.dispatchEvent(new Event('change'));
  };
  vi.stubGlobal('devicePixelRatio', 1);
  const stop = watchRatio(() => seen.push(devicePixelRatio));
  move(2);
  move(1.25);
  expect(seen).toEqual([2, 1.25]);
  expect(asked.map(({ query }) => query)).toEqual([
    '(resolution: 1dppx)',
    '(resolution: 2dppx)',
    '(resolution: 1.25dppx)',
  ]);
  stop();
  move(3);
  expect(seen).toEqual([2, 1.25]);
});
