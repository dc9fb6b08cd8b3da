/**
 * Set up for every file of the unit tests. A worker loads modules once for all its files, so the stores of the page
 * would hand on what one file left in them to the next, in whatever order the files come. Each is put back here.
 */
import { afterAll } from 'vitest';
import type { StoreApi } from 'zustand/vanilla';

const MODULES = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['../../src/state/**/*.ts', '../../src/controls/acting.ts', '!../../src/**/study-rules.ts'],
  { eager: true },
);

const PAGE_STORES = Object.values(MODULES)
  .flatMap((module) => Object.values(module))
  .filter(
    (each): each is StoreApi<unknown> => typeof (each as StoreApi<unknown> | null)?.getInitialState === 'function',
  );

afterAll(() => {
  for (const store of PAGE_STORES) store.setState(store.getInitialState(), true);
});
