import { useEffect, useState } from 'react';
import { pooledSeats, truthPlan, type ClassOf, type Judged, type Truths } from '../../../../sim/classroom.ts';
import { keyOf } from '../../../../sim/lessons.ts';
import type { AnyResult, InputError, Runner } from '../../../../sim/page.ts';
import { resultsOf } from '../../../state/lesson/judge.ts';
import { useParts } from '../../../state/react.tsx';

/** What was asked last: the board and the presenter stand side by side and ask the engine once. */
let last: { readonly runner: Runner; readonly key: string; readonly truths: Promise<Truths> } | null = null;

/**
 * What holds in the worlds of this class; null while the engine has not said it.
 * @param isAsked whether it is asked for yet: whoever asks early keeps it until the truth is told
 */
export function useTruths(of: ClassOf, judged: readonly Judged[], isAsked: boolean): Truths | null {
  const { runner } = useParts();
  const [told, setTold] = useState<{ readonly key: string; readonly truths: Truths } | null>(null);
  const { lesson, code } = of;
  const worlds = isAsked ? worldsOf(of, judged) : '';
  const key = `${code} ${worlds}`;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isGone = false;
    if (last?.key !== key || last.runner !== runner) {
      const plan = truthPlan(lesson, JSON.parse(worlds) as (string | null)[]);
      const truths = resultsOf(new Map(plan.jobs.map((job) => [keyOf(job), job])), runner).then((results) =>
        plan.read(results as ReadonlyMap<string, AnyResult | InputError>),
      );
      last = { runner, key, truths };
    }
    last.truths.then(
      (truths) => {
        if (!isGone) setTold({ key, truths });
      },
      // The board stands without it; the next picture asks again.
      () => (last = null),
    );
    return () => {
      isGone = true;
    };
  }, [runner, lesson, worlds, isAsked, key]);
  return isAsked && told?.key === key ? told.truths : null;
}

/** Worlds that seats of the board live in, as text that stays the same while they do. */
function worldsOf(of: ClassOf, judged: readonly Judged[]): string {
  const worlds = pooledSeats(of, judged, new Map()).map(({ world }) => world);
  return JSON.stringify([...new Set(worlds)].toSorted());
}
