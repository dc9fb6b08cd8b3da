import { useCallback, useEffect, useRef, useState } from 'react';
import type { CohortsResult, Progress, Study } from '../../../../sim/page.ts';
import { useParts } from '../../../state/react.tsx';

export interface CohortsRun {
  readonly results: readonly CohortsResult[] | null;
  readonly progress: Progress | null;
  start(): void;
  cancel(): void;
}

/**
 * Many cohorts of some designs in one world, by the shortcut: started by hand, with progress, ended when nobody looks.
 */
export function useCohorts(studies: readonly Study<'infant-cohort'>[], count: number): CohortsRun {
  const { runner } = useParts();
  const key = JSON.stringify(studies);
  const [held, setHeld] = useState<{ readonly key: string; readonly results: readonly CohortsResult[] } | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const abort = useRef<AbortController | null>(null);
  /** Cohorts seen already: asked again, others come. */
  const seen = useRef(0);
  const cancel = useCallback(() => {
    abort.current?.abort();
    setProgress(null);
  }, []);
  useEffect(() => cancel, [key, cancel]);
  const start = async () => {
    cancel();
    const mine = (abort.current = new AbortController());
    const total = count * studies.length;
    const results: CohortsResult[] = [];
    const from = seen.current;
    setProgress({ done: 0, total });
    try {
      for (const study of studies) {
        const before = results.length * count;
        results.push(
          await runner.run(
            { kind: 'cohorts', study, from, to: from + count },
            {
              signal: mine.signal,
              onPart: ({ done }) => {
                if (!mine.signal.aborted) setProgress({ done: before + done, total });
              },
            },
          ),
        );
      }
      if (!mine.signal.aborted) {
        seen.current = from + count;
        setHeld({ key, results });
      }
    } catch {
      // The run was cancelled or its worker died. The button is shown again.
    }
    if (!mine.signal.aborted) setProgress(null);
  };
  return { results: held?.key === key ? held.results : null, progress, start: () => void start(), cancel };
}
