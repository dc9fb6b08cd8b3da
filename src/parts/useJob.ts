import { useEffect, useRef, useState } from 'react';
import type { Job, ResultOf } from '../../sim/page.ts';
import { createLatest, unanswered, type Latest } from '../state/ask.ts';
import { close, leaveOpen } from '../state/unanswered.ts';
import { useParts } from '../state/react.tsx';

export interface Answer<R> {
  /** The latest result, perhaps of an earlier question: the old picture stays until the new one is in. */
  readonly result: R | null;
  /** Whether it answers the question as it stands. */
  readonly current: boolean;
}

/**
 * Asks the engine a question of a view's own. One run is in flight at a time, and only the latest question waits. A
 * view that asks nothing any more, as while a hand holds a slider, calls its run off: others wait for the engine.
 * @param job must stay the same object as long as it is the same question.
 */
export function useJob<J extends Job>(job: J | null): Answer<ResultOf<J>> {
  const { runner } = useParts();
  const [answer, setAnswer] = useState<{ job: J; result: ResultOf<J> } | null>(null);
  const wanted = useRef<J | null>(null);
  /** Asks the current question again. */
  const again = useRef<() => void>(() => undefined);
  const latest = useRef<Latest<J> | null>(null);
  const inFlight = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current ??= createLatest(async (asked: J) => {
      const { signal } = (inFlight.current = new AbortController());
      try {
        const result = await runner.run(asked, { signal });
        // The answer to an earlier question is shown too, as long as the view asks anything at all.
        if (wanted.current !== null) setAnswer({ job: asked, result });
      } catch (error) {
        // A question that the model refused needs no word here: the page reports the refused world itself.
        if (unanswered(error, signal) === 'given up' && wanted.current === asked) leaveOpen(again.current);
      }
      if (wanted.current === asked) wanted.current = null;
    });
    const once = () => {
      wanted.current = job;
      if (job !== null) latest.current!.ask(job);
      else inFlight.current?.abort();
    };
    again.current = once;
    once();
    return () => {
      wanted.current = null;
      close(once);
    };
  }, [job, runner]);
  useEffect(() => () => inFlight.current?.abort(), []);
  return { result: answer?.result ?? null, current: answer !== null && answer.job === job };
}
