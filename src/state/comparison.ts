import { createStore, type StoreApi } from 'zustand/vanilla';
import { scenarioFromPreset, type ParamValues, type PresetId, type Scenario, type Species } from '../../sim/page.ts';
import { COMPARE_VIEWS, type CompareView, type LinkCompare } from '../saved/compare/link.ts';
import { SHARED_SIZES, type PanelPlan } from '../saved/compare/panels.ts';
import { firstWorld } from './first-world.ts';
import { afterStep, nextStep, NO_STEPS, type Direction, type Steps } from './history.ts';
import { speciesOf } from './species.ts';
import type { Actions } from './store.ts';
import type { Sent, WorldState } from './types.ts';
import { sameScenario } from './world.ts';

/**
 * What stands on the Compare screen: a list of worlds for each species. Until the screen is loaded a world is no more
 * than its state, which is what links, saved work and undo ask for; panels.ts gives it life.
 * Seed, days and sizes are those of the world on Play; each species keeps scenarios of its own.
 */
export interface Comparison extends Steps<Step> {
  /**
   * The worlds of each species that was looked at or brought. Each scenario stands in its world and nowhere else. A
   * species has another list whenever its scenarios were set, and all of this is another object when a litter is in.
   */
  readonly worlds: { readonly [S in Species]?: readonly Compared[] };
  /** Species whose scenarios somebody has set. Others stand as the screen opens with them, which is no work to keep. */
  readonly own: readonly Species[];
  readonly view: CompareView;
  /** The step that will be made of what is being moved, once it is let go. Until then links say what stands in it. */
  readonly moving: PanelsStep | null;
  /** Whether the worlds are on screen. Only then do they change by their own acts, which ask the engine. */
  readonly shown: boolean;
}

/** One world of the list. */
export interface Compared {
  readonly id: string;
  /** What a person called it; null while it goes by its preset and its changes. */
  readonly name: string | null;
  readonly world: ComparedWorld;
}

/** The state of a world; with acts, once it has come to life. */
export type ComparedWorld = StoreApi<WorldState> & { readonly actions?: Actions };

interface PanelsStep {
  readonly kind: 'panels';
  readonly species: Species;
  readonly plans: readonly PanelPlan[];
}

/** What undo goes back to: the scenarios of a species as they were, or the world that all of them share. */
export type Step = PanelsStep | { readonly kind: 'world' };

/** A scenario that takes its place in the list, with the checksum that came along. */
export interface Brought extends PanelPlan {
  readonly sent?: Sent | null;
}

/** A preset, or a preset with one value set otherwise, which then goes by a name of its own: `compare.first.<id>`. */
interface FirstPanel {
  readonly id: string;
  readonly preset: PresetId;
  readonly set?: Partial<ParamValues>;
}

/**
 * What the screen opens with: two worlds that differ in one thing, so that what comes of it can be put down to that.
 */
export const FIRST_PANELS: Readonly<Record<Species, readonly FirstPanel[]>> = {
  vole: [
    { id: 'much-licking', preset: 'both-parents', set: { 'care.licking': 70 } },
    { id: 'little-licking', preset: 'both-parents', set: { 'care.licking': 20 } },
  ],
  infant: [
    { id: 'much-play', preset: 'infant-both-parents', set: { 'care.play': 90 } },
    { id: 'little-play', preset: 'infant-both-parents', set: { 'care.play': 15 } },
  ],
  rat: [
    { id: 'rat-high-licking', preset: 'rat-high-licking' },
    { id: 'rat-low-licking', preset: 'rat-low-licking' },
  ],
};

export const firstScenario = ({ preset, set = {} }: FirstPanel): Scenario => ({ ...scenarioFromPreset(preset), set });

export const comparison = createStore<Comparison>(() => ({
  worlds: {},
  own: [],
  view: COMPARE_VIEWS[0],
  moving: null,
  shown: false,
  ...NO_STEPS,
}));
const { getState: get, setState: set } = comparison;

/** A scenario with the seed, days and sizes of another. */
export function withShared(scenario: Scenario, world: Scenario): Scenario {
  if (SHARED_SIZES.every((size) => scenario[size] === world[size])) return scenario;
  return { ...scenario, ...Object.fromEntries(SHARED_SIZES.map((size) => [size, world[size]])) };
}

/** Scenarios of a species, in sizes of their own. While one of them is being moved, they are as they stood before. */
export function plansOf(
  species: Species,
  { worlds, moving }: Pick<Comparison, 'worlds' | 'moving'> = get(),
): readonly PanelPlan[] {
  if (moving?.species === species) return moving.plans;
  return (
    worlds[species]?.map(planOf) ??
    FIRST_PANELS[species].map((first) => ({ id: first.id, name: null, scenario: firstScenario(first) }))
  );
}

export const planOf = ({ id, name, world }: Compared): PanelPlan => ({ id, name, scenario: world.getState().scenario });

/** The scenarios to compare in the species, seed and sizes of a world. */
export function panelsOf(world: Scenario, state: Pick<Comparison, 'worlds' | 'moving'> = get()): readonly PanelPlan[] {
  return plansOf(speciesOf(world), state).map((plan) => ({ ...plan, scenario: withShared(plan.scenario, world) }));
}

/** Worlds for these scenarios: those that stand under the same ids already, and new ones. */
export function listed(plans: readonly Brought[], there: readonly Compared[] = []): readonly Compared[] {
  return plans.map(({ id, name, scenario, sent = null }) => {
    const old = there.find((each) => each.id === id);
    const world: ComparedWorld = old?.world ?? createStore(() => firstWorld());
    bring(world, scenario, sent);
    return old?.name === name ? old : { id, name, world };
  });
}

/** Gives a world another scenario. What comes of it is asked of the engine only where it is seen. */
function bring(world: ComparedWorld, scenario: Scenario, sent: Sent | null): void {
  const { actions } = world;
  if (sent === null && sameScenario(world.getState().scenario, scenario)) return;
  if (actions === undefined || !get().shown)
    world.setState({ scenario, before: null, moved: null, verdict: sent && { kind: 'checking', ...sent } });
  else if (sent === null) actions.change(scenario, 'plan');
  else actions.open(scenario, sent, null);
}

/** Puts scenarios in the place of those of their species. @param more what changes with that */
export function place(species: Species, plans: readonly Brought[], more: Partial<Comparison> = {}): void {
  const { worlds, own } = get();
  set({
    worlds: { ...worlds, [species]: listed(plans, worlds[species]) },
    own: [...new Set([...own, species])],
    moving: null,
    ...more,
  });
}

/**
 * Takes back the last change or brings it again.
 * @param travelWorld does the same in the history of the world on Play
 */
export function travelComparison(from: Direction, travelWorld: () => void): void {
  const step = nextStep(get(), from);
  if (step === undefined) return;
  if (step.kind === 'panels') {
    const { species, plans } = step;
    place(species, plans, afterStep(get(), from, { kind: 'panels', species, plans: plansOf(species) }));
    return;
  }
  const steps = afterStep(get(), from, step);
  travelWorld();
  // That the shared world changes by undo is no step of its own.
  set(steps);
}

type FromLink = Pick<LinkCompare, 'view' | 'panels'> & { readonly checks?: LinkCompare['checks'] };

/**
 * Opens what a link brought in place of the scenarios of its species.
 * @param madeBy model version that made it
 * @param own whether it is this page's own address
 */
export function placeComparison({ view, panels, checks = [] }: FromLink, madeBy = '', own = false): void {
  const brought = panels.map((panel, i): Brought => ({
    ...panel,
    sent: checks[i] ? { checksum: checks[i], madeBy, own } : null,
  }));
  place(speciesOf(panels[0]!.scenario), brought, { view });
}

/** What a link says of the comparison. @param state as it stands, unless told */
export function pageOfComparison(world: Scenario, state: Comparison = get()): LinkCompare {
  const panels = panelsOf(world, state);
  const list = state.worlds[speciesOf(world)];
  const checks = panels.map(({ scenario }, i) => {
    const litter = list?.[i]?.world.getState().litter;
    return litter && sameScenario(litter.scenario, scenario) ? litter.checksum : null;
  });
  return { screen: 'compare', view: state.view, panels, checks };
}
