import { readScenario } from './codec/migrate.ts';
import { COMPARE_VIEWS, type CompareView } from './codec/v1/compare.ts';
import { parsePanels, SHARED_SIZES, type PanelPlan } from './panels.ts';
import { checkPlainData, type PlainData } from './plain-data.ts';
import { CHANNELS, type Species } from './channels.ts';
import { FIRST_PRESET, PRESETS } from './presets.ts';
import { scenarioFromPreset, type Scenario } from './scenario.ts';
import { SPECIES_BASE } from './species.ts';
import { defaultDesign, parseStudy, STUDY_KINDS, STUDY_SCHEMA, type Design, type StudyKind } from './studies.ts';
import { worldOfStudy } from './study-world.ts';
import { InputError, type InputProblem } from './types.ts';
import { checkValue, compareVersions, isDictionary, kindOf, unknownKeys } from './validate.ts';
import { MODEL_VERSION } from './version.ts';

/** All that a person has on the page: the world on Play, the scenarios side by side, the studies, and what is open. */

/** Version of the saved form of a workbook. */
export const WORKBOOK_SCHEMA = 'tend.workbook/1';
/** Screens that a workbook may open. */
export const WORKBOOK_SCREENS = ['play', 'compare', 'experiment', 'model'] as const;
/** Charts that may stand large on Play: the series of a run by their ids. */
export const LARGE_CHARTS = ['methylation', 'hemimethylated', 'closedCopies', 'receptors', 'response'] as const;

/** All work on the page, as it is saved. */
export interface Workbook {
  readonly schema: typeof WORKBOOK_SCHEMA;
  readonly modelVersion: string;
  /** Moment of saving in UTC, as ISO 8601 writes it; told by whoever saves, since nothing here reads a clock. */
  readonly savedAt?: string;
  /** The world on Play. */
  readonly scenario: Scenario;
  /** Scenarios side by side; a species without any opens with its usual ones. */
  readonly comparison: {
    readonly view: CompareView;
    readonly panels: { readonly [S in Species]?: readonly PanelPlan[] };
  };
  /** The study that is open, and the designs that differ from the usual ones. */
  readonly studies: { readonly kind: StudyKind; readonly designs: { readonly [K in StudyKind]?: Design<K> } };
  /** Progress by lesson. What it says is the lesson's own business. */
  readonly lessons: { readonly [lesson: string]: PlainData };
  readonly view: {
    readonly screen: (typeof WORKBOOK_SCREENS)[number];
    readonly day: number;
    readonly large: (typeof LARGE_CHARTS)[number];
  };
}

const FIELDS = ['schema', 'modelVersion', 'savedAt', 'scenario', 'comparison', 'studies', 'lessons', 'view'];
const ALL_SPECIES = Object.keys(SPECIES_BASE) as readonly Species[];
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/**
 * Checks something that claims to be a workbook of this schema. All worlds come back as worlds of this model version.
 * @throws InputError with every problem found, by path: `comparison.panels.vole[1].scenario.set.care.licking`.
 */
export function parseWorkbook(input: unknown): Workbook {
  const problems: InputProblem[] = [];
  const whole = dictionary(input, 'workbook', problems);
  if (whole === null) throw new InputError(problems);
  if (whole['schema'] !== WORKBOOK_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: whole['schema'], allowed: [WORKBOOK_SCHEMA] });
  checkVersion(whole['modelVersion'], problems);
  unknownKeys(whole, FIELDS, '', problems);
  const { savedAt } = whole;
  if (savedAt !== undefined && (typeof savedAt !== 'string' || !MOMENT.test(savedAt)))
    problems.push({ code: 'not-a-moment', path: 'savedAt', got: savedAt });
  const scenario = under('scenario.', problems, () => readScenario(whole['scenario']).scenario);
  // Nothing below can be judged without its world.
  if (scenario === null) throw new InputError(problems);
  const comparison = readComparison(whole['comparison'], scenario, problems);
  const studies = readStudies(whole['studies'], scenario, problems);
  const lessons = dictionary(whole['lessons'], 'lessons', problems);
  if (lessons !== null) checkPlainData(lessons, 'lessons', problems);
  const view = readView(whole['view'], scenario, problems);
  if (problems.length > 0) throw new InputError(problems);
  return {
    schema: WORKBOOK_SCHEMA,
    modelVersion: MODEL_VERSION,
    ...(savedAt === undefined ? {} : { savedAt: savedAt as string }),
    scenario,
    comparison: comparison!,
    studies: studies!,
    lessons: lessons as Workbook['lessons'],
    view: view!,
  };
}

function checkVersion(version: unknown, problems: InputProblem[]): void {
  if (typeof version !== 'string' || !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version))
    problems.push({ code: 'not-a-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
  else if (compareVersions(version, MODEL_VERSION) > 0)
    problems.push({ code: 'newer-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
}

function readComparison(input: unknown, world: Scenario, problems: InputProblem[]): Workbook['comparison'] | null {
  const comparison = dictionary(input, 'comparison', problems);
  if (comparison === null) return null;
  unknownKeys(comparison, ['view', 'panels'], 'comparison.', problems);
  checkValue({ kind: 'choice', domain: COMPARE_VIEWS, unit: '' }, comparison['view'], 'comparison.view', problems);
  const panels = dictionary(comparison['panels'], 'comparison.panels', problems);
  if (panels === null) return null;
  unknownKeys(panels, ALL_SPECIES, 'comparison.panels.', problems);
  const read = ALL_SPECIES.filter((species) => Object.hasOwn(panels, species)).map((species) => [
    species,
    readPanels(panels[species], species, world, problems),
  ]);
  return {
    view: comparison['view'] as CompareView,
    panels: Object.fromEntries(read) as Workbook['comparison']['panels'],
  };
}

/** The scenarios of a species; those of the world's own share its seed, days and sizes. */
function readPanels(
  input: unknown,
  species: Species,
  world: Scenario,
  problems: InputProblem[],
): readonly PanelPlan[] | null {
  const prefix = 'comparison.';
  const panels = under(
    prefix,
    problems,
    () => parsePanels(input).map((panel) => ({ ...panel, scenario: readScenario(panel.scenario).scenario })),
    (path) => path.replace(/^panels/, `panels.${species}`),
  );
  for (const [i, { scenario }] of (panels ?? []).entries()) {
    const path = `${prefix}panels.${species}[${i}].scenario`;
    const own = PRESETS[scenario.preset].species;
    if (own !== species) problems.push({ code: 'not-shared', path: `${path}.preset`, got: own, allowed: [species] });
    else if (species === PRESETS[world.preset].species)
      for (const size of SHARED_SIZES)
        if (scenario[size] !== world[size])
          problems.push({ code: 'not-shared', path: `${path}.${size}`, got: scenario[size], allowed: [world[size]] });
  }
  return panels;
}

function readStudies(input: unknown, world: Scenario, problems: InputProblem[]): Workbook['studies'] | null {
  const studies = dictionary(input, 'studies', problems);
  if (studies === null) return null;
  unknownKeys(studies, ['kind', 'designs'], 'studies.', problems);
  checkValue({ kind: 'choice', domain: STUDY_KINDS, unit: '' }, studies['kind'], 'studies.kind', problems);
  const designs = dictionary(studies['designs'], 'studies.designs', problems);
  if (designs === null) return null;
  unknownKeys(designs, STUDY_KINDS, 'studies.designs.', problems);
  const kinds = STUDY_KINDS.filter((kind) => Object.hasOwn(designs, kind));
  const read = kinds.map((kind) => [
    kind,
    under(
      `studies.designs.${kind}.`,
      problems,
      () => parseDesign(kind, designs[kind], world),
      (path) => path.replace(/^design\.?/, ''),
    ),
  ]);
  return { kind: studies['kind'] as StudyKind, designs: Object.fromEntries(read) as Workbook['studies']['designs'] };
}

/**
 * A design on its own. Whether it fits its world is said when the study is run, so it is enough that some world of the
 * right species takes it: the one it would take place in, the usual one, or one where nobody cares and every factor
 * fits into a day.
 * @throws InputError what the first of these worlds has against it.
 */
export function parseDesign<K extends StudyKind>(kind: K, design: unknown, world: Scenario): Design<K> {
  let first: unknown = null;
  for (const scenario of [
    worldOfStudy(kind, world),
    ...ALL_SPECIES.flatMap((species) => [usual(species), bare(usual(species))]),
  ]) {
    try {
      return parseStudy({ schema: STUDY_SCHEMA, kind, scenario, design }).design as unknown as Design<K>;
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

/** Whether a design is the one that a study comes with. */
export function isDefaultDesign<K extends StudyKind>(kind: K, design: Design<K>): boolean {
  const text = (each: object) => JSON.stringify(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(design) === text(defaultDesign(kind));
}

function usual(species: Species): Scenario {
  return scenarioFromPreset(FIRST_PRESET[species]);
}

function bare(scenario: Scenario): Scenario {
  const kinds = CHANNELS[PRESETS[scenario.preset].species];
  return { ...scenario, set: Object.fromEntries(kinds.map((kind) => [`care.${kind}`, 0])), events: [] };
}

function readView(input: unknown, world: Scenario, problems: InputProblem[]): Workbook['view'] | null {
  const view = dictionary(input, 'view', problems);
  if (view === null) return null;
  unknownKeys(view, ['screen', 'day', 'large'], 'view.', problems);
  checkValue({ kind: 'choice', domain: WORKBOOK_SCREENS, unit: '' }, view['screen'], 'view.screen', problems);
  checkValue({ kind: 'integer', domain: [0, world.days], unit: 'days' }, view['day'], 'view.day', problems);
  checkValue({ kind: 'choice', domain: LARGE_CHARTS, unit: '' }, view['large'], 'view.large', problems);
  const { screen, day, large } = view as unknown as Workbook['view'];
  return { screen, day, large };
}

function dictionary(input: unknown, path: string, problems: InputProblem[]): Record<string, unknown> | null {
  if (isDictionary(input)) return input;
  problems.push({ code: 'not-an-object', path, got: input === undefined ? undefined : kindOf(input) });
  return null;
}

/** What a reader of a part gives; its problems are collected under the part's own path. */
function under<T>(prefix: string, problems: InputProblem[], read: () => T, renamed = (path: string) => path): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(
      ...error.problems.map((problem) => ({
        ...problem,
        path: `${prefix}${renamed(problem.path)}`.replace(/\.$/, '').replace('scenario.scenario', 'scenario'),
      })),
    );
    return null;
  }
}
