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
import { comparison, panelsOf, withShared, worldChanged } from './comparison.ts';
import { holdPanels, noteSum, placePanels, takeSent } from './comparison-acts.ts';
import { locked, worldLocked } from './embed.ts';
import { createClouds, type Cloud } from './clouds.ts';
import { speciesOf } from './species.ts';
import { firstWorld } from './first-world.ts';
import { createWorld, type Actions, type WorldStore } from './store.ts';
import { sameScenario, shownValues, withReach } from './world.ts';

/** One scenario of the comparison, living: a world of its own with drag, band, cells and all. */
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
  const open = (plan: PanelPlan) => openPanel(plan, main, runner, store, { onScenario: settling.soon, clouds });
  const reconcile = () => {
    if (bringTo(panelsOf(main.getState().scenario), store, open)) clouds.follow();
  };
  return Object.assign(store, {
    main,
    attach() {
      settling.attend(true);
      reconcile();
      const stops = [
        comparison.subscribe((state, old) => {
          if (state.plans !== old.plans) reconcile();
        }),
        onShared(main, () => {
          worldChanged();
          reconcile();
        }),
      ];
      return () => {
        // What is still held counts as let go: nothing gathers it once the screen is left.
        for (const { store: own } of store.getState().panels) if (own.getState().drag !== null) own.actions.endSlide();
        settling.gather();
        settling.attend(false);
        clouds.halt();
        for (const stop of stops) stop();
      };
    },
    select: (id: string) => store.setState({ selected: id }),
    ...listActs(main, (id) => store.setState({ selected: id })),
  });
}

/** A world of its own for a scenario of the comparison. */
function openPanel(
  plan: PanelPlan,
  main: WorldStore,
  runner: Runner,
  panels: StoreApi<PanelsState>,
  { onScenario, clouds }: { readonly onScenario: () => void; readonly clouds: ReturnType<typeof createClouds> },
): Panel {
  const own = createWorld(runner, main.page, { ...firstWorld(), scenario: plan.scenario }, { beside: true });
  own.subscribe((state, old) => {
    if (state.scenario !== old.scenario || state.drag !== old.drag) onScenario();
    if (state.litter !== old.litter || state.drag !== old.drag) clouds.follow();
    if (state.litter !== old.litter && state.litter !== null)
      noteSum(plan.id, state.litter.scenario, state.litter.checksum);
  });
  const sent = takeSent(plan.id);
  if (sent === null) own.actions.rerun();
  else own.actions.open(plan.scenario, sent, null);
  return { id: plan.id, name: plan.name, store: own, controls: locked(controlsOf(own, main, panels)) };
}

/** Brings the worlds to what the comparison says. @returns whether panels have come, gone, moved or been renamed */
function bringTo(
  plans: readonly PanelPlan[],
  { getState: get, setState: set }: StoreApi<PanelsState>,
  open: (plan: PanelPlan) => Panel,
): boolean {
  const { panels, selected } = get();
  const next = plans.map((plan) => {
    const panel = panels.find(({ id }) => id === plan.id);
    if (panel === undefined) return open(plan);
    const { actions, getState } = panel.store;
    const sent = takeSent(plan.id);
    if (sent !== null) actions.open(plan.scenario, sent, null);
    else if (!sameScenario(getState().scenario, plan.scenario)) actions.change(plan.scenario, 'plan');
    return panel.name === plan.name ? panel : { ...panel, name: plan.name };
  });
  if (next.length === panels.length && next.every((panel, i) => panel === panels[i])) return false;
  set({ panels: next, selected: next.some(({ id }) => id === selected) ? selected : next[0]!.id });
  return true;
}

/** What stands on the controls of all panels becomes the comparison, once nothing is held. */
function createSettling(main: WorldStore, { getState: get }: StoreApi<PanelsState>) {
  let attended = false;
  let queued = false;
  const world = () => main.getState().scenario;

  function gather(): void {
    const states = get().panels.map(({ id, name, store: own }) => ({ id, name, ...own.getState() }));
    if (!attended) return;
    const plans = states.map(({ id, name, scenario }) => ({ id, name, scenario }));
    if (states.some(({ drag }) => drag !== null)) return holdPanels(plans);
    const resized = states.find(({ scenario }) => SHARED_SIZES.some((size) => scenario[size] !== world()[size]));
    if (resized !== undefined) {
      // Sizes belong to all: the page's own world takes them first, and all panels follow it.
      main.actions.change({ ...world(), ...sizesOf(resized.scenario) }, 'size');
      return;
    }
    placePanels(plans, world());
  }

  return {
    gather,
    /** Several panels that end a drag together make one step. */
    soon(): void {
      if (queued || !attended) return;
      queued = true;
      queueMicrotask(() => {
        queued = false;
        gather();
      });
    },
    attend: (on: boolean) => (attended = on),
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
  const plansNow = (): readonly PanelPlan[] => panelsOf(world());
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
