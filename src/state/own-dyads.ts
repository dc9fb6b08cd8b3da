import { createStore } from 'zustand/vanilla';
import type { DyadTable, Encoding } from '../../sim/page.ts';

/** A table of somebody's own dyads, by the name of its file; kept while other screens are open. */
export const ownDyadsStore = createStore<{
  readonly own: { readonly name: string; readonly table: DyadTable; readonly encoding: Encoding } | null;
}>(() => ({ own: null }));
