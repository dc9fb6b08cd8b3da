import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  PRESETS,
  scenarioFromPreset,
  type ParamValues,
  type PresetId,
  type Scenario,
  type Species,
} from '../../sim/page.ts';
import { COMPARE_VIEWS, compareToPairs, type CompareView, type LinkCompare } from '../saved/compare/link.ts';
import { SHARED_SIZES, type PanelPlan } from '../saved/compare/panels.ts';
import { firstWorld } from './first-world.ts';
import { afterStep, nextStep, NO_STEPS, withStep, type Direction, type Steps } from './history.ts';
import type { Linked } from './screen-record.ts';
import { SPECIES, speciesOf } from './species.ts';
import type { Actions } from './store.ts';
import type { Sent, WorldState } from './types.ts';
import { sameScenario } from './world.ts';

/**
 * What stands on the Compare screen: a list of worlds for each species. Until the screen is loaded a world is no more
 * than its state, which is what links, saved work and undo ask for; panels.ts gives it life.
 * Seed, days and sizes are those of the world on Play; each species keeps scenarios of its own.
 */
export interface Comparison extends Steps<Step> {
  /** The worlds of each species that was looked at or brought. Each scenario stands in its world and nowhere else. */
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

/** The scenarios of a species, in the sizes they have. While one of them is being moved, that is how they stood before. */
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

const planOf = ({ id, name, world }: Compared): PanelPlan => ({ id, name, scenario: world.getState().scenario });

/** The scenarios to compare in the species, seed and sizes of a world. */
export function panelsOf(world: Scenario, state: Pick<Comparison, 'worlds' | 'moving'> = get()): readonly PanelPlan[] {
  return plansOf(speciesOf(world), state).map((plan) => ({ ...plan, scenario: withShared(plan.scenario, world) }));
}

/** Worlds for these scenarios: those that stand under the same ids already, and new ones. */
export function listed(plans: readonly Brought[], there: readonly Compared[] = []): readonly Compared[] {
  return plans.map(({ id, name, scenario, sent = null }) => {
    const old = there.find((each) => each.id === id);
    if (old === undefined) return { id, name, world: stateOf(scenario, sent) };
    bring(old.world, scenario, sent);
    return old.name === name ? old : { ...old, name };
  });
}

const checking = (sent: Sent | null) => ({ verdict: sent === null ? null : ({ kind: 'checking', ...sent } as const) });

function stateOf(scenario: Scenario, sent: Sent | null): ComparedWorld {
  const world = createStore<WorldState>(() => ({ ...firstWorld(), scenario, ...checking(sent) }));
  // Whoever follows the comparison hears of scenarios and checksums in it.
  world.subscribe((now, old) => {
    if (now.scenario !== old.scenario) set(takenUp(world, old.scenario));
    else if (now.litter !== old.litter) set({});
  });
  return world;
}

/** A world on screen was changed. @param was its scenario before */
function takenUp(world: ComparedWorld, was: Scenario): Partial<Comparison> {
  const { shown, moving, worlds } = get();
  if (!shown || moving !== null) return {};
  const species = speciesOf(was);
  const before = (worlds[species] ?? []).map((each) =>
    each.world === world ? { ...planOf(each), scenario: was } : planOf(each),
  );
  return { moving: { kind: 'panels', species, plans: before } };
}

/** Gives a world another scenario. What comes of it is asked of the engine only where it is seen. */
function bring(world: ComparedWorld, scenario: Scenario, sent: Sent | null): void {
  if (sent === null && sameScenario(world.getState().scenario, scenario)) return;
  const { actions } = world;
  if (actions === undefined || !get().shown) world.setState({ scenario, before: null, moved: null, ...checking(sent) });
  else if (sent === null) actions.change(scenario, 'plan');
  else actions.open(scenario, sent, null);
}

/** Puts scenarios in the place of those of their species. @param more what changes with that */
export function place(species: Species, plans: readonly Brought[], more: Partial<Comparison> = {}): void {
  const { worlds, own } = get();
  const list = listed(plans, worlds[species]);
  set({
    worlds: { ...worlds, [species]: list },
    own: own.includes(species) ? own : [...own, species],
    moving: null,
    ...more,
  });
}

/** While undo itself changes the shared world, that is no new step. */
let travelling = false;

/** The world that all scenarios share was changed from the Compare screen. */
export function worldChanged(): void {
  if (travelling) return;
  set(withStep(get(), { kind: 'world' }));
}

/**
 * Takes back the last change or brings it again. @param travelWorld does the same in the history of the world on Play
 */
export function travelComparison(from: Direction, travelWorld: () => void): void {
  const step = nextStep(get(), from);
  if (step === undefined) return;
  if (step.kind === 'panels') {
    const { species, plans } = step;
    place(species, plans, afterStep(get(), from, { kind: 'panels', species, plans: plansOf(species) }));
    return;
  }
  set(afterStep(get(), from, step));
  travelling = true;
  travelWorld();
  travelling = false;
}

type FromLink = Pick<LinkCompare, 'view' | 'panels'> & { readonly checks?: LinkCompare['checks'] };

/**
 * Opens what a link brought in place of the scenarios of its species. @param madeBy model version that made it @param
 * own
 * whether it is this page's own address
 */
export function placeComparison({ view, panels, checks = [] }: FromLink, madeBy = '', own = false): void {
  const brought = panels.map((panel, i): Brought => {
    const checksum = checks[i] ?? null;
    return { ...panel, sent: checksum === null ? null : { checksum, madeBy, own } };
  });
  place(PRESETS[panels[0]!.scenario.preset].species, brought, { view });
}

/** What a link says of the comparison. @param state as it stands, unless told */
export function pageOfComparison(world: Scenario, state: Comparison = get()): LinkCompare {
  return pageOf(speciesOf(world), panelsOf(world, state), state);
}

function pageOf(species: Species, panels: readonly PanelPlan[], { view, worlds }: Comparison): LinkCompare {
  const checks = panels.map(({ id, scenario }) => {
    const litter = worlds[species]?.find((each) => each.id === id)?.world.getState().litter;
    return litter && sameScenario(litter.scenario, scenario) ? litter.checksum : null;
  });
  return { screen: 'compare', view, panels, checks };
}

/** What links say of the scenarios of these species, as text. @param state with the view, and worlds with checksums */
function linkText(species: readonly Species[], state: Comparison): string {
  return species.map((each) => compareToPairs(pageOf(each, plansOf(each), state))).join('\n');
}

/** What links depend on. It is held as text, since worlds change within the list. */
export const linkedComparison: Linked = {
  standing: () => [linkText(get().own, { ...get(), view: COMPARE_VIEWS[0], worlds: {} })],
  watch(changed) {
    let last = linkText(SPECIES, get());
    return comparison.subscribe((state) => {
      const now = state.moving === null ? linkText(SPECIES, state) : last;
      if (now !== last) changed();
      last = now;
    });
  },
};
