import type { StoreApi } from 'zustand/vanilla';
import { InputError, seriesOf, type LifeResult, type Runner, type Scenario } from '../../sim/page.ts';
import { unanswered } from './ask.ts';
import { frameAxes } from './axes.ts';
import { noticeOf } from './failure.ts';
import { Unreached } from './reach.ts';
import { createScheduler, type SchedulerEvents } from './scheduler.ts';
import { firstWorld } from './first-world.ts';
import { createLive, type Leading } from './live.ts';
import type { Focal, Verdict, WorldState } from './types.ts';
import { close, leaveOpen } from './unanswered.ts';
import { isHeld, leadEnds } from './world.ts';

/** What of a world is put back when the model refuses the one that took its place. */
const STANDING = ['scenario', 'past', 'future', 'moved', 'before', 'focal', 'litter', 'ends', 'axes'] as const;
type Standing = Pick<WorldState, (typeof STANDING)[number]>;

/** How a world lives: what is simulated when, and what becomes of the results. */
export interface WorldRun {
  /** Simulates the young one on the controls, frame by frame; whatever else runs is called off. */
  simulate(scenario: Scenario): void;
  /** Simulates what follows once nothing is held: both ends of the leading slider, the litter, the checksum. */
  settle(): void;
  /** Calls off what `settle` began. */
  halt(): void;
  /** The axes stand still while a slider is held; they are set when everything they depend on is in. */
  reframe(): void;
  /** The same world once more. */
  rerun(): void;
  /** What is drawn of a young one ahead of the state, while a slider is held. */
  readonly live: Leading;
}

interface Around {
  /** Whether axes take in both ends of the leading slider; worlds on shared axes need no such runs. */
  readonly ends: boolean;
  /** A world came to rest with its whole litter. */
  readonly onRest: () => void;
  /** The model refused a world, and the one before is back. */
  readonly onBack: () => void;
}

export function createWorldRun(
  runner: Runner,
  store: StoreApi<WorldState>,
  { ends, onRest, onBack }: Around,
): WorldRun {
  const { getState: get, setState: set } = store;
  /** The last world that ran to the end with its whole litter: what the page goes back to after a refusal. */
  let standing: Standing | null = null;

  const { live, ...course } = courseOf(store, reframe);

  const scheduler = createScheduler(runner, {
    ...course,
    onLitter(litter) {
      const { scenario, verdict, notice } = get();
      if (litter.scenario !== scenario) return;
      set({ litter, verdict: judged(verdict, litter.checksum) });
      if (notice?.kind === 'missing') set({ notice: null });
      reframe();
      standing = Object.fromEntries(STANDING.map((field) => [field, get()[field]])) as unknown as Standing;
      onRest();
    },
    onFailure(error, scenario) {
      live.catchUp();
      const isGivenUp = unanswered(error) === 'given up';
      // A file that did not come is asked for again with the world, once the network is back.
      if (isGivenUp || error instanceof Unreached) leaveOpen(rerun);
      if (!isGivenUp) set({ notice: noticeOf(error, 'world') });
      if (error instanceof InputError && scenario === get().scenario && get().drag === null) fallBack();
    },
  });

  function fallBack(): void {
    live.drop();
    set({ verdict: null });
    set(standing ?? { ...firstWorld(), notice: get().notice });
    onBack();
    if (standing === null) rerun();
  }

  function reframe(): void {
    const { focal, ends: both, litter, axes } = get();
    if (focal === null || (isHeld(get()) && axes !== null)) return;
    set({ axes: frameAxes(focal, both, litter) });
  }

  function simulate(scenario: Scenario): void {
    if (get().sketch === 'drawing') return;
    close(rerun);
    scheduler.halt();
    scheduler.focal(scenario);
  }

  function settle(): void {
    if (get().sketch === 'drawing') return;
    const { scenario } = get();
    scheduler.settle(scenario, ends ? leadEnds(scenario) : null);
  }

  function rerun(): void {
    simulate(get().scenario);
    settle();
  }

  return { simulate, settle, halt: () => scheduler.halt(), reframe, rerun, live };
}

/** What comes in of the young one itself and of both ends of the leading slider. */
function courseOf(
  store: StoreApi<WorldState>,
  reframe: () => void,
): Pick<SchedulerEvents, 'onFocal' | 'onEnds'> & { readonly live: Leading } {
  const { getState: get, setState: set } = store;
  const curve = (result: LifeResult) => seriesOf(result, 0);
  const live = createLive(store, tell);

  function tell(focal: Focal): void {
    // Late news of a world that is no longer on the controls; while a slider is held, a step behind is still news.
    if (get().drag === null && focal.scenario !== get().scenario) return;
    set({ focal });
    if (get().axes === null) reframe();
  }

  return {
    live,
    onFocal(result) {
      const focal = { scenario: result.scenario, result, series: curve(result) };
      if (isHeld(get()) && get().axes !== null) return live.take(focal);
      live.drop();
      tell(focal);
    },
    onEnds(scenario, least, most) {
      if (scenario !== get().scenario) return;
      set({ ends: least !== null && most !== null ? { scenario, least: curve(least), most: curve(most) } : null });
      reframe();
    },
  };
}

/** What becomes of a checksum that came with a link, once this world's own is known. */
function judged(verdict: Verdict | null, found: string): Verdict | null {
  if (verdict === null || verdict.kind !== 'checking') return verdict;
  const { checksum: sent, madeBy, own } = verdict;
  if (sent !== found) return { kind: 'differs', sent, found, madeBy };
  return own ? null : { kind: 'same', sent };
}
