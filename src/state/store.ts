import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  FIRST_PRESET,
  scenarioFromPreset,
  type CareEvent,
  type PresetId,
  type Runner,
  type Scenario,
  type Species,
} from '../../sim/page.ts';
import { noticeOf } from './failure.ts';
import { firstWorld } from './first-world.ts';
import type { Live } from './live.ts';
import type { PageStore } from './page.ts';
import { speciesOf } from './species.ts';
import type { Notice, Reach, WorkerNews, WorldDialog, WorldState } from './types.ts';
import { createWorldDrag, type WorldDrag } from './world-drag.ts';
import { createWorldRun } from './world-run.ts';
import { createWorldSteps, type Leading, type WorldSteps } from './world-steps.ts';

/** Everything that may change a world. */
export interface Actions extends Omit<WorldDrag, 'slideEvents'>, Pick<WorldSteps, 'change' | 'open'> {
  /** Within a species days stay as they are; across, the other species' own are taken. */
  choosePreset(id: PresetId): void;
  chooseSpecies(species: Species): void;
  /** @param live while an event is being moved along the line of days */
  setEvents(events: readonly CareEvent[], live?: boolean): boolean;
  undo(): void;
  redo(): void;
  /** @param name of the file, where it was one */
  refuse(from: (Notice & { kind: 'refused' })['from'], error: unknown, name?: string): void;
  set(
    part: Partial<
      Pick<WorldState, 'large' | 'cell' | 'followed' | 'wholeBand' | 'expected' | 'event' | 'aside' | 'ten' | 'sketch'>
    >,
  ): void;
  setReach(reach: Reach, day?: number): void;
  show(dialog: WorldDialog | null): void;
  keep(name: string): void;
  dropKept(): void;
  dismiss(): void;
  dismissVerdict(): void;
  /** Simulates the world on the controls again. */
  rerun(): void;
  /** Tells what became of the workers. */
  hear(news: WorkerNews): void;
}

export type WorldStore = StoreApi<WorldState> & {
  readonly actions: Actions;
  readonly page: PageStore;
  /** What is drawn of the young one before the state knows it. */
  readonly live: Live;
};

export interface WorldOptions {
  /** One of several worlds side by side: they share their axes, and none of them leads the day of the page. */
  readonly beside?: boolean;
}

/**
 * The state of one world on a page and everything that may change it. No React in here.
 * @param first its first state, or a store that holds one and comes to life now
 */
export function createWorld(
  runner: Runner,
  page: PageStore,
  first: WorldState | StoreApi<WorldState> = firstWorld(),
  { beside = false }: WorldOptions = {},
): WorldStore {
  const store = 'getState' in first ? first : createStore<WorldState>(() => first);
  const leading: Leading = { page, leads: !beside, dayBefore: null };
  if (leading.leads) page.setState({ days: store.getState().scenario.days });
  const run = createWorldRun(runner, store, {
    ends: !beside,
    onRest: () => (leading.dayBefore = null),
    onBack() {
      if (leading.leads) page.setState({ days: store.getState().scenario.days });
      if (leading.leads && leading.dayBefore !== null) page.setState({ day: leading.dayBefore });
    },
  });
  const drag = createWorldDrag(store, run, () => leading.leads && page.setState({ playing: false }));
  const { travel, ...steps } = createWorldSteps(store, leading, run, drag);
  const { slideEvents, ...held } = drag;
  const actions: Actions = {
    ...held,
    ...steps,
    ...choices(store, steps.change),
    ...views(store),
    setEvents: (events, live = false) =>
      live ? slideEvents(events) : steps.change({ ...store.getState().scenario, events }, 'events'),
    undo: () => travel('past'),
    redo: () => travel('future'),
    rerun: run.rerun,
  };
  return Object.assign(store, { actions, page, live: run.live });
}

/** Choosing another ready-made world. */
function choices(
  { getState: get }: StoreApi<WorldState>,
  change: WorldSteps['change'],
): Pick<Actions, 'choosePreset' | 'chooseSpecies'> {
  function choosePreset(id: PresetId): void {
    const { scenario } = get();
    const { seed, siblings, cells } = scenario;
    const fresh: Scenario = { ...scenarioFromPreset(id, seed), siblings, cells };
    change(speciesOf(fresh) === speciesOf(scenario) ? { ...fresh, days: scenario.days } : fresh, 'preset');
  }
  return {
    choosePreset,
    chooseSpecies(species) {
      if (species !== speciesOf(get().scenario)) choosePreset(FIRST_PRESET[species]);
    },
  };
}

/** What is looked at of a world, and what is told of it. */
function views({
  getState: get,
  setState: set,
}: StoreApi<WorldState>): Pick<
  Actions,
  'refuse' | 'set' | 'setReach' | 'show' | 'keep' | 'dropKept' | 'dismiss' | 'dismissVerdict' | 'hear'
> {
  return {
    refuse: (from, error, name) => set({ notice: noticeOf(error, from, name) }),
    set: (part) => set(part),
    setReach: (reach, day) => set({ reach, reachDay: day ?? get().reachDay }),
    show: (dialog) => set({ dialog }),
    keep(name) {
      const { focal } = get();
      if (focal !== null) set({ kept: { name, focal } });
    },
    dropKept: () => set({ kept: null }),
    dismiss: () => set({ notice: null }),
    dismissVerdict: () => set({ verdict: null }),
    hear(news) {
      const { notice } = get();
      if (news !== 'answers') set({ notice: { kind: 'worker', news } });
      else if (notice?.kind === 'worker' && notice.news !== 'restarted') set({ notice: null });
    },
  };
}
