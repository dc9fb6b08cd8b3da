import {
  ownControls,
  parseSetup,
  SETUP_SCHEMA,
  type ClassSetup,
  type OnTeachersScreen,
} from '../../../sim/classroom.ts';
import type { Permit } from '../../../sim/lessons.ts';
import {
  ENTRY_BY_ID,
  PRESETS,
  scenarioFromPreset,
  worldOfStudy,
  type Effect,
  type ParamId,
  type Place,
  type Scenario,
  type Species,
} from '../../../sim/page.ts';
import type { PanelPlan } from '../../saved/compare/panels.ts';
import { panelsOf, withShared } from '../comparison.ts';
import { firstOwn } from '../comparison-acts.ts';
import { SETTING_GROUPS } from '../setting-groups.ts';
import { placeOf } from '../species.ts';
import type { WorldStore } from '../store.ts';
import { designOf, studies } from '../studies.ts';
import { sameScenario } from '../world.ts';
import type { Say } from '../../words/say.ts';
import { drawSalt } from './fresh-code.ts';

/** A class from what stands on the teacher's screens: the world of each, and the set-up that is made of it. */

export const OWN_SCREENS = ['play', 'compare', 'experiment'] as const;
export type OwnScreen = (typeof OWN_SCREENS)[number];

/** What a teacher ticked, beside the question. */
export interface Ticked {
  /** Parameters, or fields of a design. */
  readonly controls: readonly string[];
  readonly day: boolean;
  readonly event: boolean;
  readonly cells: boolean;
  readonly run: boolean;
  readonly families: boolean;
}

/** Nothing but what one cannot do without: looking at other days, and running a study. */
export const TICKED: Ticked = { controls: [], day: true, event: false, cells: false, run: true, families: false };

/** What stands on a screen. @param say says what the first scenarios of Compare are called */
export function worldOn(store: WorldStore, screen: OwnScreen, say: Say): OnTeachersScreen {
  const { scenario } = store.getState();
  const day = Math.min(store.page.getState().day, scenarioFromPreset(scenario.preset).days);
  const { cells } = scenario;
  if (screen === 'play') return { screen, cells, day, ...ownOf(scenario) };
  if (screen === 'compare') {
    const panels = panelsOf(scenario).map((plan) => ({ ...named(plan, say), ...ownOf(plan.scenario) }));
    return { screen, cells, day, panels };
  }
  const { kind, designs } = studies.getState();
  const design = { ...designOf(kind, designs) };
  return { screen, kind, design, ...ownOf(worldOfStudy(kind, scenario)) };
}

/** A name that somebody gave, or that the page gives its first scenarios; any other goes by its preset. */
function named({ id, name, scenario }: PanelPlan, say: Say): { readonly name?: string } {
  const first = firstOwn(id);
  const isFirst = first !== null && sameScenario(scenario, withShared(first, scenario));
  if (name !== null) return { name };
  return isFirst ? { name: say(`compare.first.${id}`) } : {};
}

function ownOf({ preset, set, events }: Scenario) {
  return { preset, set, events };
}

/** Controls of one group, as the page groups them. */
export interface ControlGroup {
  readonly id: Effect;
  readonly controls: readonly string[];
}

/** Controls by how near they lie: what the page shows first, and all others in the groups of its panel. */
export function controlsOf(world: OnTeachersScreen): {
  readonly near: readonly string[];
  readonly more: readonly ControlGroup[];
  readonly event: boolean;
} {
  const { params, design, event } = ownControls(world);
  if (world.screen === 'experiment') return { near: design, more: [], event };
  const species = speciesOf(world);
  const placed = params.map((id) => ({ id, place: placeOf(ENTRY_BY_ID.get(id)!, species) }));
  const isNear = (place: Place) => place === 'first' || place === 'household';
  const further = placed.filter(({ place }) => !isNear(place));
  const more = SETTING_GROUPS.map((group) => ({
    id: group,
    controls: further.filter(({ id, place }) => groupOf(id, place) === group).map(({ id }) => id),
  }));
  return {
    near: placed.filter(({ place }) => isNear(place)).map(({ id }) => id),
    more: more.filter(({ controls }) => controls.length > 0),
    event,
  };
}

function speciesOf(world: Exclude<OnTeachersScreen, { readonly screen: 'experiment' }>): Species {
  return PRESETS[world.screen === 'compare' ? world.panels[0]!.preset : world.preset].species;
}

/** What is set with the people who care stands with them, whatever it is of. */
function groupOf(id: ParamId, place: Place): Effect {
  return place === 'givers' || place === 'family' || place === 'adults' ? 'family' : ENTRY_BY_ID.get(id)!.effect;
}

/** Those that a search finds: every word of it stands somewhere in their names. All, where nothing is looked for. */
export function foundControls(
  controls: readonly string[],
  search: string,
  nameOf: (control: string) => string,
): readonly string[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return controls.filter((control) => {
    const name = nameOf(control).toLowerCase();
    return words.every((word) => name.includes(word));
  });
}

/** The set-up that is made. @throws InputError that names what stands in its way */
export function setupFrom(world: OnTeachersScreen, question: string, ticked: Ticked): ClassSetup {
  const permit = permitFrom(world, ticked);
  return parseSetup({ schema: SETUP_SCHEMA, question, world, permit, draw: drawSalt() });
}

function permitFrom({ screen }: OnTeachersScreen, ticked: Ticked): Permit {
  const { controls, day, event, cells, run, families } = ticked;
  if (screen === 'experiment') return { design: controls, ...(run ? { run } : {}), ...(families ? { families } : {}) };
  const params = controls as readonly ParamId[];
  const common = { params, ...(day ? { day } : {}) };
  if (screen === 'compare') return { ...common, views: ['values', 'difference', 'overlay'] };
  return { ...common, ...(event ? { events: 'start' } : {}), ...(cells ? { cells: 'all' } : {}) };
}

/** The same class for another room: other seats. */
export function drawnAnew(setup: ClassSetup): ClassSetup {
  return { ...setup, draw: drawSalt() };
}

/** Name of the file of a class of one's own. */
export function setupFile(code: string): string {
  return `tend-own-class-${code}.json`;
}
