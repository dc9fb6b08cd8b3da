/**
 * Set up for every file of the unit tests. A worker loads modules once for all its files, so the stores of the page
 * would hand on what one file left in them to the next, in whatever order the files come. Each is put back here.
 */
import { afterAll, expect } from 'vitest';
import type { StoreApi } from 'zustand/vanilla';

/** Tests of the page; those of the simulation load no store. */
const OF_PAGE = /\/tests\/(ui|unit\/(params|saved|state|study|take|views|words|worker))\//;

const MODULES = import.meta.glob<Readonly<Record<string, unknown>>>([
  '../../src/state/**/*.ts',
  '../../src/controls/acting.ts',
  '!../../src/**/study-rules.ts',
]);

function isStore(each: unknown): each is StoreApi<unknown> {
  return typeof (each as StoreApi<unknown> | null)?.getInitialState === 'function';
}

afterAll(async () => {
  if (!OF_PAGE.test(expect.getState().testPath ?? '')) return;
  const modules = await Promise.all(Object.values(MODULES).map((load) => load()));
  const stores = modules.flatMap((module) => Object.values(module)).filter(isStore);
  for (const store of stores) store.setState(store.getInitialState(), true);
});
