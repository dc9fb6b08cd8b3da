import { useEffect, useState } from 'react';
import { joinPieces, type LuckJob, type LuckResult, type Scenario } from '../../../sim/page.ts';
import { sameScenario } from '../../state/world.ts';
import { createRound } from '../../state/round.ts';
import { useParts } from '../../state/react.tsx';

/** Numbers of cells that are compared; each tissue is counted at every one of them. */
export const SIZES = [10, 30, 100, 300, 1000, 3000] as const;
export const TISSUES = 100;
/** Tissues of the first piece of work and of the others: a first picture at once, the rest without much ado. */
const FIRST = 4;
const BATCH = 12;

/** The young one whose tissues are drawn: the one on Play. */
export const INDIVIDUAL = 0;

let last: LuckResult | null = null;

/** Tissues of one animal as they come in; null before the first. What was drawn last stays for whoever comes back. */
export function useLuck(scenario: Scenario): LuckResult | null {
  const { runner, store } = useParts();
  const [result, setResult] = useState<LuckResult | null>(last);
  useEffect(() => {
    const round = createRound(
      async (signal) => {
        let all = last !== null && sameScenario(last.scenario, scenario) ? last : null;
        while ((all?.to ?? 0) < TISSUES) {
          const from: number = all?.to ?? 0;
          const to = Math.min(TISSUES, from + (from === 0 ? FIRST : BATCH));
          const job: LuckJob = { kind: 'luck', scenario, individual: INDIVIDUAL, sizes: SIZES, from, to };
          const piece = await runner.run(job, { signal });
          if (signal.aborted) return;
          all = last = all === null ? piece : joinPieces(job, [all, piece]);
          setResult(all);
        }
      },
      (error) => store.actions.refuse('field', error),
    );
    round.begin();
    return round.stop;
  }, [scenario, runner, store]);
  return result !== null && sameScenario(result.scenario, scenario) ? result : null;
}
