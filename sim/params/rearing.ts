import { ADULT_CHANNELS, CHANNELS, GIVERS } from './plan.ts';
import { ENTRIES, ENTRY_BY_ID, type Entry, type ParamId } from './table.ts';

/** What the arms of a trial may differ in: how litters are reared, and never by which laws they live. */

/** A parameter's id begins with whom or what it is about; these are the household and its members. */
const HOUSEHOLD: readonly string[] = ['care', 'family', ...GIVERS];
const NOT_OF_VOLES: readonly string[] = [...CHANNELS.infant, ...ADULT_CHANNELS];

/**
 * Whether a parameter says how voles are reared. One rule over the table: it belongs to the household or one of its
 * members, it is not what their hormones do (`effect: 'day'`), and it speaks of nothing that only people have.
 */
function isRearing({ id, effect }: Entry): boolean {
  const [owner, what] = id.split('.') as [string, string];
  return HOUSEHOLD.includes(owner) && effect !== 'day' && !NOT_OF_VOLES.includes(what.replace(/Share$/, ''));
}

/** What arms may differ in, in the order of the table. */
export const REARING: readonly Entry[] = ENTRIES.filter(isRearing);
/** Ids of the same. */
export const REARING_IDS: readonly ParamId[] = REARING.map(({ id }) => id);

/** What a parameter is to an arm: its own affair, a law of the world that both arms share, or nothing in the table. */
export function kindOfDifference(id: string): 'rearing' | 'law' | 'unknown' {
  if (!ENTRY_BY_ID.has(id)) return 'unknown';
  return (REARING_IDS as readonly string[]).includes(id) ? 'rearing' : 'law';
}
