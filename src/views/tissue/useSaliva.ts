import { useEffect, useState } from 'react';
import type { Runner, SalivaResult, Scenario } from '../../../sim/page.ts';
import { leadEnds } from '../../state/world.ts';
import { orRefused } from '../../state/ask.ts';
import { createRound } from '../../state/round.ts';
import { useParts } from '../../state/react.tsx';

/** Young ones looked at: as many as run in a few seconds. */
export const MOST_YOUNG = 60;
/** Runs side by side; the runner has no more workers than a school computer has cores. */
const LANES = 2;

/**
 * The first young one under the least and the most of the leading kind of care; null where the model refuses an end.
 */
export interface SalivaEnds {
  readonly least: SalivaResult | null;
  readonly most: SalivaResult | null;
}

/** What is in so far: the first young one is always there. */
export interface SalivaFound {
  readonly scenario: Scenario;
  /** One result a young one, by number, without gaps. */
  readonly young: readonly SalivaResult[];
  readonly of: number;
  readonly ends: SalivaEnds | null;
}

export interface SalivaAnswer {
  /** The latest, perhaps of an earlier world: the old picture stays until the first of the new one is in. */
  readonly found: SalivaFound | null;
  readonly current: boolean;
}

/**
 * Runs brain and saliva of the litter, one young one after the other, the one on screen first. A change of world calls
 * off the rest.
 */
export function useSaliva(scenario: Scenario): SalivaAnswer {
  const { runner } = useParts();
  const [found, setFound] = useState<SalivaFound | null>(null);
  useEffect(() => {
    const round = createRound((signal) => gather(runner, scenario, signal, setFound));
    round.begin();
    return round.stop;
  }, [runner, scenario]);
  return { found, current: found?.scenario === scenario };
}

async function gather(
  runner: Runner,
  scenario: Scenario,
  signal: AbortSignal,
  tell: (found: SalivaFound) => void,
): Promise<void> {
  const of = Math.min(scenario.siblings, MOST_YOUNG);
  const results = new Array<SalivaResult | undefined>(of);
  let ends: SalivaEnds | null = null;
  const one = (world: Scenario, number: number) =>
    orRefused(runner.run({ kind: 'saliva', scenario: world, from: number, to: number + 1 }, { signal }));
  const share = () => {
    const gap = results.findIndex((result) => result === undefined);
    if (!signal.aborted) tell({ scenario, young: results.slice(0, gap < 0 ? of : gap) as SalivaResult[], of, ends });
  };
  results[0] = (await one(scenario, 0)) ?? undefined;
  if (results[0] === undefined) return;
  share();
  const { least, most } = leadEnds(scenario);
  const [fewest, fullest] = await Promise.all([one(least, 0), one(most, 0)]);
  ends = { least: fewest, most: fullest };
  share();
  let next = 1;
  const lane = async (): Promise<void> => {
    while (next < of && !signal.aborted) {
      const number = next++;
      const result = await one(scenario, number);
      if (result === null) return;
      results[number] = result;
      share();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
