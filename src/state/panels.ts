import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  ENTRY_BY_ID,
  MOST_PANELS,
  scenarioFromPreset,
  SHARED_SIZES,
  type PanelPlan,
  type ParamId,
  type PresetId,
  type Runner,
  type Scenario,
  type SeriesId,
} from '../../sim/page.ts';
import { comparison, panelsOf, travelComparison, withShared, worldChanged } from './comparison.ts';
import { holdPanels, noteSum, placePanels, takeSent } from './comparison-acts.ts';
import { locked, worldLocked } from './embed.ts';
import { createClouds, type Cloud } from './clouds.ts';
import { speciesOf } from './species.ts';
import { firstState, createAppStore, type Actions, type AppStore } from './store.ts';
import { sameScenario, shownValues, withReach } from './world.ts';

/** One scenario of the comparison, living: a world of its own with drag, band, cells and all. */
export interface Panel {
  readonly id: string;
  readonly name: string | null;
  readonly store: AppStore;
  /**
   * The same for its controls: moves all scenarios at once where that is asked for, and leaves day and seed to the
   * page.
   */
  readonly controls: AppStore;
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
  readonly main: AppStore;
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

const known = new WeakMap<AppStore, Panels>();

/** The panels of a page; made when they are first asked for, kept while other screens are open. */
export function panelsFor(main: AppStore, runner: Runner): Panels {
  const panels = known.get(main) ?? createPanels(main, runner);
  known.set(main, panels);
  return panels;
}

function createPanels(main: AppStore, runner: Runner): Panels {
  const store = createStore<PanelsState>(() => ({
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
  }));
  const { getState: get, setState: set } = store;
  const world = () => main.getState().scenario;
  const clouds = createClouds(
    runner,
    () => get().panels.map(({ id, store: own }) => ({ id, ...own.getState() })),
    (id, cloud) => set({ clouds: { ...get().clouds, [id]: cloud } }),
  );
  let attached = false;
  let queued = false;
  /** What of the page's world the panels last took over. */
  let shared = '';

  function open(plan: PanelPlan): Panel {
    const { day, playing, speed, theme } = main.getState();
    const own = createAppStore(
      runner,
      { ...firstState(), scenario: plan.scenario, day, playing, speed, theme },
      { ends: false },
    );
    const panel: Panel = {
      id: plan.id,
      name: plan.name,
      store: own,
      controls: { ...own, actions: locked(controlsOf(own)) },
    };
    own.subscribe((state, old) => {
      if (state.scenario !== old.scenario || state.drag !== old.drag) soon();
      if (state.litter !== old.litter || state.drag !== old.drag) clouds.follow();
      if (state.litter !== old.litter && state.litter !== null)
        noteSum(plan.id, state.litter.scenario, state.litter.checksum);
    });
    const sent = takeSent(plan.id);
    if (sent === null) own.actions.rerun();
    else own.actions.open(plan.scenario, sent, null);
    return panel;
  }

  /** Several panels that end a drag together make one step. */
  function soon(): void {
    if (queued || !attached) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      gather();
    });
  }

  /** What stands on the controls of all panels becomes the comparison, once nothing is held. */
  function gather(): void {
    const states = get().panels.map(({ id, name, store: own }) => ({ id, name, ...own.getState() }));
    if (!attached) return;
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

  /** Brings the panels to what the comparison says. */
  function reconcile(): void {
    const { panels, selected } = get();
    const plans = panelsOf(world());
    const next = plans.map((plan) => {
      const panel = panels.find(({ id }) => id === plan.id);
      if (panel === undefined) return open(plan);
      const sent = takeSent(plan.id);
      if (sent !== null) panel.store.actions.open(plan.scenario, sent, null);
      else if (!sameScenario(panel.store.getState().scenario, plan.scenario))
        panel.store.actions.change(plan.scenario, 'plan');
      return panel.name === plan.name ? panel : { ...panel, name: plan.name };
    });
    if (next.length === panels.length && next.every((panel, i) => panel === panels[i])) return;
    set({ panels: next, selected: next.some(({ id }) => id === selected) ? selected : next[0]!.id });
    clouds.follow();
  }

  function controlsOf(own: AppStore): Actions {
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
      setDay: (day) => main.actions.setDay(day),
      setPlaying: (playing) => main.actions.setPlaying(playing),
      undo: () => travelComparison('past', world(), main.actions.undo),
      redo: () => travelComparison('future', world(), main.actions.redo),
      show: (dialog) => (dialog === 'share' || dialog === 'sure' ? main : own).actions.show(dialog),
      set({ speed, ...part }) {
        if (speed !== undefined) main.actions.set({ speed });
        actions.set(part);
      },
    };
  }

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
    set({ selected: id });
  }

  return Object.assign(store, {
    main,
    attach() {
      attached = true;
      shared = sharedOf(world());
      reconcile();
      mirror();
      const stops = [
        comparison.subscribe((state, old) => {
          if (state.plans !== old.plans) reconcile();
        }),
        main.subscribe((state, old) => {
          mirror();
          if (state.scenario === old.scenario || sharedOf(state.scenario) === shared) return;
          shared = sharedOf(state.scenario);
          worldChanged();
          reconcile();
        }),
      ];
      return () => {
        // What is still held counts as let go: nothing gathers it once the screen is left.
        for (const { store: own } of get().panels) if (own.getState().drag !== null) own.actions.endSlide();
        gather();
        attached = false;
        clouds.halt();
        for (const stop of stops) stop();
      };
    },
    select: (id: string) => set({ selected: id }),
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
      this.arrange(ids);
    },
    arrange: (ids: readonly string[]) => place([...plansNow()].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))),
  });

  /** Day, play and theme are the page's. */
  function mirror(): void {
    const { day, playing, speed, theme } = main.getState();
    for (const { store: own } of get().panels) {
      const state = own.getState();
      if (state.day !== day || state.playing !== playing || state.speed !== speed || state.theme !== theme)
        own.setState({ day, playing, speed, theme });
    }
  }
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
