import { ARM_FIELDS } from '../params/arms.ts';
import type { CareEvent } from '../params/events.ts';
import { scenarioFromPreset, type Scenario } from '../params/scenario.ts';
import { newStudy, STUDY_ENTRIES, type Study, type StudyKind } from '../params/study-types.ts';
import { PRESET_IDS, type PresetId } from '../params/presets.ts';
import { InputError } from '../params/types.ts';
import { parseScenario } from '../params/validate.ts';
import { parseStudy } from '../study/parse.ts';
import type { Made } from './answers.ts';
import { causesOfSeat, type Seat } from './deal.ts';
import type { Causes, Laid, Lesson, StartWorld, Step } from './types.ts';

/** Where steps begin: the world on screen, from a lesson's file and a seat's seed. */

/** What stands on the learner's screen, as far as a check reads it. */
export type OnScreen =
  | {
      readonly screen: 'play';
      readonly world: Scenario;
      readonly day: number;
      /** The cell that was picked, if one was. */
      readonly cell: number | null;
    }
  | { readonly screen: 'compare'; readonly panels: readonly Beside[]; readonly day: number }
  | { readonly screen: 'experiment'; readonly study: Study };

/** One of the worlds side by side, with its name in the lesson's file. */
export interface Beside {
  readonly id: string;
  readonly world: Scenario;
}

type Screen<S extends OnScreen['screen']> = Extract<OnScreen, { readonly screen: S }>;

/** The world that a step begins with. @throws InputError where the lesson's file asks for what there is not */
export function startOf(lesson: Lesson, step: Step, seat: Seat): OnScreen {
  return worldOf(lesson, step.world, seat, step.laid);
}

/** A world of a lesson in a seat. @param laid fields laid over it @throws InputError as above */
export function worldOf(lesson: Lesson, name: string, seat: Seat, laid: Laid = {}): OnScreen {
  const start = lesson.worlds[name];
  if (start === undefined)
    throw new InputError([{ code: 'not-one-of', path: 'world', got: name, allowed: Object.keys(lesson.worlds) }]);
  return laidOver(begun(lesson, start, seat), laid);
}

function begun(lesson: Lesson, start: StartWorld, seat: Seat): OnScreen {
  switch (start.screen) {
    case 'play':
      return lifeOf(start, seat);
    case 'compare':
      return comparedOf(lesson, start, seat);
    default:
      return studyOf(start, seat, causesOfSeat(lesson, seat));
  }
}

/** A world with something laid over it, checked like any other. @throws InputError */
export function laidOver(on: OnScreen, laid: Laid): OnScreen {
  if (Object.keys(laid).length === 0) return on;
  switch (on.screen) {
    case 'play':
      return { ...on, world: laidOverLife(on.world, laid) };
    case 'compare':
      return { ...on, panels: on.panels.map(({ id, world }) => ({ id, world: laidOverLife(world, laid) })) };
    default:
      return { ...on, study: parseStudy({ ...on.study, design: { ...on.study.design, ...linked(laid) } }) };
  }
}

/**
 * What a measure of a life sees: the one on Play, or one of those side by side; null where there is no such one.
 * @param panel name of the one that is meant; the first when left out
 */
export function seenOf(on: OnScreen, panel?: string): Screen<'play'> | null {
  if (on.screen === 'experiment') return null;
  if (on.screen === 'play') return panel === undefined ? on : null;
  const found = panel === undefined ? on.panels[0] : on.panels.find(({ id }) => id === panel);
  return found === undefined ? null : { screen: 'play', world: found.world, day: on.day, cell: null };
}

/** The seed that stands behind a screen. */
export function seedOf(on: OnScreen): string {
  if (on.screen === 'experiment') return on.study.scenario.seed;
  return seenOf(on)!.world.seed;
}

/** What made a reading on this screen, as the lab book keeps it. */
export function madeOf(on: OnScreen, panel?: string): Made {
  if (on.screen === 'experiment')
    return { screen: 'experiment', study: on.study.kind, design: on.study.design as unknown as Record<string, never> };
  const { preset, cells, set, events } = (seenOf(on, panel) ?? seenOf(on)!).world;
  return { screen: 'play', preset, cells, set: set as Record<string, never>, events: events as unknown as never[] };
}

function lifeOf(start: Extract<StartWorld, { screen: 'play' }>, { seed }: Seat): Screen<'play'> {
  const { preset, cells, day, set = {}, events } = start;
  const usual = scenarioFromPreset(preset, seed);
  const world = parseScenario({ ...usual, cells, siblings: 1, set, ...(events === undefined ? {} : { events }) });
  return { screen: 'play', world, day, cell: null };
}

/** @throws InputError where those side by side have not the same days: they would be of other species */
function comparedOf({ worlds }: Lesson, start: Extract<StartWorld, { screen: 'compare' }>, seat: Seat): OnScreen {
  const { panels, cells, day } = start;
  const all = panels.map((id, i): Beside => {
    const own = worlds[id];
    if (own !== undefined && own.screen !== 'play')
      throw new InputError([{ code: 'not-one-of', path: `panels[${i}]`, got: id, allowed: namesToCompare(worlds) }]);
    const begins = own ?? { screen: 'play', preset: id as PresetId, cells, day };
    return { id, world: lifeOf({ ...begins, cells, day }, seat).world };
  });
  const [first] = all;
  const odd = all.findIndex(({ world }) => world.days !== first!.world.days);
  if (odd > 0) {
    const [got, days] = [all[odd]!.world.days, first!.world.days];
    throw new InputError([{ code: 'out-of-range', path: `panels[${odd}].days`, got, allowed: [days, days] }]);
  }
  return { screen: 'compare', panels: all, day };
}

/** Everything that can stand side by side in a lesson: its own worlds on Play, and those that are ready made. */
export function namesToCompare(worlds: Lesson['worlds']): readonly string[] {
  const own = Object.entries(worlds).filter(([, { screen }]) => screen === 'play');
  return [...own.map(([name]) => name), ...PRESET_IDS];
}

function studyOf(start: Extract<StartWorld, { screen: 'experiment' }>, { seed }: Seat, causes: Causes): OnScreen {
  const { kind, laws, days, design, set, events } = start;
  const own = { ...(design as Record<string, unknown>), ...switchesOf(kind, causes) };
  const changed = Object.entries({ days, set, events }).filter(([, value]) => value !== undefined);
  const world = { ...scenarioFromPreset(laws, seed), ...Object.fromEntries(changed) } as Scenario;
  const study = parseStudy({ ...newStudy(kind, world), design: own });
  return { screen: 'experiment', study };
}

/** The causes that a kind of study has a switch for. */
function switchesOf(kind: StudyKind, causes: Causes): Record<string, boolean> {
  const fields = STUDY_ENTRIES[kind].map(({ id }) => id as string);
  return Object.fromEntries(Object.entries(causes).filter(([cause]) => fields.includes(cause)));
}

/** Fields that stand for one of each arm: 'litters' for littersA and littersB. */
const BOTH_ARMS = ['litters', 'licking', 'huddling', 'world'] as const;

/** The fields of a design that a name in a lesson's file stands for. */
export function fieldsOf(name: string): readonly string[] {
  return (BOTH_ARMS as readonly string[]).includes(name) ? [`${name}A`, `${name}B`] : [name];
}

/** The name that a lesson's file has for a field of a design. */
export function nameOfField(field: string): string {
  return BOTH_ARMS.find((name) => fieldsOf(name).includes(field)) ?? field;
}

/** All names that a step may permit of a kind of study. */
export function namesOfDesign(kind: StudyKind): readonly string[] {
  const fields = STUDY_ENTRIES[kind].map(({ id }) => id as string);
  const all = [...fields, ...(kind === 'vole-trial' ? [...ARM_FIELDS, ...BOTH_ARMS] : [])];
  return [...new Set(all)];
}

function linked(laid: Laid): Laid {
  return Object.fromEntries(Object.entries(laid).flatMap(([name, value]) => fieldsOf(name).map((id) => [id, value])));
}

const LIFE_FIELDS = ['set', 'preset', 'events', 'cells', 'start'];

function laidOverLife(world: Scenario, laid: Laid): Scenario {
  const odd = Object.keys(laid).find((name) => !LIFE_FIELDS.includes(name));
  if (odd !== undefined) throw new InputError([{ code: 'unknown-field', path: odd, allowed: LIFE_FIELDS }]);
  const { preset, set, events, start, cells } = laid as {
    preset?: PresetId;
    set?: object;
    events?: readonly CareEvent[];
    start?: number;
    cells?: number;
  };
  const base = preset === undefined ? world : { ...scenarioFromPreset(preset, world.seed), siblings: 1 };
  const dated = events ?? base.events;
  return parseScenario({
    ...base,
    days: world.days,
    cells: cells ?? world.cells,
    set: { ...base.set, ...set },
    events: start === undefined ? dated : movedTo(dated, start, world.days),
  });
}

/** One event moved to another day. One that reaches the last day goes on reaching it; any other keeps its length. */
export function movedTo(events: readonly CareEvent[], start: number, days: number): readonly CareEvent[] {
  const [event] = events;
  if (event === undefined || events.length > 1)
    throw new InputError([{ code: 'out-of-range', path: 'events', got: events.length, allowed: [1, 1] }]);
  const toDay = event.toDay >= days ? event.toDay : start + event.toDay - event.fromDay;
  return [{ ...event, fromDay: start, toDay }];
}
