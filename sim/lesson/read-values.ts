import { TRIAL_CAUSES } from '../params/designs/vole-trial.ts';
import { COHORT_CAUSES } from '../params/designs/infant-cohort.ts';
import { ENTRY_BY_ID } from '../params/table.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import { checkValue, isDictionary } from '../params/validate.ts';
import { SERIES } from '../run/series-ids.ts';
import { TRIAL_MEASURES, TRIAL_REGIONS } from '../study/vole-trial/analyse/trial.ts';
import { ownSeat } from './deal.ts';
import { isRead } from './readings.ts';
import type { Lesson, Option, Step, Test, Value } from './types.ts';
import { planOf } from './values.ts';

/** Checks every measure that a lesson's file names: that it is one, and that the world it is read of has it. */

const SERIES_IDS = SERIES.map(({ id }) => id as string);

/** What `of` may be, by what is read; nothing stands here for what takes a number, or whatever is said elsewhere. */
const OF: Readonly<Record<string, readonly string[]>> = {
  armGap: TRIAL_MEASURES,
  halfWidth: TRIAL_MEASURES,
  naiveGap: TRIAL_MEASURES,
  fosterGap: TRIAL_MEASURES,
  found: TRIAL_MEASURES,
  tracking: [...TRIAL_REGIONS, 'exon3'],
  mean: SERIES_IDS,
  twinGap: SERIES_IDS,
  flips: ['opened', 'closed', 'all'],
  stillClosed: ['share', 'opened', 'closed'],
  receptorsOf: ['both open', 'one closed', 'both closed'],
  marks: ['first', 'second', 'open copy', 'closed copy'],
  copies: ['closed', 'differing'],
  truth: [...new Set([...TRIAL_CAUSES, ...COHORT_CAUSES])],
  tag: [...ENTRY_BY_ID.keys()],
};

/** All that can be read. */
export const MEASURES: readonly string[] = [...Object.keys(OF), 'association', 'generationGap', 'letters'];

/** Whether something has the form of a value, whatever it names. */
export function isValue(input: unknown): input is Value {
  if (!isDictionary(input)) return false;
  const pair = input['ratio'] ?? input['minus'];
  if (pair !== undefined) return Array.isArray(pair) && pair.length === 2 && pair.every(isValue);
  if (input['size'] !== undefined) return isValue(input['size']);
  if (input['share'] !== undefined) return isTest(input['share']);
  const laid = [input['with'], input['against']].every((each) => each === undefined || isDictionary(each));
  const { on } = input;
  return laid && typeof input['read'] === 'string' && (on === undefined || typeof on === 'string' || isDictionary(on));
}

/** Whether something has the form of a test. */
export function isTest(input: unknown): input is Test {
  if (!isDictionary(input)) return false;
  const many = input['all'] ?? input['any'];
  if (many !== undefined) return Array.isArray(many) && many.every(isTest);
  const { values } = input;
  return values === undefined ? isValue(input['value']) : Array.isArray(values) && values.every(isValue);
}

/** Pushes a problem for every value of a lesson that cannot be read. */
export function checkTests(lesson: Lesson, problems: InputProblem[]): void {
  lesson.steps.forEach((step, s) =>
    step.asks.forEach((ask, a) => {
      const path = `steps[${s}].asks[${a}]`;
      const check = (value: Value, at: string) => checkOne(lesson, step, value, `${path}.${at}`, problems);
      if ('options' in ask) checkOptions(ask.options, check);
      if (ask.kind === 'number') {
        if (ask.value !== undefined) check(ask.value, 'value');
        if (ask.holds !== undefined) valuesOf(ask.holds).forEach((value) => check(value, 'holds'));
      }
      if (ask.kind === 'keep') ask.reads?.forEach((value, i) => check(value, `reads[${i}]`));
      if (ask.kind === 'order') ask.values.forEach((value, i) => check(value, `values[${i}]`));
      for (const [name, value] of Object.entries(ask.says ?? {})) check(value, `says.${name}`);
    }),
  );
  lesson.exit.forEach(({ options }, i) =>
    checkOptions(options, (value, at) => checkOne(lesson, null, value, `exit[${i}].${at}`, problems)),
  );
  lesson.facts.forEach(({ value }, i) => checkOne(lesson, null, value, `facts[${i}].value`, problems));
}

function checkOptions(options: readonly Option[], check: (value: Value, at: string) => void): void {
  options.forEach(({ holds }, i) => {
    if (typeof holds === 'object') valuesOf(holds).forEach((value) => check(value, `options[${i}].holds`));
  });
}

/** Every value that a test looks at. */
function valuesOf(test: Test): readonly Value[] {
  if ('all' in test) return test.all.flatMap(valuesOf);
  if ('any' in test) return test.any.flatMap(valuesOf);
  return 'values' in test ? test.values : [test.value];
}

function checkOne(lesson: Lesson, step: Step | null, value: Value, path: string, problems: InputProblem[]): void {
  const before = problems.length;
  for (const each of parted(value)) checkNames(lesson, step, each, path, problems);
  if (problems.length > before) return;
  // A value that is known not to be there before anything is run never will be.
  for (const each of parted(value).filter((one) => !JSON.stringify(one).includes('"answer"'))) {
    const fault = faultOf(lesson, step, each);
    if (fault !== null) problems.push({ code: 'not-one-of', path, got: fault, allowed: MEASURES });
  }
}

type Plain = Extract<Value, { readonly read: string }>;

/** The measures that a value is made of. */
function parted(value: Value): readonly Plain[] {
  if ('ratio' in value) return value.ratio.flatMap(parted);
  if ('minus' in value) return value.minus.flatMap(parted);
  if ('size' in value) return parted(value.size);
  return 'share' in value ? valuesOf(value.share).flatMap(parted) : [value];
}

function checkNames(lesson: Lesson, step: Step | null, value: Plain, path: string, problems: InputProblem[]): void {
  const choice = (got: unknown, at: string, allowed: readonly string[]) =>
    checkValue({ kind: 'choice', domain: allowed, unit: '' }, got, `${path}.${at}`, problems);
  choice(value.read, 'read', MEASURES);
  const of = 'of' in value ? value.of : undefined;
  const allowed = OF[value.read];
  if (allowed !== undefined && of !== undefined) choice(of, 'of', allowed);
  const worlds = Object.keys(lesson.worlds);
  if ('on' in value && value.on !== 'screen' && value.on !== 'class') choice(value.on.world, 'on.world', worlds);
  if ('against' in value && typeof value.against?.['world'] === 'string')
    choice(value.against['world'], 'against.world', worlds);
  const panels = panelsOf(lesson, step, value);
  if ('panel' in value && value.panel !== undefined) choice(value.panel, 'panel', panels);
  if ('against' in value && value.against?.['panel'] !== undefined)
    choice(value.against['panel'], 'against.panel', panels);
  if ('truth' in value && value.truth !== undefined)
    choice(value.truth, 'truth', Object.keys(lesson.sealed?.worlds ?? {}));
  if (value.read === 'truth' && step?.reveals !== true)
    problems.push({ code: 'not-one-of', path: `${path}.read`, got: 'truth', allowed: without('truth') });
}

/** Names of those side by side in the world that a measure is read of; none where it is no world of Compare. */
function panelsOf({ worlds }: Lesson, step: Step | null, value: Plain): readonly string[] {
  const name =
    'on' in value && typeof value.on === 'object' ? value.on.world : (step?.world ?? Object.keys(worlds)[0]!);
  const start = worlds[name];
  return start?.screen === 'compare' ? start.panels : [];
}

const without = (name: string): readonly string[] => MEASURES.filter((each) => each !== name);

/** Why a measure can never be read where it is asked for; null where the engine has to be asked. */
function faultOf(lesson: Lesson, step: Step | null, value: Plain): string | null {
  const seat = ownSeat(lesson, 'a seat');
  const one = 'seeds' in value && value.seeds !== undefined ? { ...value, seeds: 1 } : value;
  try {
    const read = planOf(one as Value, {
      lesson,
      step,
      seat,
      seats: [seat],
      screen: null,
      revealed: true,
    }).read(new Map());
    const known = isRead(read) || ['not-run', 'nothing-picked'].includes(read.whyNot);
    return known ? null : `${value.read}: ${Object.values(read.detail).join(' ')}`;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
