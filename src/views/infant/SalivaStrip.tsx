import '../../words/late.ts';
import { useEffect, useMemo } from 'react';
import type { SalivaJob, Scenario } from '../../../sim/page.ts';
import type { LifeChartsData } from '../../charts/parts/types.ts';
import { useWorld, useSay } from '../../state/react.tsx';
import type { WorldState } from '../../state/types.ts';
import { useJob } from '../../parts/useJob.ts';
import { withSaliva } from './saliva-strip.ts';

type AddStrip = (data: LifeChartsData) => LifeChartsData;

const atRest = ({ drag, pressed, litter, scenario }: WorldState): boolean =>
  drag === null && !pressed && litter?.scenario === scenario;
const jobOf = (scenario: Scenario): SalivaJob => ({ kind: 'saliva', scenario, from: 0, to: 1 });

/**
 * Runs the saliva of the child on screen whenever its world has come to rest with its whole litter, so that it keeps
 * nothing else waiting, and hands the charts what adds its strip. Draws nothing itself.
 */
export default function SalivaStrip({ onStrip }: { onStrip: (add: () => AddStrip | null) => void }) {
  const say = useSay();
  const scenario = useWorld((state) => (atRest(state) ? state.scenario : null));
  const from = useWorld((state) => (atRest(state) && state.before !== null ? (state.moved?.from ?? null) : null));
  const moved = useWorld((state) => state.moved?.param ?? '');
  const now = useJob(useMemo(() => (scenario === null ? null : jobOf(scenario)), [scenario]));
  const was = useJob(useMemo(() => (from === null ? null : jobOf(from)), [from]));
  const stale = !now.current;
  const before = was.current && !stale ? was.result : null;
  const result = now.result;
  // A state that is a function is set by a function that returns it.
  useEffect(
    () =>
      onStrip(() => (result === null ? null : (data) => withSaliva(data, { now: result, before, moved, stale }, say))),
    [result, before, moved, stale, say, onStrip],
  );
  useEffect(() => () => onStrip(() => null), [onStrip]);
  return null;
}
