import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { choice, count } from '../lesson/fields.ts';
import { controlsOfDesign } from '../lesson/start.ts';
import type { Permit } from '../lesson/types.ts';
import { readJson } from '../params/codec/json.ts';
import type { CareEvent } from '../params/events.ts';
import { PRESET_IDS, PRESETS, type PresetId } from '../params/presets.ts';
import { scenarioFromPreset, type Scenario } from '../params/scenario.ts';
import {
  defaultDesign,
  newStudy,
  STUDY_KINDS,
  STUDY_SPECIES,
  type Study,
  type StudyKind,
} from '../params/study-types.ts';
import { ENTRIES, SIZE_ENTRIES, type Entry, type ParamId } from '../params/table.ts';
import { InputError, type InputProblem, type Place } from '../params/types.ts';
import { checkValue, isDictionary, kindOf, parseScenario, unknownKeys } from '../params/validate.ts';
import { canonicalJson } from '../run/study-checksum.ts';
import { parseStudy } from '../study/parse.ts';
import { SALTS } from './code.ts';

/**
 * What a teacher makes a class of that is in no lesson: a world or a study, a question, and the controls that stay. It
 * comes from a link or a file of anybody, so nothing in it is believed, and nothing of it is ever more than text.
 */

export const SETUP_SCHEMA = 'tend.class-setup/1';
/** Longest file, in characters. */
export const LONGEST_SETUP = 65_536;
export const LONGEST_QUESTION = 140;
/** Longest name of one of several scenarios. */
const LONGEST_NAME = 60;
/** Fewest and most worlds that stand side by side. */
const PANELS = [2, 6] as const;
const COMPARE_VIEWS = ['values', 'difference', 'overlay'] as const;
const CELLS = SIZE_ENTRIES.find(({ id }) => id === 'cells')!;

/** A world as far as it differs from a ready-made one. */
export interface OwnWorld {
  readonly preset: PresetId;
  readonly set?: Scenario['set'];
  /** Those of the ready-made world when left out. */
  readonly events?: readonly CareEvent[];
}
/** One of those side by side. */
export interface OwnPanel extends OwnWorld {
  readonly name?: string;
}
/** What stood on the teacher's screen. The seed is the seat's. */
export type OnTeachersScreen =
  | ({ readonly screen: 'play'; readonly cells: number; readonly day: number } & OwnWorld)
  | { readonly screen: 'compare'; readonly cells: number; readonly day: number; readonly panels: readonly OwnPanel[] }
  | ({
      readonly screen: 'experiment';
      readonly kind: StudyKind;
      readonly design: Readonly<Record<string, unknown>>;
    } & OwnWorld);

export interface ClassSetup {
  readonly schema: typeof SETUP_SCHEMA;
  /** Plain text of one line. */
  readonly question: string;
  readonly world: OnTeachersScreen;
  readonly permit: Permit;
  /** How worlds side by side are drawn when it begins. */
  readonly view?: (typeof COMPARE_VIEWS)[number];
  /** Tells two classes of one set-up apart: other seats, other luck. */
  readonly draw: number;
}

/** Controls that may be permitted in a world of a teacher's own. */
export interface OwnControls {
  readonly params: readonly ParamId[];
  readonly design: readonly string[];
  /** Whether there is one event that can be moved. */
  readonly event: boolean;
}

/** What a sealed study draws by lot is no control. */
const NEVER = ['mystery'];

export function ownControls(world: OnTeachersScreen): OwnControls {
  if (world.screen === 'experiment')
    return { params: [], design: controlsOfDesign(world.kind).filter((name) => !NEVER.includes(name)), event: false };
  const first = world.screen === 'compare' ? world.panels[0]! : world;
  const { species } = PRESETS[first.preset];
  const params = ENTRIES.filter((entry) => isSlider(entry) && (entry.species as readonly string[]).includes(species));
  const events = first.events ?? PRESETS[first.preset].events;
  return {
    params: params.map(({ id }) => id),
    design: [],
    event: world.screen === 'play' && events.length === 1,
  };
}

/** What a page has a slider for. */
function isSlider({ kind, place }: Entry): boolean {
  return (kind === 'number' || kind === 'integer') && place !== ('nowhere' satisfies Place);
}

/** A set-up as a file that people can read. */
export function writeSetup(setup: ClassSetup): string {
  return `${JSON.stringify(setup, null, 2)}\n`;
}

/** Whether a text says that it is a set-up, before it is read. */
export function isSetup(text: string): boolean {
  return /^\s*\{/.test(text) && text.includes(`"${SETUP_SCHEMA.slice(0, -1)}`);
}

/** Reads the text of a file. @throws InputError with every problem found */
export function readSetup(text: string): ClassSetup {
  if (text.length > LONGEST_SETUP)
    throw new InputError([
      { code: 'file-too-large', path: 'setup', allowed: [0, LONGEST_SETUP], unit: 'characters', got: text.length },
    ]);
  return parseSetup(readJson(text));
}

/** 16 bits of a set-up, which stand in its code: a code and its set-up belong together. */
export function saltOfSetup(setup: ClassSetup): number {
  const [high, low] = sha256(utf8ToBytes(canonicalJson(setup)));
  return (high! << 8) | low!;
}

const FIELDS = ['schema', 'question', 'world', 'permit', 'view', 'draw'];

/**
 * Checks what claims to be a set-up, and returns it in its shortest form: two that say the same are the same.
 * @throws InputError with every problem found
 */
export function parseSetup(input: unknown): ClassSetup {
  if (!isDictionary(input)) throw new InputError([{ code: 'not-an-object', path: 'setup', got: kindOf(input) }]);
  const problems: InputProblem[] = [];
  if (input['schema'] !== SETUP_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [SETUP_SCHEMA] });
  unknownKeys(input, FIELDS, '', problems);
  line(input['question'], 'question', LONGEST_QUESTION, problems);
  const { draw = 0 } = input;
  count(draw, 'draw', [0, SALTS - 1], problems);
  const world = readWorld(input['world'], problems);
  if (world === null || problems.length > 0) throw new InputError(problems);
  const permit = readPermit(input['permit'], world, problems);
  const { view } = input;
  if (view !== undefined) choice(view, 'view', world.screen === 'compare' ? COMPARE_VIEWS : [], problems);
  if (problems.length > 0) throw new InputError(problems);
  return {
    schema: SETUP_SCHEMA,
    question: (input['question'] as string).trim(),
    world,
    permit,
    ...(view === undefined ? {} : { view: view as NonNullable<ClassSetup['view']> }),
    draw: draw as number,
  };
}

/**
 * Text of one line, as a person reads it: no control characters, and none that turn what stands beside or have a
 * meaning of the page's own.
 */
function line(input: unknown, path: string, most: number, problems: InputProblem[]): void {
  const fits = typeof input === 'string' && input.trim().length > 0 && input.length <= most;
  if (!fits || /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u.test(input))
    problems.push({ code: 'not-a-name', path, got: input, allowed: [1, most], unit: 'characters' });
}

const WORLD = ['preset', 'set', 'events'];
const WORLD_FIELDS = {
  play: ['screen', 'cells', 'day', ...WORLD],
  compare: ['screen', 'cells', 'day', 'panels'],
  experiment: ['screen', 'kind', 'design', ...WORLD],
} as const;

function readWorld(input: unknown, problems: InputProblem[]): OnTeachersScreen | null {
  if (!isDictionary(input)) {
    problems.push({ code: 'not-an-object', path: 'world', got: kindOf(input) });
    return null;
  }
  const screen = input['screen'];
  const known = Object.keys(WORLD_FIELDS);
  choice(screen, 'world.screen', known, problems);
  if (!known.includes(screen as string)) return null;
  unknownKeys(input, WORLD_FIELDS[screen as keyof typeof WORLD_FIELDS], 'world.', problems);
  if (screen === 'experiment') return readStudy(input, problems);
  checkValue(CELLS, input['cells'], 'world.cells', problems);
  const { cells, day } = input as { readonly cells: number; readonly day: number };
  const worlds =
    screen === 'play'
      ? [readLife(input, cells, 'world.', problems)]
      : readPanels(input['panels'], cells, 'world.panels', problems);
  const [first] = worlds;
  if (first === undefined || first === null || worlds.includes(null)) return null;
  count(day, 'world.day', [0, scenarioFromPreset(first.preset).days], problems);
  if (screen === 'play') return { screen, cells, day, ...first };
  return { screen: 'compare', cells, day, panels: worlds as readonly OwnPanel[] };
}

/** A world as the engine would take it, in its shortest form. */
function readLife(
  input: Readonly<Record<string, unknown>>,
  cells: number,
  path: string,
  problems: InputProblem[],
): OwnWorld | null {
  const { preset, set, events } = input;
  choice(preset, `${path}preset`, PRESET_IDS, problems);
  if (!(PRESET_IDS as readonly unknown[]).includes(preset)) return null;
  const usual = scenarioFromPreset(preset as PresetId);
  const given = { ...(set === undefined ? {} : { set }), ...(events === undefined ? {} : { events }) };
  return under(path, problems, () => shortest(parseScenario({ ...usual, cells, siblings: 1, ...given })));
}

function shortest({ preset, set, events }: Scenario): OwnWorld {
  const isUsual = canonicalJson(events) === canonicalJson(PRESETS[preset].events);
  return {
    preset,
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(isUsual ? {} : { events }),
  };
}

function readPanels(
  input: unknown,
  cells: number,
  path: string,
  problems: InputProblem[],
): readonly (OwnPanel | null)[] {
  if (!Array.isArray(input)) {
    problems.push({ code: 'not-a-list', path, got: kindOf(input) });
    return [];
  }
  const [least, most] = PANELS;
  if (input.length < least || input.length > most) {
    problems.push({ code: 'out-of-range', path, got: input.length, allowed: PANELS, unit: 'entries' });
    return [];
  }
  const panels = input.map((each: unknown, i) => readPanel(each, cells, `${path}[${i}]`, problems));
  const days = panels.map((panel) => (panel === null ? null : scenarioFromPreset(panel.preset).days));
  const odd = days.findIndex((each) => each !== null && days[0] !== null && each !== days[0]);
  if (odd > 0)
    problems.push({
      code: 'out-of-range',
      path: `${path}[${odd}].days`,
      got: days[odd]!,
      allowed: [days[0]!, days[0]!],
    });
  return panels;
}

function readPanel(input: unknown, cells: number, path: string, problems: InputProblem[]): OwnPanel | null {
  if (!isDictionary(input)) {
    problems.push({ code: 'not-an-object', path, got: kindOf(input) });
    return null;
  }
  unknownKeys(input, ['name', ...WORLD], `${path}.`, problems);
  const { name } = input;
  if (name !== undefined) line(name, `${path}.name`, LONGEST_NAME, problems);
  const world = readLife(input, cells, `${path}.`, problems);
  return world === null ? null : { ...world, ...(name === undefined ? {} : { name: (name as string).trim() }) };
}

function readStudy(input: Readonly<Record<string, unknown>>, problems: InputProblem[]): OnTeachersScreen | null {
  const { kind, design = {} } = input;
  choice(kind, 'world.kind', STUDY_KINDS, problems);
  if (!(STUDY_KINDS as readonly unknown[]).includes(kind)) return null;
  const world = readLife(input, scenarioFromPreset('both-parents').cells, 'world.', problems);
  if (world === null) return null;
  const { species } = PRESETS[world.preset];
  const allowed = STUDY_SPECIES[kind as StudyKind] as readonly string[];
  if (!allowed.includes(species)) {
    const fitting = PRESET_IDS.filter((id) => allowed.includes(PRESETS[id].species));
    problems.push({ code: 'not-one-of', path: 'world.preset', got: world.preset, allowed: fitting });
    return null;
  }
  const scenario = { ...scenarioFromPreset(world.preset), ...world };
  return under('world.', problems, () => {
    const study = parseStudy({ ...newStudy(kind as StudyKind, scenario), design });
    return { screen: 'experiment', kind: study.kind, design: ownDesign(study), ...world };
  });
}

/** Fields of a design that are not as every new study has them. */
function ownDesign({ kind, design }: Study): Readonly<Record<string, unknown>> {
  const usual = defaultDesign(kind) as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(design).filter(
      ([field, value]) => !(field in usual) || canonicalJson(usual[field]) !== canonicalJson(value),
    ),
  );
}

const PERMIT_FIELDS = {
  play: ['params', 'events', 'day', 'cells'],
  compare: ['params', 'day', 'views'],
  experiment: ['design', 'run', 'families'],
} as const;

function readPermit(input: unknown, world: OnTeachersScreen, problems: InputProblem[]): Permit {
  if (!isDictionary(input)) {
    problems.push({ code: 'not-an-object', path: 'permit', got: kindOf(input) });
    return {};
  }
  const may = ownControls(world);
  unknownKeys(input, PERMIT_FIELDS[world.screen], 'permit.', problems);
  names(input['params'], 'permit.params', may.params, problems);
  names(input['design'], 'permit.design', may.design, problems);
  names(input['views'], 'permit.views', COMPARE_VIEWS, problems);
  for (const flag of ['day', 'run', 'families'])
    if (input[flag] !== undefined) checkValue({ kind: 'boolean', unit: '' }, input[flag], `permit.${flag}`, problems);
  if (input['events'] !== undefined) choice(input['events'], 'permit.events', may.event ? ['start'] : [], problems);
  if (input['cells'] !== undefined) choice(input['cells'], 'permit.cells', ['all'], problems);
  return Object.fromEntries(
    PERMIT_FIELDS[world.screen].flatMap((field) => {
      const value = input[field];
      const isNothing = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
      return isNothing ? [] : [[field, value]];
    }),
  ) as Permit;
}

/** A list of names, each once. */
function names(input: unknown, path: string, allowed: readonly string[], problems: InputProblem[]): void {
  if (input === undefined) return;
  if (!Array.isArray(input)) return void problems.push({ code: 'not-a-list', path, got: kindOf(input) });
  if (input.length > allowed.length)
    return void problems.push({ code: 'out-of-range', path, got: input.length, allowed: [0, allowed.length] });
  input.forEach((name: unknown, i) => {
    choice(name, `${path}[${i}]`, allowed, problems);
    if (input.indexOf(name) !== i) problems.push({ code: 'repeated-id', path: `${path}[${i}]`, got: name });
  });
}

/** What a reader refuses, under the path of the part that it reads. */
function under<R>(path: string, problems: InputProblem[], read: () => R): R | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, path: `${path}${problem.path}` })));
    return null;
  }
}
