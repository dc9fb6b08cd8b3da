import { ENTRIES, ENTRY_BY_ID, type Entry, type ParamId } from './table.ts';

/** What the arms of a trial may differ in: how litters are reared, and never by which laws they live. */

/** What arms may differ in, in the order of the table. */
export const REARING: readonly Entry[] = ENTRIES.filter(({ rearing }) => rearing);
/** Ids of the same. */
export const REARING_IDS: readonly ParamId[] = REARING.map(({ id }) => id);

/** What a parameter is to an arm: its own affair, a law of the world that both arms share, or nothing in the table. */
export function kindOfDifference(id: string): 'rearing' | 'law' | 'unknown' {
  const entry = ENTRY_BY_ID.get(id);
  if (entry === undefined) return 'unknown';
  return entry.rearing ? 'rearing' : 'law';
}
