import { createStore } from 'zustand/vanilla';
import {
  PRESETS,
  scenarioFromPreset,
  type ParamValues,
  type PresetId,
  type Scenario,
  type Species,
} from '../../sim/page.ts';
import { COMPARE_VIEWS, type CompareView, type LinkCompare } from '../saved/compare/link.ts';
import { SHARED_SIZES, type PanelPlan } from '../saved/compare/panels.ts';
import { afterStep, nextStep, NO_STEPS, withStep, type Direction, type Steps } from './history.ts';
import { speciesOf } from './species.ts';
import type { Sent } from './types.ts';
import { sameScenario } from './world.ts';

/**
 * What stands on the Compare screen, as data: small, so that links and saved work know it before the screen is loaded.
 * Seed, days and sizes are those of the world on Play; each species keeps scenarios of its own.
 */
export interface Comparison extends Steps<Step> {
  readonly plans: { readonly [S in Species]?: readonly PanelPlan[] };
  readonly view: CompareView;
  /** Checksum of the last finished run of a panel, by its id, with the scenario it is of. */
  readonly sums: Readonly<Record<string, { readonly scenario: Scenario; readonly checksum: string }>>;
  /** Checksums that came with a link and have not been held against a run yet, by id. */
  readonly sent: Readonly<Record<string, Sent>>;
  /** The scenarios of the world on Play while one of them is being moved, as they stand on the controls; else null. */
  readonly held: readonly PanelPlan[] | null;
}

/** What undo goes back to: the scenarios of a species as they were, or the world that all of them share. */
export type Step =
  | { readonly kind: 'panels'; readonly species: Species; readonly plans: readonly PanelPlan[] }
  | { readonly kind: 'world' };

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

export const firstWorld = ({ preset, set = {} }: FirstPanel): Scenario => ({ ...scenarioFromPreset(preset), set });

export const comparison = createStore<Comparison>(() => ({
  plans: {},
  view: COMPARE_VIEWS[0],
  sums: {},
  sent: {},
  held: null,
  ...NO_STEPS,
}));
const { getState: get, setState: set } = comparison;

/** A scenario with the seed, days and sizes of another. */
export function withShared(scenario: Scenario, world: Scenario): Scenario {
  if (SHARED_SIZES.every((size) => scenario[size] === world[size])) return scenario;
  return { ...scenario, ...Object.fromEntries(SHARED_SIZES.map((size) => [size, world[size]])) };
}

/** The scenarios to compare in the species, seed and sizes of a world. */
export function panelsOf(world: Scenario, { plans }: Pick<Comparison, 'plans'> = get()): readonly PanelPlan[] {
  const species = speciesOf(world);
  const own =
    plans[species] ??
    FIRST_PANELS[species].map((first): PanelPlan => ({ id: first.id, name: null, scenario: firstWorld(first) }));
  return own.map((plan) => ({ ...plan, scenario: withShared(plan.scenario, world) }));
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
export function travelComparison(from: Direction, world: Scenario, travelWorld: () => void): void {
  const { plans } = get();
  const step = nextStep(get(), from);
  if (step === undefined) return;
  const back: Step =
    step.kind === 'world'
      ? step
      : { kind: 'panels', species: step.species, plans: plans[step.species] ?? panelsOf(world) };
  set(afterStep(get(), from, back));
  if (step.kind === 'panels') {
    set({ plans: { ...plans, [step.species]: step.plans } });
    return;
  }
  travelling = true;
  travelWorld();
  travelling = false;
}

type Brought = Pick<LinkCompare, 'view' | 'panels'> & { readonly checks?: LinkCompare['checks'] };

/**
 * Opens what a link brought in place of the scenarios of its species. @param madeBy model version that made it @param
 * own
 * whether it is this page's own address
 */
export function placeComparison({ view, panels, checks = [] }: Brought, madeBy = '', own = false): void {
  const species = PRESETS[panels[0]!.scenario.preset].species;
  const sent = Object.fromEntries(
    panels.flatMap(({ id }, i) => (checks[i] ? [[id, { checksum: checks[i], madeBy, own }]] : [])),
  );
  set({ view, sent, plans: { ...get().plans, [species]: panels } });
}

/** What a link says of the comparison. @param state as it stands, unless told */
export function pageOfComparison(world: Scenario, state: Comparison = get()): LinkCompare {
  const panels = panelsOf(world, state);
  const { sums, view } = state;
  return {
    screen: 'compare',
    view,
    panels,
    checks: panels.map(({ id, scenario }) =>
      sums[id] !== undefined && sameScenario(sums[id].scenario, scenario) ? sums[id].checksum : null,
    ),
  };
}
