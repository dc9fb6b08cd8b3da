import {
  InputError,
  isDictionary,
  MODEL_VERSION,
  parseStudy,
  readJson,
  readScenario,
  type Scenario,
  type Study,
} from '../../sim/page.ts';
import { parseWorkbook, WORKBOOK_SCHEMA, type WorkbookForm, type WorkbookOf } from './workbook.ts';

/** Largest workbook that is looked at, in characters: thirteen worlds of 200 events each have about 400,000. */
export const LONGEST_WORKBOOK = 2_000_000;

type Whole = Readonly<Record<string, unknown>>;
/** Brings the saved form of one version to that of the next, schema included. */
export type WorkbookStep = (old: Whole) => Whole;

/** Step n brings version n + 1 to version n + 2; version 1 is the first, so there is none yet. */
const STEPS: readonly WorkbookStep[] = [];

/** A workbook that was read, and the model version that wrote it. */
export interface DecodedWorkbook<Parts> {
  readonly workbook: WorkbookOf<Parts>;
  readonly madeBy: string;
}

/** What a file of Tend may hold, told by its schema. */
export type DecodedWork<Parts> =
  | ({ readonly kind: 'workbook' } & DecodedWorkbook<Parts>)
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly madeBy: string }
  | { readonly kind: 'study'; readonly study: Study; readonly madeBy: string };

/** A workbook as a file people can read and change. */
export function encodeWorkbook(workbook: WorkbookOf<unknown>): string {
  return `${JSON.stringify(workbook, null, 2)}\n`;
}

/**
 * Reads a workbook from the text of a file.
 * @throws InputError with every problem found; a newer form is refused by name.
 */
export function decodeWorkbook<Parts>(text: string, form: WorkbookForm<Parts>): DecodedWorkbook<Parts> {
  return readWorkbook(readText(text), form);
}

/**
 * Reads whatever kind of file Tend writes: a workbook, a world or a study.
 * @throws InputError what its own kind has against it, or that it is none of these.
 */
export function decodeWork<Parts>(text: string, form: WorkbookForm<Parts>): DecodedWork<Parts> {
  const input = readText(text);
  const schema = isDictionary(input) ? input['schema'] : undefined;
  const kind = /^tend\.(workbook|scenario|study)\/\d+$/.exec(typeof schema === 'string' ? schema : '')?.[1];
  if (kind === 'scenario') return { kind, ...readScenario(input) };
  if (kind === 'study') {
    const study = parseStudy(input);
    return { kind, study, madeBy: String((input as { scenario: Scenario }).scenario.modelVersion) };
  }
  if (kind === 'workbook') return { kind, ...readWorkbook(input, form) };
  throw new InputError([{ code: 'not-a-tend-file', path: 'schema', got: schema, allowed: [WORKBOOK_SCHEMA] }]);
}

function readWorkbook<Parts>(input: unknown, form: WorkbookForm<Parts>): DecodedWorkbook<Parts> {
  const current = migrateWorkbook(input);
  const workbook = parseWorkbook(current, form);
  return { workbook, madeBy: (current as WorkbookOf<Parts>).modelVersion };
}

/**
 * Brings an older saved form to the newest, one step per version. What has no version is left to the check that
 * follows.
 * @throws InputError `newer-workbook`
 */
export function migrateWorkbook(input: unknown, steps: readonly WorkbookStep[] = STEPS): unknown {
  const schema = isDictionary(input) ? input['schema'] : undefined;
  const version = Number(/^tend\.workbook\/([1-9]\d{0,3})$/.exec(typeof schema === 'string' ? schema : '')?.[1] ?? NaN);
  if (Number.isNaN(version)) return input;
  const newest = steps.length + 1;
  if (version > newest)
    throw new InputError([
      { code: 'newer-workbook', path: 'schema', got: schema, allowed: [newest], detail: { model: MODEL_VERSION } },
    ]);
  return steps.slice(version - 1).reduce<Whole>((form, step) => step(form), input as Whole);
}

function readText(text: string): unknown {
  if (text.length > LONGEST_WORKBOOK)
    throw new InputError([
      { code: 'file-too-large', path: 'file', allowed: [0, LONGEST_WORKBOOK], unit: 'characters' },
    ]);
  return readJson(text);
}
