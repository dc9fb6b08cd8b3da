import { studyChecksum } from '../../engine.ts';
import { readJson } from '../../params/codec/json.ts';
import { PRESETS, type PresetId } from '../../params/presets.ts';
import { STUDY_KINDS, type Study, type StudyKind } from '../../params/study-types.ts';
import { InputError } from '../../params/types.ts';
import { isDictionary } from '../../params/validate.ts';
import { studyCourse, tablesOf, type StudyResult, type StudyResultOf } from '../../study/kinds.ts';
import { cohortJson, runCohort } from '../cohort.ts';
import { readText } from '../input.ts';
import { readArguments, type Arguments } from '../options.ts';
import { writeFileWhole } from '../output.ts';
import { runHere } from '../share.ts';
import { performStudy, studyOptions } from '../study.ts';
import { targetsOf } from '../target.ts';
import { runTrial, trialJson } from '../trial.ts';

/** How this command runs a kind of study, and what it puts into the JSON. */
interface Performance<K extends StudyKind> {
  readonly run: (study: Study<K>, given: Arguments) => Promise<StudyResultOf<K>>;
  readonly json: (result: StudyResultOf<K>) => Readonly<Record<string, unknown>>;
}

/** Kinds that have a command of their own, `tend lineage` for one: this command refuses them, as it always did. */
const ELSEWHERE: readonly StudyKind[] = ['lineage', 'stress-test', 'giving'];
const KINDS = STUDY_KINDS.filter((kind) => !ELSEWHERE.includes(kind));

/** Kinds that are shared out among threads or report more than their columns. */
const OWN: { readonly [K in StudyKind]?: Performance<K> } = {
  'infant-cohort': { run: runCohort, json: cohortJson },
  'vole-trial': { run: runTrial, json: trialJson },
};

/** Any other kind: run in one thread, every column of its result. */
const USUAL: Performance<StudyKind> = { run: runWhole, json: columnsOf };

/** `tend experiment STUDY.json|-`: what was observed; `--truth FILE` writes what was true. */
export async function experiment(args: readonly string[]): Promise<void> {
  const given = readArguments(args, { ...studyOptions(KINDS), threads: 'one', truth: 'one' }, ['STUDY.json']);
  const { truth } = targetsOf(given);
  const text = await readText(given.positionals[0]!);
  const kind = kindOf(text);
  const { run, json } = (OWN[kind] ?? USUAL) as Performance<StudyKind>;
  const { truthCsv } = tablesOf(kind);
  if (truth !== undefined && truthCsv === null)
    throw new InputError([
      {
        code: 'not-one-of',
        path: '--truth',
        got: kind,
        allowed: KINDS.filter((each) => tablesOf(each).truthCsv !== null),
      },
    ]);
  await performStudy<StudyKind, StudyResult>(
    kind,
    given,
    text,
    async (study) => {
      const result = await run(study, given);
      if (truth !== undefined) await writeFileWhole(truth, [truthCsv!(result, studyChecksum(result))]);
      return result;
    },
    json,
  );
}

async function runWhole(study: Study): Promise<StudyResult> {
  const course = studyCourse(study);
  const range = course === null ? {} : { from: 0, to: course.total };
  // A study's kind names its job's; the union cannot say so.
  return runHere({ kind: study.kind, study, ...range } as never);
}

function columnsOf(result: StudyResult): Readonly<Record<string, unknown>> {
  return plain(
    Object.fromEntries(Object.entries(result).filter(([name]) => name !== 'kind' && name !== 'study')),
  ) as never;
}

/** Arrays of numbers as JSON takes them; what was not read is null. */
function plain(value: unknown): unknown {
  if (value instanceof Float64Array) return Array.from(value, (each) => (Number.isNaN(each) ? null : each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
}

function kindOf(text: string): StudyKind {
  const input = readJson(text);
  if (!isDictionary(input)) return KINDS[0]!;
  // A plain scenario means the study of its species.
  if (input['kind'] === undefined)
    return PRESETS[input['preset'] as PresetId]?.species === 'vole' ? 'vole-trial' : 'infant-cohort';
  if (!(KINDS as readonly unknown[]).includes(input['kind']))
    throw new InputError([{ code: 'not-one-of', path: 'kind', got: input['kind'], allowed: KINDS }]);
  return input['kind'] as StudyKind;
}
