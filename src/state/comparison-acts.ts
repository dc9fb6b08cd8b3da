import { minimalSet, type Scenario, type Species } from '../../sim/page.ts';
import type { CompareView } from '../saved/compare/link.ts';
import type { PanelPlan } from '../saved/compare/panels.ts';
import {
  comparison,
  FIRST_PANELS,
  firstScenario,
  listed,
  panelsOf,
  place,
  planOf,
  plansOf,
  withShared,
  type Brought,
  type Compared,
  type ComparedWorld,
  type Comparison,
} from './comparison.ts';
import { withStep } from './history.ts';
import { SPECIES, speciesOf } from './species.ts';
import type { Sent, WorldState } from './types.ts';

/** What is done on the Compare screen, and loaded with it; what links and undo know of it is in comparison.ts. */

const { getState: get, setState: set } = comparison;

/**
 * The scenario that the screen first opened under this id, where that was no plain preset: it has a name of its own.
 */
export function firstOwn(id: string): Scenario | null {
  const first = Object.values(FIRST_PANELS)
    .flat()
    .find((each) => each.id === id && each.set !== undefined);
  return first === undefined ? null : firstScenario(first);
}

/** The worlds that stand side by side with this one; those that the screen opens with are made when first asked for. */
export function worldsBeside(world: Scenario): readonly Compared[] {
  const species = speciesOf(world);
  const { worlds } = get();
  const list = worlds[species] ?? listed(panelsOf(world));
  if (list !== worlds[species]) set({ worlds: { ...worlds, [species]: list } });
  return list;
}

/**
 * Called when a world of the comparison has changed: whoever follows the comparison hears of it. The first change of a
 * scenario takes down how all of them stood, which is the step of undo once nothing is held.
 */
export function worldMoved(world: ComparedWorld, { scenario, litter }: WorldState, old: WorldState): void {
  const { shown, moving, worlds } = get();
  if (litter !== old.litter) set({ worlds: { ...worlds } });
  if (scenario === old.scenario) return;
  // Work that is kept meanwhile holds the scenario as it stands on the controls.
  if (!shown || moving !== null) return set({});
  const species = speciesOf(old.scenario);
  const plans = (worlds[species] ?? []).map((each) =>
    each.world === world ? { ...planOf(each), scenario: old.scenario } : planOf(each),
  );
  set({ moving: { kind: 'panels', species, plans } });
}

/** Puts other scenarios on the screen: one step of undo, none when nothing differs. */
export function placePanels(panels: readonly PanelPlan[], world: Scenario): void {
  const before = panelsOf(world);
  if (samePanels(before, panels)) return;
  const species = speciesOf(world);
  place(species, panels, withStep(get(), { kind: 'panels', species, plans: before }));
}

/** Makes one step of undo of what was moved; none where all came back to where it stood. */
export function settlePanels(world: Scenario): void {
  const { moving, own, worlds } = get();
  if (moving === null) return;
  const { species, plans } = moving;
  const shared = (each: readonly PanelPlan[]) =>
    each.map((plan) => ({ ...plan, scenario: withShared(plan.scenario, world) }));
  if (samePanels(shared(plans), shared(plansOf(species, { worlds, moving: null })))) return set({ moving: null });
  set({
    moving: null,
    worlds: { ...worlds, [species]: [...worlds[species]!] },
    own: [...new Set([...own, species])],
    ...withStep(get(), moving),
  });
}

/** The world that all scenarios share was changed from the Compare screen. */
export function worldChanged(): void {
  set(withStep(get(), { kind: 'world' }));
}

export function showView(view: CompareView): void {
  set({ view });
}

/** All of the comparison as undo of the whole goes back to it: scenarios as they were, and undo with them. */
export interface HeldComparison extends Pick<Comparison, 'view' | 'past' | 'future'> {
  readonly plans: { readonly [S in Species]?: readonly Brought[] };
}

export function holdComparison(): HeldComparison {
  const { own, worlds, view, past, future } = get();
  // A checksum that came with a link and is still to be judged goes along.
  const sentTo = (species: Species, id: string): Sent | null => {
    const verdict = worlds[species]?.find((each) => each.id === id)?.world.getState().verdict;
    return verdict?.kind === 'checking' ? verdict : null;
  };
  const plans = own.map((species) => [
    species,
    plansOf(species).map((plan): Brought => ({ ...plan, sent: sentTo(species, plan.id) })),
  ]);
  return { plans: Object.fromEntries(plans) as HeldComparison['plans'], view, past, future };
}

export function putComparison({ plans, view, past, future }: HeldComparison): void {
  const { worlds } = get();
  const own = SPECIES.filter((species) => plans[species] !== undefined);
  const lists = own.map((species) => [species, listed(plans[species]!, worlds[species])]);
  set({ worlds: Object.fromEntries(lists) as Comparison['worlds'], own, view, moving: null, past, future });
}

function samePanels(a: readonly PanelPlan[], b: readonly PanelPlan[]): boolean {
  const text = (panels: readonly PanelPlan[]) =>
    JSON.stringify(
      panels.map(({ scenario, ...plan }) => ({ ...plan, scenario: { ...scenario, set: minimalSet(scenario) } })),
    );
  return text(a) === text(b);
}
