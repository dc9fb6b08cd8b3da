import { minimalSet, type Scenario } from '../../sim/page.ts';
import type { CompareView } from '../saved/compare/link.ts';
import type { PanelPlan } from '../saved/compare/panels.ts';
import { comparison, FIRST_PANELS, firstWorld, panelsOf } from './comparison.ts';
import { withStep } from './history.ts';
import { speciesOf } from './species.ts';
import type { Sent } from './types.ts';

/** What is done on the Compare screen, and loaded with it; what links and undo know of it is in comparison.ts. */

const { getState: get, setState: set } = comparison;

/**
 * The scenario that the screen first opened under this id, where that was no plain preset: it has a name of its own.
 */
export function firstOwn(id: string): Scenario | null {
  const first = Object.values(FIRST_PANELS)
    .flat()
    .find((each) => each.id === id && each.set !== undefined);
  return first === undefined ? null : firstWorld(first);
}

/** Puts other scenarios on the screen: one step of undo, none when nothing differs. */
export function placePanels(panels: readonly PanelPlan[], world: Scenario): void {
  if (get().held !== null) set({ held: null });
  const before = panelsOf(world);
  if (samePanels(before, panels)) return;
  const species = speciesOf(world);
  set({
    plans: { ...get().plans, [species]: panels },
    ...withStep(get(), { kind: 'panels', species, plans: before }),
  });
}

/** One of the scenarios is being moved: work that is kept meanwhile has them as they stand. */
export function holdPanels(held: readonly PanelPlan[]): void {
  set({ held });
}

export function showView(view: CompareView): void {
  set({ view });
}

/** The checksum that came with a panel; it is asked for once. */
export function takeSent(id: string): Sent | null {
  const { [id]: found = null, ...sent } = get().sent;
  if (found !== null) set({ sent });
  return found;
}

export function noteSum(id: string, scenario: Scenario, checksum: string): void {
  if (get().sums[id]?.checksum !== checksum || get().sums[id]?.scenario !== scenario)
    set({ sums: { ...get().sums, [id]: { scenario, checksum } } });
}

function samePanels(a: readonly PanelPlan[], b: readonly PanelPlan[]): boolean {
  const text = (panels: readonly PanelPlan[]) =>
    JSON.stringify(
      panels.map(({ scenario, ...plan }) => ({ ...plan, scenario: { ...scenario, set: minimalSet(scenario) } })),
    );
  return text(a) === text(b);
}
