import {
  ownControls,
  parseSetup,
  SALTS,
  SETUP_SCHEMA,
  type ClassSetup,
  type OnTeachersScreen,
} from '../../../sim/classroom.ts';
import type { Permit } from '../../../sim/lessons.ts';
import { ENTRY_BY_ID, scenarioFromPreset, worldOfStudy, type ParamId, type Scenario } from '../../../sim/page.ts';
import type { PanelPlan } from '../../saved/compare/panels.ts';
import { panelsOf, withShared } from '../comparison.ts';
import { firstOwn } from '../comparison-acts.ts';
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

/** Controls by how near they lie: what the page shows first, and all others. */
export function controlsOf(world: OnTeachersScreen): {
  readonly near: readonly string[];
  readonly more: readonly string[];
  readonly event: boolean;
} {
  const { params, design, event } = ownControls(world);
  if (design.length > 0) return { near: design, more: [], event };
  const isNear = (id: ParamId) => {
    const { front, place } = ENTRY_BY_ID.get(id)!;
    return front !== undefined || place === 'household';
  };
  return { near: params.filter(isNear), more: params.filter((id) => !isNear(id)), event };
}

/** The set-up that is made. @throws InputError that names what stands in its way */
export function setupFrom(world: OnTeachersScreen, question: string, ticked: Ticked): ClassSetup {
  const permit = permitFrom(world, ticked);
  return parseSetup({ schema: SETUP_SCHEMA, question, world, permit, draw: drawSalt() % SALTS });
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
