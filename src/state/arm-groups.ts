import { REARING, type Entry, type Giver } from '../../sim/page.ts';

/** Headings under which the arms of a trial offer what they may differ in. */

/** Whose heading it is: a giver's, the household's, or that of care as a whole. */
type ArmGroupId = Giver | 'family' | 'care';

interface ArmGroup {
  readonly id: ArmGroupId;
  readonly entries: readonly Entry[];
}

function groupOf({ giver, place }: Entry): ArmGroupId {
  return giver ?? (place === 'household' ? 'family' : 'care');
}

/** What arms may differ in, by heading, both in the order of the table. */
export const ARM_GROUPS: readonly ArmGroup[] = [...new Set(REARING.map(groupOf))].map((id) => ({
  id,
  entries: REARING.filter((entry) => groupOf(entry) === id),
}));
