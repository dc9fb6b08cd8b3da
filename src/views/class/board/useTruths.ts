import { useEffect, useState } from 'react';
import { pooledSeats, truthPlan, type ClassOf, type Judged, type Truths } from '../../../../sim/classroom.ts';
import { keyOf } from '../../../../sim/lessons.ts';
import type { AnyResult, InputError } from '../../../../sim/page.ts';
import { resultsOf } from '../../../state/lesson/judge.ts';
import { useParts } from '../../../state/react.tsx';

const NONE: Truths = new Map();

/** What holds in the worlds of this class, asked of the engine only when the truth is told. */
export function useTruths(of: ClassOf, judged: readonly Judged[], isRevealed: boolean): Truths {
  const { runner } = useParts();
  const [told, setTold] = useState<{ readonly code: string; readonly truths: Truths } | null>(null);
  const { lesson, code } = of;
  const worlds = isRevealed ? worldsOf(of, judged) : '';
  useEffect(() => {
    if (!isRevealed) return undefined;
    const asking = new AbortController();
    const plan = truthPlan(lesson, JSON.parse(worlds) as (string | null)[]);
    resultsOf(new Map(plan.jobs.map((job) => [keyOf(job), job])), runner, asking.signal).then(
      (results) => setTold({ code, truths: plan.read(results as ReadonlyMap<string, AnyResult | InputError>) }),
      // The board stands without it.
      () => undefined,
    );
    return () => asking.abort();
  }, [runner, lesson, code, worlds, isRevealed]);
  return isRevealed && told?.code === code ? told.truths : NONE;
}

/** Worlds that seats of the board live in, as text that stays the same while they do. */
function worldsOf(of: ClassOf, judged: readonly Judged[]): string {
  const worlds = pooledSeats(of, judged, new Map()).map(({ world }) => world);
  return JSON.stringify([...new Set(worlds)].toSorted());
}
