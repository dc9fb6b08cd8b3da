import { studyChecksum } from '../../engine.ts';
import { readJson } from '../../params/codec/json.ts';
import { PRESETS, type PresetId } from '../../params/presets.ts';
import type { StudyKind } from '../../params/studies.ts';
import { InputError } from '../../params/types.ts';
import { isDictionary } from '../../params/validate.ts';
import { cohortTruthCsv } from '../../run/cohort-csv.ts';
import { trialTruthCsv } from '../../run/trial-csv.ts';
import { cohortJson, runCohort } from '../cohort.ts';
import { readText } from '../input.ts';
import { readArguments } from '../options.ts';
import { writeFileWhole } from '../output.ts';
import { performStudy, studyOptions } from '../study.ts';
import { targetsOf } from '../target.ts';
import { runTrial, trialJson } from '../trial.ts';

/** Studies whose truth is kept apart from what is observed. */
const KINDS = ['infant-cohort', 'vole-trial'] as const satisfies readonly StudyKind[];

/** `tend experiment STUDY.json|-`: what was observed; `--truth FILE` writes what was true. */
export async function experiment(args: readonly string[]): Promise<void> {
  const given = readArguments(args, { ...studyOptions(KINDS), threads: 'one', truth: 'one' }, ['STUDY.json']);
  const { truth } = targetsOf(given);
  const text = await readText(given.positionals[0]!);
  if (kindOf(text) === 'infant-cohort')
    return performStudy(
      'infant-cohort',
      given,
      text,
      async (study) => {
        const result = await runCohort(study, given);
        if (truth !== undefined) await writeFileWhole(truth, [cohortTruthCsv(result, studyChecksum(result))]);
        return result;
      },
      cohortJson,
    );
  await performStudy(
    'vole-trial',
    given,
    text,
    async (study) => {
      const result = await runTrial(study, given);
      if (truth !== undefined) await writeFileWhole(truth, [trialTruthCsv(result, studyChecksum(result))]);
      return result;
    },
    trialJson,
  );
}

function kindOf(text: string): StudyKind {
  const input = readJson(text);
  if (!isDictionary(input)) return KINDS[0];
  // A plain scenario means the study of its species.
  if (input['kind'] === undefined)
    return PRESETS[input['preset'] as PresetId]?.species === 'vole' ? 'vole-trial' : 'infant-cohort';
  if (!(KINDS as readonly unknown[]).includes(input['kind']))
    throw new InputError([{ code: 'not-one-of', path: 'kind', got: input['kind'], allowed: KINDS }]);
  return input['kind'] as StudyKind;
}
