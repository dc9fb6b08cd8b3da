import { InputError, type InputProblem } from '../params/types.ts';
import { checkValue, isDictionary, kindOf, unknownKeys } from '../params/validate.ts';
import {
  beginning,
  placesOf,
  PROGRESS_SCHEMA,
  type Answer,
  type Place,
  type Progress,
  type ReadProgress,
} from './answers.ts';
import { choice, count, number } from './fields.ts';
import type { Ask, Lesson } from './types.ts';

/**
 * Reads saved progress of a lesson. Nothing is bent into shape: what is not as `Progress` says is refused by name. Only
 * progress of another revision is no fault: steps may have moved, so the lesson begins at the beginning.
 */

const FIELDS = [
  'schema',
  'lesson',
  'revision',
  'attempt',
  'place',
  'step',
  'answers',
  'because',
  'locked',
  'rows',
  'done',
  'skipped',
  'hints',
  'gates',
  'own',
];
const ROW_FIELDS = [
  'id',
  'step',
  'seed',
  'read',
  'of',
  'made',
  'panels',
  'estimate',
  'from',
  'to',
  'counts',
  'day',
  'finished',
];
/** Longest text of one's own, in characters. */
export const LONGEST_OWN = 200;
/** Most rows of a lab book: as many as anyone could keep in a double lesson. */
export const MOST_ROWS = 200;
/** Longest text of a seed, and of names. */
const LONGEST_NAME = 64;

/** @throws InputError with every problem found */
export function readProgress(input: unknown, lesson: Lesson): ReadProgress {
  const problems: InputProblem[] = [];
  if (!isDictionary(input)) throw new InputError([{ code: 'not-an-object', path: 'progress', got: kindOf(input) }]);
  if (input['schema'] !== PROGRESS_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [PROGRESS_SCHEMA] });
  if (input['lesson'] !== lesson.id)
    problems.push({ code: 'not-one-of', path: 'lesson', got: input['lesson'], allowed: [lesson.id] });
  count(input['revision'], 'revision', [1, 9999], problems);
  count(input['attempt'], 'attempt', [1, 15], problems);
  checkPlace(input['place'], problems);
  if (problems.length > 0) throw new InputError(problems);
  const { revision, place, attempt } = input as unknown as Progress;
  if (revision !== lesson.revision)
    return { is: 'another revision', progress: beginning(lesson, place, attempt), was: revision };
  unknownKeys(input, FIELDS, '', problems);
  checkWork(input, lesson, problems);
  if (problems.length > 0) throw new InputError(problems);
  return { is: 'this revision', progress: input as unknown as Progress };
}

function checkWork(input: Record<string, unknown>, lesson: Lesson, problems: InputProblem[]): void {
  const steps = lesson.steps.map(({ id }) => id);
  const places = placesOf(lesson);
  choice(input['step'], 'step', places, problems);
  each(input['locked'], 'locked', problems, (step, path) => choice(step, path, steps, problems));
  for (const list of ['done', 'skipped'] as const)
    each(input[list], list, problems, (place, path) => choice(place, path, places, problems));
  each(input['gates'], 'gates', problems, (gate, path) => choice(gate, path, lesson.gates, problems));
  group(input['because'], 'because', problems, (value, step, path) => {
    const found = lesson.steps.find(({ id }) => id === step)?.because;
    if (found === undefined) unknown(path, withBecause(lesson), problems);
    else count(value, path, [0, found.length - 1], problems);
  });
  group(input['hints'], 'hints', problems, (level, _key, path) => count(level, path, [0, 3], problems));
  checkAnswers(input['answers'], lesson, 'answers', problems);
  each(input['rows'], 'rows', problems, (row, path) => checkRow(row, path, steps, problems));
  checkOrder(input['rows'], problems);
  text(input['own'], 'own', [0, LONGEST_OWN], problems);
}

function checkPlace(place: unknown, problems: InputProblem[]): void {
  if (!isDictionary(place)) {
    problems.push({ code: 'not-an-object', path: 'place', got: kindOf(place) });
    return;
  }
  unknownKeys(place, ['seed', 'code', 'number'] satisfies (keyof Place)[], 'place.', problems);
  text(place['seed'], 'place.seed', [1, LONGEST_NAME], problems);
  if (place['code'] !== null) text(place['code'], 'place.code', [8, 8], problems);
  if (place['number'] !== null) count(place['number'], 'place.number', [1, 250], problems);
}

/** The ask that an answer belongs to; an exit question is a choice among its options. */
function askOf(lesson: Lesson, key: string): Ask | null {
  const [step, id] = key.split('.');
  if (step === 'exit') {
    const question = lesson.exit[Number(id) - 1];
    return question === undefined ? null : { id: id!, kind: 'choice', options: question.options };
  }
  return lesson.steps.find((each) => each.id === step)?.asks.find((ask) => ask.id === id) ?? null;
}

/** Pushes a problem for every answer that is not as its question asks. */
export function checkAnswers(input: unknown, lesson: Lesson, at: string, problems: InputProblem[]): void {
  group(input, at, problems, (answer, key, path) => {
    const ask = askOf(lesson, key);
    if (ask === null) unknown(path, answerKeys(lesson), problems);
    else checkAnswer(answer, ask, path, problems);
  });
}

/** All keys that answers may have. */
export function answerKeys(lesson: Lesson): readonly string[] {
  const asked = lesson.steps.flatMap((step) => step.asks.map(({ id }) => `${step.id}.${id}`));
  return [...asked, ...lesson.exit.map((_, i) => `exit.${i + 1}`)];
}

function withBecause(lesson: Lesson): readonly string[] {
  return lesson.steps.filter(({ because }) => because !== undefined).map(({ id }) => id);
}

const ANSWER_FIELDS: Readonly<Record<Answer['kind'], readonly string[]>> = {
  choice: ['option'],
  direction: ['slope'],
  sureness: ['sure'],
  number: ['value'],
  marks: ['values'],
  curve: ['values'],
  order: ['items'],
  pick: ['cell'],
  keep: [],
  claim: ['option', 'reason', 'rows'],
};

function checkAnswer(answer: unknown, ask: Ask, path: string, problems: InputProblem[]): void {
  if (!isDictionary(answer)) {
    problems.push({ code: 'not-an-object', path, got: kindOf(answer) });
    return;
  }
  if (answer['kind'] !== ask.kind) {
    problems.push({ code: 'not-one-of', path: `${path}.kind`, got: answer['kind'], allowed: [ask.kind] });
    return;
  }
  unknownKeys(answer, ['kind', ...ANSWER_FIELDS[ask.kind]], `${path}.`, problems);
  checkFields(answer, ask, path, problems);
}

function checkFields(answer: Record<string, unknown>, ask: Ask, path: string, problems: InputProblem[]): void {
  switch (ask.kind) {
    case 'choice':
      return count(answer['option'], `${path}.option`, [0, ask.options.length - 1], problems);
    case 'direction':
      return count(answer['slope'], `${path}.slope`, [-1, 1], problems);
    case 'sureness':
      return number(answer['sure'], `${path}.sure`, [0, 100], problems);
    case 'number':
      return number(answer['value'], `${path}.value`, [ask.from, ask.to], problems);
    case 'marks':
      return numbers(answer['values'], `${path}.values`, ask.arms, [ask.from, ask.to], problems);
    case 'curve':
      return numbers(answer['values'], `${path}.values`, ask.knots.length, [ask.from, ask.to], problems);
    case 'order':
      return permutation(answer['items'], `${path}.items`, ask.items.length, problems);
    case 'pick':
      return count(answer['cell'], `${path}.cell`, [0, 999_999], problems);
    case 'claim':
      count(answer['option'], `${path}.option`, [0, ask.options.length - 1], problems);
      if (answer['reason'] !== null)
        count(answer['reason'], `${path}.reason`, [0, Math.max(0, ask.reasons.length - 1)], problems);
      return each(answer['rows'], `${path}.rows`, problems, (row, at) => count(row, at, [1, 99_999], problems));
    case 'keep':
  }
}

function checkRow(row: unknown, path: string, steps: readonly string[], problems: InputProblem[]): void {
  if (!isDictionary(row)) {
    problems.push({ code: 'not-an-object', path, got: kindOf(row) });
    return;
  }
  unknownKeys(row, ROW_FIELDS, `${path}.`, problems);
  count(row['id'], `${path}.id`, [1, 99_999], problems);
  choice(row['step'], `${path}.step`, steps, problems);
  text(row['seed'], `${path}.seed`, [1, LONGEST_NAME], problems);
  text(row['read'], `${path}.read`, [1, LONGEST_NAME], problems);
  if (row['of'] !== null && typeof row['of'] !== 'number') text(row['of'], `${path}.of`, [1, LONGEST_NAME], problems);
  for (const end of ['estimate', 'from', 'to', 'day'])
    if (row[end] !== null) number(row[end], `${path}.${end}`, [-1e9, 1e9], problems);
  if (row['counts'] !== undefined)
    group(row['counts'], `${path}.counts`, problems, (value, _name, at) => number(value, at, [-1e9, 1e9], problems));
  checkValue({ kind: 'boolean', unit: '' }, row['finished'], `${path}.finished`, problems);
  checkMade(row['made'], `${path}.made`, problems);
  if (row['panels'] !== undefined)
    each(row['panels'], `${path}.panels`, problems, (panel, at) => text(panel, at, [1, LONGEST_NAME], problems));
}

/** What made a row is read by name and never run: what it says of settings is whatever was set. */
function checkMade(made: unknown, path: string, problems: InputProblem[]): void {
  if (!isDictionary(made)) {
    problems.push({ code: 'not-an-object', path, got: kindOf(made) });
    return;
  }
  choice(made['screen'], `${path}.screen`, ['play', 'experiment'], problems);
  if (made['screen'] === 'experiment') {
    unknownKeys(made, ['screen', 'study', 'design'], `${path}.`, problems);
    text(made['study'], `${path}.study`, [1, LONGEST_NAME], problems);
    group(made['design'], `${path}.design`, problems, () => undefined);
    return;
  }
  unknownKeys(made, ['screen', 'set', 'preset', 'cells', 'events'], `${path}.`, problems);
  text(made['preset'], `${path}.preset`, [1, LONGEST_NAME], problems);
  count(made['cells'], `${path}.cells`, [1, 1_000_000], problems);
  group(made['set'], `${path}.set`, problems, () => undefined);
  each(made['events'], `${path}.events`, problems, (event, at) => {
    if (!isDictionary(event)) problems.push({ code: 'not-an-object', path: at, got: kindOf(event) });
  });
}

/** Ids of rows rise, so that none is there twice. */
function checkOrder(rows: unknown, problems: InputProblem[]): void {
  if (!Array.isArray(rows)) return;
  rows.forEach((row, i) => {
    const [id, before] = [row as unknown, rows[i - 1] as unknown].map((each) =>
      isDictionary(each) ? each['id'] : null,
    );
    if (i > 0 && typeof id === 'number' && typeof before === 'number' && id <= before)
      problems.push({ code: 'repeated-id', path: `rows[${i}].id`, got: id });
  });
}

function permutation(items: unknown, path: string, size: number, problems: InputProblem[]): void {
  each(items, path, problems, (item, at) => count(item, at, [0, size - 1], problems));
  if (!Array.isArray(items)) return;
  if (items.length !== size) problems.push({ code: 'out-of-range', path, got: items.length, allowed: [size, size] });
  else if (new Set(items).size < size) problems.push({ code: 'repeated-id', path, got: items.join(' ') });
}

function numbers(
  values: unknown,
  path: string,
  size: number,
  domain: readonly [number, number],
  problems: InputProblem[],
): void {
  each(values, path, problems, (value, at) => number(value, at, domain, problems));
  if (Array.isArray(values) && values.length !== size)
    problems.push({ code: 'out-of-range', path, got: values.length, allowed: [size, size] });
}

function text(value: unknown, path: string, [least, most]: readonly [number, number], problems: InputProblem[]): void {
  if (typeof value !== 'string' || /[\p{Cc}\p{Cs}]/u.test(value))
    problems.push({ code: 'not-a-name', path, got: value, allowed: [least, most], unit: 'characters' });
  else if (value.length < least || value.length > most)
    problems.push({ code: 'out-of-range', path, got: value.length, allowed: [least, most], unit: 'characters' });
}

function unknown(path: string, allowed: readonly string[], problems: InputProblem[]): void {
  problems.push({ code: 'unknown-field', path, allowed });
}

/** Every item of a list. */
function each(
  list: unknown,
  path: string,
  problems: InputProblem[],
  check: (item: unknown, path: string) => void,
): void {
  if (!Array.isArray(list)) problems.push({ code: 'not-a-list', path, got: kindOf(list) });
  else if (list.length > MOST_ROWS)
    problems.push({ code: 'out-of-range', path, got: list.length, allowed: [0, MOST_ROWS], unit: 'entries' });
  else list.forEach((item, i) => check(item, `${path}[${i}]`));
}

/** Every named value of a group. */
function group(
  input: unknown,
  path: string,
  problems: InputProblem[],
  check: (value: unknown, name: string, path: string) => void,
): void {
  if (!isDictionary(input)) problems.push({ code: 'not-an-object', path, got: kindOf(input) });
  else for (const [name, value] of Object.entries(input)) check(value, name, `${path}.${name}`);
}
