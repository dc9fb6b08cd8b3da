/**
 * What `npm test` leaves to `npm run verify`, so that it stays a matter of minutes: walks through whole screens, sizes
 * and themes beyond the first, many repeats. Verify runs every test there is.
 */
import { test } from 'vitest';

/** Whether every test is to run. */
export const thorough = process.env.TEND_TESTS === 'all';

const none = Object.assign(() => undefined, { each: () => () => undefined }) as unknown as typeof test;

/** `it` for tests that only verify runs. */
export const long: typeof test = thorough ? test : none;

/** Every n-th of a list of cases in `npm test`, all of them in verify. */
export function every<T>(nth: number, cases: readonly T[]): readonly T[] {
  return thorough ? cases : cases.filter((_, i) => i % nth === 0);
}

/** How often a property is tried: as many times as said in verify, a quarter of that in `npm test`. */
export function tries(runs: number): number {
  return thorough ? runs : Math.ceil(runs / 4);
}
