import { useMemo } from 'react';
import { useStore } from 'zustand';
import { drySeats, gateWord, NO_HANDS } from '../../../sim/classroom.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { classroom, setPresenting, turnBoard } from '../../state/class/store.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { Board, type BoardProps } from './Board.tsx';
import { joinLink } from './CodeCard.tsx';

const Presenter = lazyPart<Omit<BoardProps, 'onPresent'> & { onLeave: () => void }>(
  () => import('./Presenter.tsx').then(({ Presenter: part }) => ({ default: part })),
  { useClose: ({ onLeave }) => onLeave },
);

/** What the class found, on the teacher's own screen and, over the whole page, for the room. */
export function BoardColumn({ doc }: { readonly doc: ClassDoc }) {
  const { judged, runs, dry, presenting } = useStore(classroom);
  const seats = useMemo(() => (dry ? drySeats(doc.of, runs) : judged), [dry, doc.of, runs, judged]);
  const props = {
    of: doc.of,
    judged: seats,
    runs,
    // Nobody raises a hand in a dry run.
    hands: dry ? NO_HANDS : doc.hands,
    state: doc.state,
    link: joinLink(doc.of),
    wordOf: (step: string) => gateWord(doc.of.code, step),
    onState: turnBoard,
    isDry: dry,
  };
  return (
    <>
      <Board {...props} onPresent={() => setPresenting(true)} />
      {presenting ? <Presenter {...props} onLeave={() => setPresenting(false)} /> : null}
    </>
  );
}
