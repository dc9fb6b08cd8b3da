import {
  checkValue,
  compareVersions,
  InputError,
  MODEL_VERSION,
  readScenario,
  SERIES,
  unknownKeys,
  type InputProblem,
  type Scenario,
  type SeriesId,
} from '../../sim/page.ts';
import { readComparison } from './compare/work.ts';
import { readStudies } from './experiment/work.ts';
import { readLessons } from './lessons.ts';
import { dictionary, under, type ReadWork } from './reading.ts';
import { SCREEN_IDS, type ScreenId } from './screens.ts';

/** All that a person has on the page: the world on Play, what stands on the other screens, and what is open. */

/** Version of the saved form of a workbook. */
export const WORKBOOK_SCHEMA = 'tend.workbook/1';

/**
 * How the parts of a workbook are read, by the names that they have in it and in the order in which they stand there. A
 * slice of state/kept/slices.ts writes each.
 */
export const WORK_READERS = {
  comparison: readComparison,
  studies: readStudies,
  lessons: readLessons,
} satisfies Readonly<Record<string, ReadWork<unknown>>>;

/** What stands in a workbook beside the world on Play. */
export type WorkParts = {
  readonly [Name in keyof typeof WORK_READERS]: NonNullable<ReturnType<(typeof WORK_READERS)[Name]>>;
};

/** All work on the page, as it is saved. */
export interface Workbook extends WorkParts {
  readonly schema: typeof WORKBOOK_SCHEMA;
  readonly modelVersion: string;
  /** Moment of saving in UTC, as ISO 8601 writes it; told by whoever saves, since nothing here reads a clock. */
  readonly savedAt?: string;
  /** The world on Play. */
  readonly scenario: Scenario;
  readonly view: {
    readonly screen: ScreenId;
    readonly day: number;
    /** Chart that stands large on Play: a series of a run. */
    readonly large: SeriesId;
  };
}

const FIRST_FIELDS = ['schema', 'modelVersion', 'savedAt', 'scenario'];
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/**
 * Checks something that claims to be a workbook of this schema. All worlds come back as worlds of this model version.
 * @throws InputError with every problem found, by path: `comparison.panels.vole[1].scenario.set.care.licking`.
 */
export function parseWorkbook(input: unknown): Workbook {
  const problems: InputProblem[] = [];
  const whole = dictionary(input, 'workbook', problems);
  if (whole === null) throw new InputError(problems);
  const parts = Object.entries<ReadWork<unknown>>(WORK_READERS);
  if (whole['schema'] !== WORKBOOK_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: whole['schema'], allowed: [WORKBOOK_SCHEMA] });
  checkVersion(whole['modelVersion'], problems);
  unknownKeys(whole, [...FIRST_FIELDS, ...parts.map(([name]) => name), 'view'], '', problems);
  const { savedAt } = whole;
  if (savedAt !== undefined && (typeof savedAt !== 'string' || !MOMENT.test(savedAt)))
    problems.push({ code: 'not-a-moment', path: 'savedAt', got: savedAt });
  const scenario = under('scenario.', problems, () => readScenario(whole['scenario']).scenario);
  // Nothing below can be judged without its world.
  if (scenario === null) throw new InputError(problems);
  const read = parts.map(([name, readPart]) => [name, readPart(whole[name], scenario, problems)]);
  const view = readView(whole['view'], scenario, problems);
  if (problems.length > 0) throw new InputError(problems);
  return {
    schema: WORKBOOK_SCHEMA,
    modelVersion: MODEL_VERSION,
    ...(savedAt === undefined ? {} : { savedAt: savedAt as string }),
    scenario,
    ...(Object.fromEntries(read) as WorkParts),
    view: view!,
  };
}

function checkVersion(version: unknown, problems: InputProblem[]): void {
  if (typeof version !== 'string' || !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version))
    problems.push({ code: 'not-a-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
  else if (compareVersions(version, MODEL_VERSION) > 0)
    problems.push({ code: 'newer-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
}

function readView(input: unknown, world: Scenario, problems: InputProblem[]): Workbook['view'] | null {
  const view = dictionary(input, 'view', problems);
  if (view === null) return null;
  unknownKeys(view, ['screen', 'day', 'large'], 'view.', problems);
  checkValue({ kind: 'choice', domain: SCREEN_IDS, unit: '' }, view['screen'], 'view.screen', problems);
  checkValue({ kind: 'integer', domain: [0, world.days], unit: 'days' }, view['day'], 'view.day', problems);
  checkValue({ kind: 'choice', domain: SERIES.map(({ id }) => id), unit: '' }, view['large'], 'view.large', problems);
  const { screen, day, large } = view as unknown as Workbook['view'];
  return { screen, day, large };
}
