import { readScenario } from '../params/codec/migrate.ts';
import {
  newStudy,
  STUDY_ENTRIES,
  STUDY_KINDS,
  STUDY_SCHEMA,
  type Design,
  type Study,
  type StudyKind,
} from '../params/study-types.ts';
import { InputError, type InputProblem, type ParameterEntry } from '../params/types.ts';
import { checkValue, isDictionary, kindOf, unknownKeys } from '../params/validate.ts';
import { recordOf } from './kinds.ts';

/**
 * Checks something that claims to be a study; missing design fields take their defaults.
 * @throws InputError with every problem found.
 */
export function parseStudy(input: unknown): Study {
  if (!isDictionary(input)) throw new InputError([{ code: 'not-an-object', path: 'study', got: kindOf(input) }]);
  const problems: InputProblem[] = [];
  if (input['schema'] !== STUDY_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [STUDY_SCHEMA] });
  unknownKeys(input, ['schema', 'kind', 'scenario', 'design'], '', problems);
  const kind = input['kind'] as StudyKind;
  if (!STUDY_KINDS.includes(kind)) {
    problems.push({ code: 'not-one-of', path: 'kind', got: input['kind'], allowed: STUDY_KINDS });
    throw new InputError(problems);
  }
  const given = input['design'] ?? {};
  const design = isDictionary(given) ? given : {};
  if (!isDictionary(given)) problems.push({ code: 'not-an-object', path: 'design', got: kindOf(given) });
  checkDesign(kind, design, problems);
  if (problems.length > 0) throw new InputError(problems);
  const { scenario } = readScenario(input['scenario']);
  const plain = Object.fromEntries(Object.entries(design).map(([id, value]) => [id, value === 0 ? 0 : value]));
  const study = newStudy(kind, scenario, plain as Partial<Design<StudyKind>>) as Study;
  const checked = recordOf(kind).rules.check?.(study, problems) ?? study.design;
  if (problems.length > 0) throw new InputError(problems);
  return { ...study, design: checked };
}

function checkDesign(kind: StudyKind, design: Record<string, unknown>, problems: InputProblem[]): void {
  const entries: readonly ParameterEntry[] = STUDY_ENTRIES[kind];
  const { fields = [], checkFields, checkEntries } = recordOf(kind).rules;
  unknownKeys(design, [...entries.map(({ id }) => id), ...fields], 'design.', problems);
  checkFields?.(design, problems);
  for (const entry of entries)
    if (Object.hasOwn(design, entry.id)) checkValue(entry, design[entry.id], `design.${entry.id}`, problems);
  checkEntries?.(design, problems);
}
