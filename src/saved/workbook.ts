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
import { dictionary, under, type ReadWork } from './reading.ts';
import type { ScreenId } from './screens.ts';

/** All that a person has on the page: the world on Play, what stands on the other screens, and what is open. */

/** Version of the saved form of a workbook. */
export const WORKBOOK_SCHEMA = 'tend.workbook/1';

/** What every workbook holds, whatever screens there are. */
export interface WorkbookFrame {
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

/** All work on the page, as it is saved. @template Parts what screens keep in it, by the names of the parts */
export type WorkbookOf<Parts> = WorkbookFrame & Parts;

/** What has to be known of the page before one of its workbooks can be read. */
export interface WorkbookForm<Parts> {
  /** The screens that may be open. */
  readonly screens: readonly ScreenId[];
  /** How each part is read, by its name in the workbook and in the order in which the parts stand there. */
  readonly parts: PartReaders<Parts>;
}

/** A reader for every part. */
export type PartReaders<Parts> = { readonly [Name in keyof Parts]: ReadWork<Parts[Name]> };

const FIRST_FIELDS = ['schema', 'modelVersion', 'savedAt', 'scenario'];
const MOMENT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/;

/**
 * Checks something that claims to be a workbook of this schema. All worlds come back as worlds of this model version.
 * @throws InputError with every problem found, by path: `comparison.panels.vole[1].scenario.set.care.licking`.
 */
export function parseWorkbook<Parts>(input: unknown, form: WorkbookForm<Parts>): WorkbookOf<Parts> {
  const problems: InputProblem[] = [];
  const whole = dictionary(input, 'workbook', problems);
  if (whole === null) throw new InputError(problems);
  const parts = Object.entries<ReadWork<unknown>>(form.parts);
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
  const view = readView(whole['view'], form.screens, scenario, problems);
  if (problems.length > 0) throw new InputError(problems);
  return {
    schema: WORKBOOK_SCHEMA,
    modelVersion: MODEL_VERSION,
    ...(savedAt === undefined ? {} : { savedAt: savedAt as string }),
    scenario,
    ...(Object.fromEntries(read) as Parts),
    view: view!,
  };
}

function checkVersion(version: unknown, problems: InputProblem[]): void {
  if (typeof version !== 'string' || !/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version))
    problems.push({ code: 'not-a-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
  else if (compareVersions(version, MODEL_VERSION) > 0)
    problems.push({ code: 'newer-version', path: 'modelVersion', got: version, allowed: [MODEL_VERSION] });
}

function readView(
  input: unknown,
  screens: readonly ScreenId[],
  world: Scenario,
  problems: InputProblem[],
): WorkbookFrame['view'] | null {
  const view = dictionary(input, 'view', problems);
  if (view === null) return null;
  unknownKeys(view, ['screen', 'day', 'large'], 'view.', problems);
  checkValue({ kind: 'choice', domain: screens, unit: '' }, view['screen'], 'view.screen', problems);
  checkValue({ kind: 'integer', domain: [0, world.days], unit: 'days' }, view['day'], 'view.day', problems);
  checkValue({ kind: 'choice', domain: SERIES.map(({ id }) => id), unit: '' }, view['large'], 'view.large', problems);
  const { screen, day, large } = view as unknown as WorkbookFrame['view'];
  return { screen, day, large };
}
