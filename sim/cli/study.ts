import { studyChecksum } from '../engine.ts';
import { ARM_FIELDS } from '../params/arms.ts';
import type { StudyForm } from '../params/designs/kit.ts';
import { readJson } from '../params/codec/json.ts';
import { readScenario } from '../params/codec/migrate.ts';
import { readEvents } from '../params/codec/v1/read-arms.ts';
import {
  newStudy,
  STUDY_ENTRIES,
  STUDY_FORMS,
  STUDY_KINDS,
  STUDY_SCHEMA,
  type Study,
  type StudyKind,
} from '../params/studies.ts';
import { InputError } from '../params/types.ts';
import { isDictionary } from '../params/validate.ts';
import { MODEL_VERSION, SCENARIO_SCHEMA } from '../params/version.ts';
import { studyCsv, type StudyResult } from '../study/kinds.ts';
import { parseStudy } from '../study/parse.ts';
import { readText } from './input.ts';
import { worldOf } from './origin.ts';
import { choose, option, readArguments, typed, type Arguments, type OptionNames } from './options.ts';
import { deliver } from './output.ts';
import { targetsOf } from './target.ts';
import { assignmentsOf, withOptions } from './world.ts';

/** What every study command takes beside its design. */
const COMMON: OptionNames = { seed: 'one', days: 'one', set: 'many', out: 'one', format: 'one' };

/**
 * What an arm of a trial has of its own: `--set-a ID=VALUE` and `--event-a type:name:from-to:field:value`, each as
 * often as wanted.
 */
const ARM_OPTIONS: OptionNames = Object.fromEntries(ARM_FIELDS.map((field) => [armFlag(field), 'many' as const]));

/** Whether the arms of a study may have something of their own. */
function hasArms(kind: StudyKind): boolean {
  const { arms }: StudyForm = STUDY_FORMS[kind];
  return arms === true;
}

function armFlag(field: (typeof ARM_FIELDS)[number]): string {
  return flagOf(field.replace('events', 'event'));
}

/** `comfortMinutes` is `--comfort-minutes` on the command line. */
export function flagOf(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/**
 * One command of a study: reads a study or a plain scenario, applies the options, runs it and writes table or JSON.
 * @param own options that only this study has. @param json what belongs in the JSON beside the common part.
 */
export async function studyCommand<K extends StudyKind, R extends StudyResult>(
  kind: K,
  args: readonly string[],
  own: OptionNames,
  perform: (study: Study<K>, given: Arguments) => Promise<R>,
  json: (result: R) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const given = readArguments(args, { ...studyOptions([kind]), ...own }, ['STUDY.json']);
  await performStudy(kind, given, await readText(given.positionals[0]!), perform, json);
}

/** What a command about studies of these kinds takes: the common options and every field of their designs. */
export function studyOptions(kinds: readonly StudyKind[]): OptionNames {
  const arms: OptionNames = kinds.some(hasArms) ? ARM_OPTIONS : {};
  return {
    ...COMMON,
    ...arms,
    ...Object.fromEntries(kinds.flatMap((kind) => STUDY_ENTRIES[kind].map(({ id }) => [flagOf(id), 'one' as const]))),
  };
}

/** The same for arguments and a file that have been read. */
export async function performStudy<K extends StudyKind, R extends StudyResult>(
  kind: K,
  given: Arguments,
  text: string,
  perform: (study: Study<K>, given: Arguments) => Promise<R>,
  json: (result: R) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const format = choose(given, 'format', ['csv', 'json'], 'csv');
  const { out } = targetsOf(given);
  const study = withDesign(kind, readStudy(kind, text, given.positionals[0]!), given);
  const result = await perform(study, given);
  const checksum = studyChecksum(result);
  const table =
    format === 'csv'
      ? studyCsv(result, checksum)
      : `${JSON.stringify({ schema: `tend.${kind}/1`, modelVersion: MODEL_VERSION, checksum, study, ...json(result) })}\n`;
  await deliver(out, [table], checksum);
}

/**
 * A study file, or a scenario file with the study's usual design. @throws InputError, also for a study of another kind.
 */
function readStudy<K extends StudyKind>(kind: K, text: string, path: string): Study<K> {
  const input = readJson(text);
  if (!isDictionary(input) || input['schema'] === SCENARIO_SCHEMA)
    return newStudy(kind, worldOf(readScenario(input), path));
  if (input['schema'] !== STUDY_SCHEMA)
    throw new InputError([
      { code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [STUDY_SCHEMA, SCENARIO_SCHEMA] },
    ]);
  if ((STUDY_KINDS as readonly unknown[]).includes(input['kind']) && input['kind'] !== kind)
    throw new InputError([{ code: 'not-one-of', path: 'kind', got: input['kind'], allowed: [kind] }]);
  const study = parseStudy(input) as unknown as Study<K>;
  return { ...study, scenario: worldOf(readScenario(input['scenario']), path) };
}

/** The study with what the command line changes, checked like any other. */
function withDesign<K extends StudyKind>(kind: K, study: Study<K>, given: Arguments): Study<K> {
  const design: Record<string, unknown> = { ...study.design };
  for (const { id } of STUDY_ENTRIES[kind]) {
    const text = option(given, flagOf(id));
    if (text !== undefined) design[id] = typed(text, `--${flagOf(id)}`);
  }
  if (hasArms(kind)) addArmOptions(design, given);
  return parseStudy({
    ...study,
    scenario: withOptions(study.scenario, given, ['days']),
    design,
  }) as unknown as Study<K>;
}

/** Values replace those of the file, events come on top of them. */
function addArmOptions(design: Record<string, unknown>, given: Arguments): void {
  for (const field of ARM_FIELDS) {
    const texts = given.options.get(armFlag(field)) ?? [];
    if (texts.length === 0) continue;
    if (field.startsWith('set'))
      design[field] = {
        ...(design[field] as object | undefined),
        ...assignmentsOf(given, armFlag(field), `design.${field}`),
      };
    else
      design[field] = [
        ...((design[field] as readonly unknown[] | undefined) ?? []),
        ...texts.flatMap((text) => readEvents(text, `design.${field}`)),
      ];
  }
}
