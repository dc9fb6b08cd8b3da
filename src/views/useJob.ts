import { useEffect, useRef, useState } from 'react';
import type { Job, ResultOf } from '../../sim/index.ts';
import { useActions, useParts } from './context.tsx';

/** A worker that dies this often in a row is not asked again. */
const MOST_ATTEMPTS = 3;

export interface Answer<R> {
  /** The latest result, perhaps of an earlier question: the old picture stays until the new one is in. */
  readonly result: R | null;
  /** Whether it answers the question as it stands. */
  readonly current: boolean;
}

/**
 * Asks the engine a question of a view's own. One run is in flight at a time, and only the latest question waits.
 * @param job must stay the same object as long as it is the same question.
 */
export function useJob<J extends Job>(job: J | null): Answer<ResultOf<J>> {
  const { runner } = useParts();
  const { died } = useActions();
  const [answer, setAnswer] = useState<{ job: J; result: ResultOf<J> } | null>(null);
  const wanted = useRef<J | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    wanted.current = job;
    void ask();
    return () => {
      wanted.current = null;
    };

    async function ask(): Promise<void> {
      if (busy.current) return;
      busy.current = true;
      for (let attempt = 0; wanted.current !== null && attempt < MOST_ATTEMPTS; ) {
        const asked: J = wanted.current;
        try {
          const result = await runner.run(asked);
          attempt = 0;
          // Late answers are still news until the question itself is gone.
          if (wanted.current !== null) setAnswer({ job: asked, result });
          if (wanted.current === asked) wanted.current = null;
        } catch (error) {
          if ((error as Error).name === 'WorkerCrashed') {
            attempt++;
            died();
          } else if (wanted.current === asked) wanted.current = null; // Refused: the page says so for the world as a whole.
        }
      }
      busy.current = false;
    }
  }, [job, runner, died]);
  return { result: answer?.result ?? null, current: answer !== null && answer.job === job };
}
