/** Statistics that views ask for at each render are worked out once. */
import { expect, it, vi } from 'vitest';
import { remembered } from '../../../src/parts/remembered.ts';

it('works out an answer once for each object and all that is asked beside it', () => {
  const work = vi.fn((of: { readonly n: number }, more: string, at: number) => of.n + more.length + at);
  const asked = remembered(work);
  const [one, other] = [{ n: 1 }, { n: 2 }];
  expect([asked(one, 'ab', 10), asked(one, 'ab', 10), asked(one, 'ab', 20), asked(one, 'a', 10)]).toEqual([
    13, 13, 23, 12,
  ]);
  expect(asked(other, 'ab', 10)).toBe(14);
  expect(work).toHaveBeenCalledTimes(4);
});

it('remembers that there is no answer', () => {
  const work = vi.fn(() => null);
  const asked = remembered<object, [], null>(work);
  const of = {};
  expect([asked(of), asked(of)]).toEqual([null, null]);
  expect(work).toHaveBeenCalledTimes(1);
});
