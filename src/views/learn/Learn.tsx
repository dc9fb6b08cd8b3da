import '../../words/late.ts';
import '../../words/learn.ts';
import { useState } from 'react';
import { useStore } from 'zustand';
import { learning } from '../../state/learn.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import type { PaperOf } from './Paper.tsx';
import { Shelf } from './Shelf.tsx';
import { openBeat } from './turn.ts';

const Story = lazyPart<{ at: number }>(() => import('./story/Story.tsx'), {
  waiting: <main className="story" aria-busy="true" />,
});
const Paper = lazyPart<PaperOf & { onLeave: () => void }>(() => import('./Paper.tsx'), {
  waiting: <main className="paper-main" aria-busy="true" />,
});

/** The Learn screen: the shelf, the story at one of its beats, or a lesson on paper. */
export default function Learn() {
  const beat = useStore(learning, (state) => state.beat);
  const [paper, setPaper] = useState<PaperOf | null>(null);
  if (beat !== null) return <Story at={beat} />;
  if (paper === null) return <Shelf onPaper={setPaper} />;
  return (
    <Paper
      {...paper}
      onLeave={() => {
        // Its heading takes the focus again.
        openBeat(null);
        setPaper(null);
      }}
    />
  );
}
