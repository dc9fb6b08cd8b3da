import '../../words/late.ts';
import '../../words/learn.ts';
import { useStore } from 'zustand';
import { learning } from '../../state/learn.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { Shelf } from './Shelf.tsx';

const Story = lazyPart<{ at: number }>(() => import('./story/Story.tsx'), {
  waiting: <main className="story" aria-busy="true" />,
});

/** The Learn screen: the shelf, or the story at one of its beats. */
export default function Learn() {
  const beat = useStore(learning, (state) => state.beat);
  return beat === null ? <Shelf /> : <Story at={beat} />;
}
