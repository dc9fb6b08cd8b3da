import { useEffect } from 'react';
import { canKeep } from '../../state/lesson/keep.ts';
import { onScreen } from '../../state/lesson/judge.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useParts } from '../../state/react.tsx';
import { runWhole } from '../experiment/run.ts';

/**
 * A study that was run before the page was loaded again is run once more: its reading stands in the lab book, and the
 * step that looks at it would stand before an empty chart.
 */
export function useResumed(on: Running): void {
  const { store, runner } = useParts();
  const { step } = on.progress;
  useEffect(() => {
    const screen = onScreen(store, on);
    if (screen.screen !== 'experiment' || canKeep(screen)) return;
    const { kind, design, scenario } = screen.study;
    const known = on.progress.rows.some(
      ({ made, seed }) =>
        seed === scenario.seed &&
        made.screen === 'experiment' &&
        made.study === kind &&
        JSON.stringify(made.design) === JSON.stringify(design),
    );
    if (known) void runWhole(screen.study, { store, runner });
    // Whatever is kept later was run on this page.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [step, store, runner]);
}
