import type { StudyKind } from '../../../sim/page.ts';
import type { StudyView } from './study-view.ts';

/**
 * The room of each kind of study: the folder beside this file that has its name. A test holds rooms and kinds to each
 * other.
 */
const ROOMS = import.meta.glob<StudyView>('./*/study.ts', { eager: true, import: 'STUDY' });

/** How a kind looks. @throws RangeError where nobody built a room for it */
export function viewOf(kind: StudyKind): StudyView {
  const view = ROOMS[`./${kind}/study.ts`];
  if (view === undefined) throw new RangeError(`no room for the study ${kind}`);
  return view;
}

/** All kinds that have a room, in the order of the tabs. */
export const TABS = Object.keys(ROOMS)
  .map((path) => path.split('/')[1] as StudyKind)
  .toSorted((a, b) => viewOf(a).tab - viewOf(b).tab);
