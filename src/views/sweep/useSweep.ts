import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { sliderGrid, SWEEP_CELLS, type Runner, type Scenario, type Sweep } from '../../../sim/page.ts';
import type { PanelPlan } from '../../saved/compare/panels.ts';
import { comparison, panelsOf } from '../../state/comparison.ts';
import { noticeOf } from '../../state/failure.ts';
import { speciesOf } from '../../state/species.ts';
import { PLAY, slidersOf, sweepChoice, type SweepChoice } from '../../state/sweep.ts';
import { scenarioName } from '../compare/panel-names.ts';
import { type AppParts, usePage, useParts, useSay, useWorld } from '../../state/react.tsx';
import { createSweeper, keyOf, type Found, type Sweeper, type SweeperState } from './sweeper.ts';

/** Values that a slider is taken through: forty steps, or every whole number where there are fewer. */
const STEPS = 40;

/** Families at each point and cells of each: usual, and finer where that was asked for. */
const SIZES = {
  one: { usual: { replicates: 20, cells: SWEEP_CELLS }, fine: { replicates: 60, cells: 2 * SWEEP_CELLS } },
  two: { usual: { replicates: 4, cells: SWEEP_CELLS }, fine: { replicates: 12, cells: 2 * SWEEP_CELLS } },
} as const;

export interface NamedScenario {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
}

/** A piece of what was chosen. */
export function useChoice<T>(selector: (choice: SweepChoice) => T): T {
  return useStore(sweepChoice, selector);
}

/** The world on Play and the scenarios of the comparison. */
export function useScenarios(): readonly NamedScenario[] {
  const say = useSay();
  const world = useWorld((state) => state.scenario);
  const compared = useStore(comparison);
  return useMemo(() => {
    const named = (plan: PanelPlan) => ({ id: plan.id, name: scenarioName(plan, say), scenario: plan.scenario });
    return [{ id: PLAY, name: say('compare.addPlay'), scenario: world }, ...panelsOf(world, compared).map(named)];
  }, [world, compared, say]);
}

/** The scenario chosen; the world on Play where that one is gone. */
export function useChosenScenario(): NamedScenario {
  const scenarios = useScenarios();
  const id = useChoice((choice) => choice.scenario);
  return scenarios.find((each) => each.id === id) ?? scenarios[0]!;
}

function sweepOf(scenario: Scenario, choice: SweepChoice, playDay: number): Sweep {
  const { x, y } = slidersOf(choice, speciesOf(scenario));
  const { replicates, cells } = SIZES[y === null ? 'one' : 'two'][choice.fine ? 'fine' : 'usual'];
  const axis = (param: typeof x) => ({ param, values: sliderGrid(param, STEPS + 1) });
  return {
    scenario,
    x: axis(x),
    y: y === null ? null : axis(y),
    day: Math.min(choice.day ?? playDay, scenario.days),
    replicates,
    cells: Math.min(scenario.cells, cells),
  };
}

/** The sweep that the controls describe, and the same of the other scenarios where one slider moves alone. */
export function useSweeps(): {
  readonly own: Sweep;
  readonly others: readonly (NamedScenario & { readonly sweep: Sweep })[];
} {
  const chosen = useChosenScenario();
  const scenarios = useScenarios();
  const choice = useStore(sweepChoice);
  const day = usePage((state) => state.day);
  return useMemo(() => {
    const own = sweepOf(chosen.scenario, choice, day);
    // The world on Play is one of the scenarios as often as not; one curve is enough.
    const seen = new Set([keyOf(own)]);
    const others =
      own.y !== null
        ? []
        : scenarios
            .filter(({ id }) => id !== chosen.id)
            .map((each) => ({ ...each, sweep: sweepOf(each.scenario, choice, day) }))
            .filter(({ sweep }) => !seen.has(keyOf(sweep)) && seen.add(keyOf(sweep)));
    return { own, others };
  }, [chosen, scenarios, choice, day]);
}

const known = new WeakMap<Runner, Sweeper>();

/** The page's sweeper; what it found stays while other screens are open. */
export function useSweeper(): Sweeper {
  const { runner, store } = useParts();
  return useMemo(() => {
    const sweeper = known.get(runner) ?? createSweeper(runner, (error) => tell(error, store));
    known.set(runner, sweeper);
    return sweeper;
  }, [runner, store]);
}

export function useSweeperState<T>(selector: (state: SweeperState) => T): T {
  return useStore(useSweeper().store, selector);
}

export function useFound(sweep: Sweep): Found | null {
  const key = useMemo(() => keyOf(sweep), [sweep]);
  return useSweeperState((state) => state.found.get(key) ?? null);
}

/** Controls are often moved several steps in a row; only where they come to rest is run. */
const REST_MS = 150;

/** Asks for the sweeps for as long as the view stands. */
export function useRunning(own: Sweep, others: readonly { readonly sweep: Sweep }[]): void {
  const sweeper = useSweeper();
  useEffect(() => {
    const timer = setTimeout(() => sweeper.want([own, ...others.map(({ sweep }) => sweep)]), REST_MS);
    return () => clearTimeout(timer);
  }, [sweeper, own, others]);
  useEffect(() => () => sweeper.leave(), [sweeper]);
}

function tell(error: Error, { setState }: AppParts['store']): void {
  setState({ notice: noticeOf(error, 'world') });
}
