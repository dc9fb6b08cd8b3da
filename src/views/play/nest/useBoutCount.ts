import { useEffect, useMemo, useState } from 'react';
import {
  GIVERS_OF,
  resolveValues,
  valuesOnDay,
  type BoutJob,
  type BoutResult,
  type Scenario,
} from '../../../../sim/page.ts';
import { useJob } from '../../../parts/useJob.ts';
import { usePage, useWorld } from '../../../state/react.tsx';
import { speciesOf } from '../../../state/species.ts';
import { dayInTheNest, weanedBy } from '../../../state/events.ts';

/** The number is no longer waited for after this. */
const PATIENCE_MS = 4000;

/** What the first bout of touch changed on the day shown: the life with it and the life without it, under one luck. */
export function useBoutCount(): { readonly result: BoutResult | null; readonly late: boolean } {
  // It is asked once the whole litter is in, so that it keeps nothing else waiting.
  const scenario = useWorld((state) => (state.litter?.scenario === state.scenario ? state.scenario : null));
  const day = usePage((state) => state.day);
  const job = useMemo(() => (scenario === null ? null : firstBout(scenario, day)), [scenario, day]);
  const { result } = useJob(job);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return { result, late };
}

/** The question, or null where nobody gives any touch on that day. */
export function firstBout(scenario: Scenario, shown: number): BoutJob | null {
  const species = speciesOf(scenario);
  const channel = species === 'infant' ? 'touch' : 'licking';
  const day = weanedBy(scenario, shown) ? dayInTheNest(scenario) : shown;
  const today = valuesOnDay(day, resolveValues(scenario), scenario.events);
  const giver = GIVERS_OF[species].find((each) => today[`${each}.present`]);
  if (giver === undefined || today[`care.${channel}`] === 0) return null;
  return { kind: 'bout', scenario, day, giver, channel, bout: 1 };
}
