import { useEffect } from 'react';
import { worldOf, type Step } from '../../../sim/lessons.ts';
import { seriesOf, type Scenario } from '../../../sim/page.ts';
import type { Running } from '../../state/lesson/running.ts';
import { useParts } from '../../state/react.tsx';
import type { Focal } from '../../state/types.ts';

/**
 * What stands beside the world on Play in a step: another world of the lesson, or the same young one on an earlier day.
 * It takes the place of what a drag has left: its curve is the thin line, its cells are the twins, and rings and words
 * under the town tell what differs from it.
 */
export function useBeside({ lesson, seat }: Running, step: Step | null): void {
  const { store, runner } = useParts();
  const { beside, since } = step ?? {};
  useEffect(() => {
    if (beside === undefined && since === undefined) return;
    let placed: Focal | null = null;
    let other: Focal | null = null;
    const stand = () => {
      const { focal, before, drag } = store.getState();
      const next = since === undefined ? other : focal === null ? null : heldSince(focal, since, placed);
      if (next === null || before === next || drag !== null) return;
      placed = next;
      // Named as another ready-made world would be.
      store.setState({ before: next, moved: { param: 'preset', from: next.scenario } });
    };
    const leave = store.subscribe(stand);
    const asking = new AbortController();
    if (beside !== undefined) {
      const on = worldOf(lesson, beside, seat);
      const live = on.screen === 'play' ? liveOf(on.world, runner, asking.signal) : Promise.resolve(null);
      // What did not come is no reason to stop: the step goes on without the thin line.
      live.then((focal) => ((other = focal), stand())).catch(() => undefined);
    }
    stand();
    return () => {
      leave();
      asking.abort();
      if (placed !== null && store.getState().before === placed) store.setState({ before: null, moved: null });
    };
  }, [store, runner, lesson, seat, beside, since]);
}

type Runs = ReturnType<typeof useParts>['runner'];

async function liveOf(scenario: Scenario, runner: Runs, signal: AbortSignal): Promise<Focal> {
  const result = await runner.run({ kind: 'life', scenario, from: 0, to: 1, closedByDay: true }, { signal });
  return { scenario: result.scenario, result, series: seriesOf(result, 0) };
}

/** The young one as if its copies had stood still since a day. */
function heldSince(focal: Focal, since: number, placed: Focal | null): Focal {
  if (placed !== null && placed.scenario === focal.scenario) return placed;
  const { data, dims } = focal.result.closedByDay!;
  const words = dims[1]!.size;
  const held = new Uint32Array(data.length);
  const row = Math.min(since, focal.scenario.days);
  for (let at = 0; at < data.length; at += words) held.set(data.subarray(row * words, (row + 1) * words), at);
  return { ...focal, result: { ...focal.result, closedByDay: { ...focal.result.closedByDay!, data: held } } };
}
