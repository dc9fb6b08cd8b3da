import { useStore } from 'zustand';
import { shownCode } from '../../../sim/classroom.ts';
import { groupsOf } from '../../state/class/groups.ts';
import { classroom } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';

/** What stands in the middle: the code for the room, and how many are in. */
export function BoardColumn({ doc }: { readonly doc: ClassDoc }) {
  const say = useSay();
  const judged = useStore(classroom, (state) => state.judged);
  const { good } = groupsOf(judged, 0);
  return (
    <div className="board-code">
      <p className="board-letters">{shownCode(doc.of.code)}</p>
      <p>{say('class.board.in', { count: good })}</p>
    </div>
  );
}
