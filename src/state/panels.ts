import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  ENTRY_BY_ID,
  scenarioFromPreset,
  type ParamId,
  type PresetId,
  type Runner,
  type Scenario,
  type SeriesId,
} from '../../sim/page.ts';
import { MOST_PANELS, SHARED_SIZES, type PanelPlan } from '../saved/compare/panels.ts';
import { comparison, panelsOf, withShared, type Compared, type ComparedWorld } from './comparison.ts';
import { placePanels, settlePanels, worldChanged, worldMoved, worldsBeside } from './comparison-acts.ts';
import { worldLocked } from './permit.ts';
import { lockWorld } from './permit-lock.ts';
import { createClouds, type Cloud } from './clouds.ts';
import { speciesOf } from './species.ts';
import { createWorld, type Actions, type WorldStore } from './store.ts';
import { sameScenario, shownValues, withReach } from './world.ts';

/** One world of the comparison, come to life: it is dragged and asks the engine. */
export interface Panel {
  readonly id: string;
  readonly name: string | null;
  readonly store: WorldStore;
  /** What its controls do: they move all scenarios at once where that is asked for. */
  readonly controls: Actions;
}

export type PanelMode = 'values' | 'difference' | 'overlay';
export type Low = 'pups' | 'numbers' | 'differs';

export interface PanelsState {
  /** The worlds of the comparison in the species on screen. */
  readonly panels: readonly Panel[];
  /** The scenario that the sliders move. */
  readonly selected: string;
  /** Whether sliders move all of them. */
  readonly together: boolean;
  readonly mode: PanelMode;
  readonly series: SeriesId;
  /** First and second of the pair whose numbers are told; null for the first and the second on screen. */
  readonly pair: readonly [string, string] | null;
  /** What stands below the panels. */
  readonly low: Low;
  /** The day that pointer or keyboard is on, in all panels at once. */
  readonly hover: number | null;
  /** The same for a young one: its number through all litters. */
  readonly pup: number | null;
  /** Litters under each scenario, by its id; the last that were run, also while others are on their way. */
  readonly clouds: Readonly<Record<string, Cloud>>;
}

export interface Panels extends StoreApi<PanelsState> {
  /** The page's own world. */
  readonly main: WorldStore;
  /** Follows the page while the screen is open. @returns how to stop. */
  attach(): () => void;
  select(id: string): void;
  add(preset: PresetId): void;
  addWorld(scenario: Scenario, name: string | null): void;
  duplicate(id: string, name: string): void;
  remove(id: string): void;
  rename(id: string, name: string | null): void;
  /** Moves a panel by so many places. */
  move(id: string, by: number): void;
  /** Puts the panels in this order. */
  arrange(ids: readonly string[]): void;
}

const known = new WeakMap<WorldStore, Panels>();

/** The panels of a page; made when they are first asked for, kept while other screens are open. */
export function panelsFor(main: WorldStore, runner: Runner): Panels {
  const panels = known.get(main) ?? createPanels(main, runner);
  known.set(main, panels);
  return panels;
}

const FIRST: PanelsState = {
  panels: [],
  selected: '',
  together: false,
  mode: 'values',
  series: 'methylation',
  pair: null,
  low: 'pups',
  hover: null,
  pup: null,
  clouds: {},
};

function createPanels(main: WorldStore, runner: Runner): Panels {
  const store = createStore<PanelsState>(() => FIRST);
  const clouds = createClouds(
    runner,
    () => store.getState().panels.map(({ id, store: own }) => ({ id, ...own.getState() })),
    (id, cloud) => store.setState({ clouds: { ...store.getState().clouds, [id]: cloud } }),
  );
  const settling = createSettling(main, store);
  const lives = createLives(main, runner, store, { onScenario: settling.soon, onLitter: clouds.follow });
  const show = (before: readonly Panel[]) => {
    if (showList(worldsBeside(main.getState().scenario), { main, store, lives, before })) clouds.follow();
  };
  return Object.assign(store, {
    main,
    attach() {
      comparison.setState({ shown: true });
      show([]);
      settling.settle();
      const stops = [
        comparison.subscribe((state, old) => {
          if (state.worlds !== old.worlds) show(store.getState().panels);
        }),
        onShared(main, () => {
          worldChanged();
          show(store.getState().panels);
          // That sizes came from Play is no step of the scenarios.
          settling.settle();
        }),
      ];
      return () => {
        // What is still held counts as let go: nothing settles it once the screen is left.
        for (const { store: own } of store.getState().panels) if (own.getState().drag !== null) own.actions.endSlide();
        settling.settle();
        comparison.setState({ shown: false });
        clouds.halt();
        for (const stop of stops) stop();
      };
    },
    select: (id: string) => store.setState({ selected: id }),
    ...listActs(main, (id) => store.setState({ selected: id })),
  });
}

type Life = Pick<Panel, 'store' | 'controls'>;

/** Gives worlds of the comparison life, each once. */
function createLives(
  main: WorldStore,
  runner: Runner,
  panels: StoreApi<PanelsState>,
  { onScenario, onLitter }: { readonly onScenario: () => void; readonly onLitter: () => void },
): (world: ComparedWorld) => Life {
  const lives = new WeakMap<ComparedWorld, Life>();
  return (world) => {
    const known = lives.get(world);
    if (known !== undefined) return known;
    const own = createWorld(runner, main.page, world, { beside: true });
    own.subscribe((state, old) => {
      if (state.scenario !== old.scenario || state.litter !== old.litter) worldMoved(own, state, old);
      if (state.scenario !== old.scenario || state.drag !== old.drag) onScenario();
      if (state.litter !== old.litter || state.drag !== old.drag) onLitter();
    });
    const life = { store: own, controls: lockWorld(controlsOf(own, main, panels), () => own.getState().scenario) };
    lives.set(world, life);
    return life;
  };
}

interface Showing {
  readonly main: WorldStore;
  readonly store: StoreApi<PanelsState>;
  readonly lives: (world: ComparedWorld) => Life;
  /** Panels that are on screen already. What comes to the screen catches up with its scenario. */
  readonly before: readonly Panel[];
}

/** Shows the worlds of the list. @returns whether panels have come, gone, moved or been renamed */
function showList(list: readonly Compared[], { main, store, lives, before }: Showing): boolean {
  const { panels, selected } = store.getState();
  const next = list.map(({ id, name, world }): Panel => {
    const old = panels.find((panel) => panel.store === world);
    return old?.name === name ? old : { id, name, ...lives(world) };
  });
  for (const { store: own } of next) {
    const { scenario, litter, verdict } = own.getState();
    const shared = withShared(scenario, main.getState().scenario);
    if (!sameScenario(scenario, shared)) own.actions.change(shared, 'plan');
    else if (before.every((panel) => panel.store !== own))
      if (litter?.scenario !== scenario || verdict?.kind === 'checking') own.actions.rerun();
  }
  if (next.length === panels.length && next.every((panel, i) => panel === panels[i])) return false;
  store.setState({ panels: next, selected: next.some(({ id }) => id === selected) ? selected : next[0]!.id });
  return true;
}

/** Once nothing is held, what was moved on the controls of all panels becomes one step of undo. */
function createSettling(main: WorldStore, { getState: get }: StoreApi<PanelsState>) {
  let queued = false;
  const world = () => main.getState().scenario;

  function settle(): void {
    if (!comparison.getState().shown) return;
    const states = get().panels.map(({ store: own }) => own.getState());
    if (states.some(({ drag }) => drag !== null)) return;
    const resized = states.find(({ scenario }) => SHARED_SIZES.some((size) => scenario[size] !== world()[size]));
    // Sizes belong to all: the page's own world takes them first, and all panels follow it.
    if (resized !== undefined) main.actions.change({ ...world(), ...sizesOf(resized.scenario) }, 'size');
    settlePanels(world());
  }

  return {
    settle,
    /** Several panels that end a drag together make one step. */
    soon(): void {
      if (queued) return;
      queued = true;
      queueMicrotask(() => {
        queued = false;
        settle();
      });
    },
  };
}

/** What the controls of one panel do: where that is asked for, they move the worlds of all panels at once. */
function controlsOf(own: WorldStore, main: WorldStore, { getState: get }: StoreApi<PanelsState>): Actions {
  const { actions } = own;
  const all = (act: (each: Actions) => void) =>
    get().together ? get().panels.forEach((panel) => act(panel.store.actions)) : act(actions);
  return {
    ...actions,
    slide: (id, value) => all((each) => each.slide(id, value)),
    nudge: (id, value) => all((each) => each.nudge(id, value)),
    press: () => all((each) => each.press()),
    endSlide: () => all((each) => each.endSlide()),
    dropSlide: () => all((each) => each.dropSlide()),
    change(next, what) {
      if (!get().together || !ENTRY_BY_ID.has(what)) return actions.change(next, what);
      const { reach, reachDay } = own.getState();
      const value = shownValues(next, reach, reachDay)[what as ParamId];
      return get().panels.every((panel) =>
        panel.store.actions.change(
          withReach(panel.store.getState().scenario, what as ParamId, value, reach, reachDay),
          what,
        ),
      );
    },
    setReach: (reach, day) => get().panels.forEach((panel) => panel.store.actions.setReach(reach, day)),
    chooseSpecies: (species) => main.actions.chooseSpecies(species),
  };
}

/** Adding, taking away, renaming and moving scenarios: one step of undo each. */
function listActs(main: WorldStore, select: (id: string) => void) {
  const world = () => main.getState().scenario;
  const plansNow = (): readonly PanelPlan[] => {
    settlePanels(world());
    return panelsOf(world());
  };
  const place = (plans: readonly PanelPlan[]) => {
    if (!worldLocked()) placePanels(plans, world());
  };

  function insert(plan: Omit<PanelPlan, 'id'>, after: string | null): void {
    const plans = plansNow();
    if (plans.length >= MOST_PANELS || worldLocked()) return;
    const id = freshId(plans.map((each) => each.id));
    const at = after === null ? plans.length : plans.findIndex((each) => each.id === after) + 1;
    place([...plans.slice(0, at), { id, ...plan }, ...plans.slice(at)]);
    select(id);
  }

  const arrange = (ids: readonly string[]) =>
    place([...plansNow()].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)));

  return {
    add: (preset: PresetId) => insert({ name: null, scenario: withShared(scenarioFromPreset(preset), world()) }, null),
    addWorld: (scenario: Scenario, name: string | null) => insert({ name, scenario }, null),
    duplicate: (id: string, name: string) =>
      insert({ name, scenario: plansNow().find((plan) => plan.id === id)!.scenario }, id),
    remove(id: string) {
      const plans = plansNow();
      if (plans.length > 1) place(plans.filter((plan) => plan.id !== id));
    },
    rename: (id: string, name: string | null) =>
      place(plansNow().map((plan) => (plan.id === id ? { ...plan, name } : plan))),
    move(id: string, by: number) {
      const ids = plansNow().map((plan) => plan.id);
      const from = ids.indexOf(id);
      const to = Math.max(0, Math.min(ids.length - 1, from + by));
      ids.splice(to, 0, ...ids.splice(from, 1));
      arrange(ids);
    },
    arrange,
  };
}

/** Calls back when what all panels share was changed on the page: seed, days, sizes or species. */
function onShared(main: WorldStore, changed: () => void): () => void {
  let shared = sharedOf(main.getState().scenario);
  return main.subscribe((state, old) => {
    if (state.scenario === old.scenario || sharedOf(state.scenario) === shared) return;
    shared = sharedOf(state.scenario);
    changed();
  });
}

/** What all panels share, as text: seed, days, sizes and species. */
function sharedOf(scenario: Scenario): string {
  return JSON.stringify([speciesOf(scenario), sizesOf(scenario)]);
}

function sizesOf(scenario: Scenario): Pick<Scenario, (typeof SHARED_SIZES)[number]> {
  const { seed, days, siblings, cells } = scenario;
  return { seed, days, siblings, cells };
}

function freshId(taken: readonly string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`s${n}`)) n++;
  return `s${n}`;
}
