import { seriesOf, type Runner, type Scenario } from '../../sim/page.ts';
import { createLatest, unanswered } from './ask.ts';
import { speciesOf } from './species.ts';
import type { WorldStore } from './store.ts';
import type { Focal, Others, Ten, WorldState } from './types.ts';
import { close, leaveOpen } from './unanswered.ts';
import { isHeld, onlyLuck } from './world.ts';

/**
 * Ten other animals with the same care as the young one on Play. Each has a seed of its own, so a family and dice of
 * its own; all cells are simulated, as many as the world has. They follow what is on screen and never the controls:
 * their work begins when the bold curve stands, and it never delays that curve.
 */

const TEN = 10;
/**
 * A seed may have so many characters. Of a longer name the end is kept, and letters of two characters are not torn.
 */
const MOST_LETTERS = 28;

/** The seeds of the ten, made from the seed of the world: the same world always has the same ten. */
export function tenSeeds(seed: string): readonly string[] {
  const stem = [...seed].slice(-MOST_LETTERS).join('');
  return Array.from({ length: TEN }, (_, i) => `${stem}+${i + 1}`);
}

/** The worlds of the ten: the same care and numbers, other seeds. @param seed of the world that they stand beside */
export function tenWorlds(scenario: Scenario, seed = scenario.seed): readonly Scenario[] {
  return tenSeeds(seed).map((own) => ({ ...scenario, seed: own }));
}

/** The world before the last change of care, if one is shown; with the seed of now, so that the ten are the same. */
function worldBefore({ focal, before, moved }: WorldState): Scenario | null {
  if (focal === null || before === null || moved === null || before === focal) return null;
  return onlyLuck(before.scenario, focal.scenario) ? null : before.scenario;
}

/** How far curves lie below and above one curve, at most. */
export function roomAround({ series }: Pick<Focal, 'series'>, { curves }: Others): readonly [number, number] {
  let [below, above] = [0, 0];
  for (const curve of curves)
    for (let day = 0; day < curve.length; day++) {
      const off = curve[day]! - series.methylation[day]!;
      below = Math.max(below, -off);
      above = Math.max(above, off);
    }
  return [below, above];
}

/** While a slider is held, one of the ten is simulated for each step of the bold curve, or after so long without. */
const STILL_MS = 32;

/**
 * Waits for the next step of the bold curve while a slider is held. So the ten never take more of a slow machine than
 * that curve does.
 */
function turnOf(store: WorldStore): Promise<void> {
  const { focal } = store.getState();
  if (!isHeld(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      end();
      resolve();
    };
    const timer = setTimeout(done, STILL_MS);
    const end = store.subscribe((state) => {
      if (state.focal !== focal || !isHeld(state)) done();
    });
  });
}

/** What is asked: the ten of the world on screen, and, once nothing is held, those of the world before. */
interface Question {
  readonly focal: Focal;
  readonly before: Scenario | null;
  readonly seed: string;
}

/** Keeps the ten in step with the world for as long as they are shown. @returns how to stop */
export function followTen(store: WorldStore, runner: Runner, fail: (error: unknown) => void): () => void {
  /** What was simulated, by world and then by the seed that the ten were made from. */
  const known = new WeakMap<Scenario, Map<string, Others>>();
  let stopped = false;

  const found = (scenario: Scenario, seed: string) => known.get(scenario)?.get(seed) ?? null;

  async function simulated(scenario: Scenario, seed: string): Promise<Others> {
    const there = found(scenario, seed);
    if (there !== null) return there;
    const curves: ArrayLike<number>[] = [];
    // One after another: so they take one worker, and the other one is free for the bold curve.
    for (const world of tenWorlds(scenario, seed)) {
      const life = await runner.run({ kind: 'life', scenario: world, from: 0, to: 1 });
      curves.push(seriesOf(life, 0).methylation);
      await turnOf(store);
    }
    const others = { scenario, curves };
    known.set(scenario, (known.get(scenario) ?? new Map<string, Others>()).set(seed, others));
    return others;
  }

  function show(now: Others, before: Others | null, focal: Focal): void {
    const { ten } = store.getState();
    if (stopped || ten === null) return;
    const room = isHeld(store.getState()) && ten.now !== null ? ten.room : roomAround(focal, now);
    store.setState({ ten: { ...ten, now, before, room } });
  }

  const latest = createLatest(async ({ focal, before, seed }: Question) => {
    try {
      const now = await simulated(focal.scenario, seed);
      const was = before === null ? null : found(before, seed);
      show(now, was, focal);
      if (before === null || was !== null || stopped || store.getState().drag !== null) return;
      show(now, await simulated(before, seed), focal);
    } catch (error) {
      const became = unanswered(error);
      if (became === 'given up') leaveOpen(ask);
      // A world that the model refuses is reported by the page itself.
      else if (became !== 'refused') fail(error);
    }
  });

  function ask(): void {
    const state = store.getState();
    if (state.focal === null) return;
    latest.ask({ focal: state.focal, before: worldBefore(state), seed: state.focal.scenario.seed });
  }

  ask();
  const end = store.subscribe((state, old) => {
    if (state.focal !== old.focal || state.before !== old.before || state.drag !== old.drag) ask();
    else if (state.pressed !== old.pressed && !state.pressed) ask();
  });
  return () => {
    stopped = true;
    close(ask);
    end();
  };
}

/** Shown, and nothing simulated yet. @param addTo adds them to the charts */
export const askTen = (addTo: Ten['addTo']): Ten => ({ now: null, before: null, room: [0, 0], addTo });

/** The ten where they can stand beside the young one on screen; null while they are of another species. */
export function tenHere({ ten, focal }: Pick<WorldState, 'ten' | 'focal'>): (Ten & { readonly now: Others }) | null {
  if (ten === null || focal === null || ten.now === null) return null;
  return speciesOf(ten.now.scenario) === speciesOf(focal.scenario) ? { ...ten, now: ten.now } : null;
}
