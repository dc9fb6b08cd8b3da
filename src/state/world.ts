import {
  ENTRY_BY_ID,
  minimalSet,
  resolveValues,
  SCHEDULABLE,
  valuesOnDay,
  type CareEvent,
  type NumberEntry,
  type ParamId,
  type ParamValue,
  type ParamValues,
  type SchedulableId,
  type Scenario,
} from '../../sim/page.ts';
import { LEAD, speciesOf } from './species.ts';
import { fosterHome, homeMinutes, withFosterCare } from './home.ts';
import type { Reach, WorldState } from './types.ts';

/** Pure changes of a scenario, and summaries of results. */

export function withValue(scenario: Scenario, id: ParamId, value: ParamValue): Scenario {
  const set = { ...scenario.set, [id]: value } as Partial<ParamValues>;
  return { ...scenario, set: minimalSet({ preset: scenario.preset, set }) };
}

export function isSchedulable(id: string): id is SchedulableId {
  return (SCHEDULABLE as readonly string[]).includes(id);
}

/** The id of the change that a control writes when it acts from a day on. */
export function changeId(id: SchedulableId): string {
  return `change-${id.replace('.', '-')}`;
}

/**
 * Sets a value for the whole childhood, or from `day` on by a dated change. A change that ends up saying what holds
 * anyway is taken out again. Minutes of care are those of the home that rears the young one: a foster home's stand in
 * its event.
 */
export function withReach(scenario: Scenario, id: ParamId, value: ParamValue, reach: Reach, day: number): Scenario {
  const home = fosterHome(scenario, id, reach, day);
  if (home !== null)
    return withFosterCare(scenario, home, id, value as number, reach === 'fromDay' ? day : home.fromDay);
  if (reach === 'childhood' || !isSchedulable(id) || day === 0) return withValue(scenario, id, value);
  const own = changeId(id);
  const events = scenario.events.filter((event) => event.id !== own);
  const already = valuesOnDay(day, resolveValues(scenario), events)[id];
  if (already === value) return { ...scenario, events };
  const change: CareEvent = {
    id: own,
    type: 'change',
    fromDay: day,
    toDay: Math.max(scenario.days, day + 1),
    param: id,
    value: value as number | boolean,
  };
  return { ...scenario, events: [...events, change] };
}

const known = new WeakMap<Scenario, Map<number, ParamValues>>();

/**
 * What a control shows: the value in force on the day it acts from. Kept by scenario, since every control asks on every
 * frame.
 */
export function shownValues(scenario: Scenario, reach: Reach, day: number): ParamValues {
  const on = reach === 'fromDay' ? day : 0;
  const byDay = known.get(scenario) ?? new Map<number, ParamValues>();
  known.set(scenario, byDay);
  const values = byDay.get(on) ?? {
    ...valuesOnDay(on, resolveValues(scenario), scenario.events),
    ...homeMinutes(scenario, reach, day),
  };
  byDay.set(on, values);
  return values;
}

/** The same world with the leading kind of care at either end of its slider, throughout childhood. */
export function leadEnds(scenario: Scenario): { least: Scenario; most: Scenario } {
  const lead = LEAD[speciesOf(scenario)];
  const { explore } = ENTRY_BY_ID.get(lead) as NumberEntry;
  const at = (value: number) => withReach(scenario, lead, value, 'childhood', 0);
  return { least: at(explore[0]), most: at(explore[1]) };
}

/** Ids of what differs from the preset, in table order. */
export function changedParams(scenario: Scenario): ParamId[] {
  return Object.keys(minimalSet(scenario)) as ParamId[];
}

/** Whether two worlds differ in their seed alone: then whatever differs between their young ones is luck. */
export function onlyLuck(a: Scenario, b: Scenario): boolean {
  return a.seed !== b.seed && sameScenario({ ...a, seed: b.seed }, b);
}

/** Whether a hand is on a control of a world. */
export function isHeld({ drag, pressed }: Pick<WorldState, 'drag' | 'pressed'>): boolean {
  return drag !== null || pressed;
}

export function sameScenario(a: Scenario, b: Scenario): boolean {
  return a === b || JSON.stringify({ ...a, set: minimalSet(a) }) === JSON.stringify({ ...b, set: minimalSet(b) });
}
