import type { StudyKind, StudyResultOf } from '../../../sim/page.ts';

/**
 * What a kind of study does on the page: `acts.ts` in its room. No view is in it, so that what runs studies may ask it.
 */
export interface StudyActs<K extends StudyKind> {
  /** A finished study as CSV. */
  readonly csv: (result: StudyResultOf<K>, checksum: string) => string;
  /** Called when a run begins. */
  readonly begins?: () => void;
  /** Called when a run has come to its end. */
  readonly ended?: (result: StudyResultOf<K>) => void;
}

const ROOMS = import.meta.glob<StudyActs<never>>('./*/acts.ts', { eager: true, import: 'ACTS' });

/** What a kind does. @throws RangeError where nobody built a room for it */
export function actsOf(kind: StudyKind): StudyActs<StudyKind> {
  const acts = ROOMS[`./${kind}/acts.ts`];
  if (acts === undefined) throw new RangeError(`no room for the study ${kind}`);
  return acts as StudyActs<StudyKind>;
}
