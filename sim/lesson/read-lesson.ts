import { PRESET_IDS } from '../params/presets.ts';
import { STUDY_KINDS } from '../params/study-types.ts';
import { ENTRY_BY_ID } from '../params/table.ts';
import { InputError, type InputProblem } from '../params/types.ts';
import { isDictionary, kindOf, unknownKeys } from '../params/validate.ts';
import type { Catalogue } from '../words/say.ts';
import { choice, count, number } from './fields.ts';
import { keysOf } from './keys.ts';
import { PARTS } from './parts.ts';
import { checkShape } from './lesson-shape.ts';
import { checkTests } from './read-values.ts';
import { RULE_NAMES } from './rules.ts';
import { namesOfDesign, namesToCompare, seenOf, worldOf } from './start.ts';
import type { Lesson, Permit, Step } from './types.ts';

/**
 * Checks something that claims to be a lesson: a file of this project, or one that somebody wrote. Whatever it names
 * has to be there: presets, parameters, fields of designs, measures, worlds, steps, parts of the page, rules.
 */

export const LESSON_SCHEMA = 'tend.lesson/1';
const FIELDS = [
  'schema',
  'id',
  'number',
  'revision',
  'meets',
  'standards',
  'contrast',
  'worlds',
  'sealed',
  'gates',
  'steps',
  'exit',
  'handIn',
  'board',
  'facts',
  'notes',
  'extension',
];
const STEP_FIELDS = [
  'id',
  'phase',
  'minutes',
  'world',
  'laid',
  'view',
  'reading',
  'beside',
  'since',
  'permit',
  'asks',
  'because',
  'coach',
  'point',
  'spare',
  'reveals',
];
const PERMIT_FIELDS = ['params', 'design', 'events', 'cells', 'views', 'day', 'run', 'families'];
const PHASES = ['predict', 'observe', 'experiment', 'explain'];
/** Steps have a bit each in what a learner hands in. */
const MOST_STEPS = 12;
const EXIT_QUESTIONS = 3;
/** What a step may never let anyone touch: it would tell what is sealed. */
const SEALED_FIELDS = ['mystery', 'handlingEffect', 'careEffect', 'geneEffect', 'sharedGenes', 'hardship', 'reverse'];

/** @throws InputError with every problem found */
export function readLesson(input: unknown): Lesson {
  if (!isDictionary(input)) throw new InputError([{ code: 'not-an-object', path: 'lesson', got: kindOf(input) }]);
  const problems: InputProblem[] = [];
  if (input['schema'] !== LESSON_SCHEMA)
    problems.push({ code: 'wrong-schema', path: 'schema', got: input['schema'], allowed: [LESSON_SCHEMA] });
  unknownKeys(input, FIELDS, '', problems);
  checkHead(input, problems);
  if (problems.length > 0) throw new InputError(problems);
  checkShape(input as unknown as Lesson, problems);
  if (problems.length > 0) throw new InputError(problems);
  const lesson = input as unknown as Lesson;
  checkWorlds(lesson, problems);
  if (problems.length > 0) throw new InputError(problems);
  lesson.steps.forEach((step, i) => checkStep(lesson, step, i, problems));
  checkExtension(lesson, problems);
  if (problems.length > 0) throw new InputError(problems);
  checkLinks(lesson, problems);
  checkTests(lesson, problems);
  if (problems.length > 0) throw new InputError(problems);
  return lesson;
}

/** A lesson with the words of one language. @throws InputError as above, and for a word too few or too many */
export function checkLesson(input: unknown, words: Catalogue): Lesson {
  const lesson = readLesson(input);
  const wanted = keysOf(lesson);
  const problems: InputProblem[] = [
    ...wanted.filter((key) => !Object.hasOwn(words, key)).map((path) => ({ code: 'missing', path, allowed: ['…'] })),
    ...Object.keys(words)
      .filter((key) => !wanted.includes(key))
      .map((path) => ({ code: 'unknown-field', path, allowed: wanted })),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return lesson;
}

function checkHead(input: Record<string, unknown>, problems: InputProblem[]): void {
  const { id } = input;
  if (typeof id !== 'string' || !/^[\w-]{1,40}$/.test(id))
    problems.push({ code: 'not-an-id', path: 'id', got: id, allowed: [1, 40], unit: 'characters' });
  count(input['number'], 'number', [1, 31], problems);
  count(input['revision'], 'revision', [1, 9999], problems);
  for (const list of ['meets', 'standards', 'gates', 'steps', 'exit', 'handIn', 'board', 'facts'])
    if (!Array.isArray(input[list])) problems.push({ code: 'not-a-list', path: list, got: kindOf(input[list]) });
  for (const group of ['worlds', 'notes'])
    if (!isDictionary(input[group])) problems.push({ code: 'not-an-object', path: group, got: kindOf(input[group]) });
  size(input['steps'], 'steps', [1, MOST_STEPS], problems);
  size(input['exit'], 'exit', [EXIT_QUESTIONS, EXIT_QUESTIONS], problems);
  const meets = input['meets'];
  if (Array.isArray(meets))
    meets.forEach((each: unknown, i) => {
      if (typeof each !== 'string' || !/^M([1-9]|1[0-2])$/.test(each))
        problems.push({ code: 'not-one-of', path: `meets[${i}]`, got: each, allowed: MISCONCEPTIONS });
    });
}

const MISCONCEPTIONS = Array.from({ length: 12 }, (_, i) => `M${i + 1}`);

/** Every world as the engine would take it, in every sealed truth. */
function checkWorlds(lesson: Lesson, problems: InputProblem[]): void {
  const truths = lesson.sealed === undefined ? [null] : Object.keys(lesson.sealed.worlds);
  for (const [name, world] of Object.entries(lesson.worlds)) {
    const path = `worlds.${name}`;
    const start = world as unknown as Record<string, unknown>;
    choice(start['screen'], `${path}.screen`, ['play', 'compare', 'experiment'], problems);
    if (start['screen'] === 'play') choice(start['preset'], `${path}.preset`, PRESET_IDS, problems);
    else if (start['screen'] === 'compare') checkPanels(lesson, start, path, problems);
    else {
      choice(start['kind'], `${path}.kind`, STUDY_KINDS, problems);
      choice(start['laws'], `${path}.laws`, PRESET_IDS, problems);
    }
    if (problems.length > 0) continue;
    for (const truth of truths) under(path, problems, () => worldOf(lesson, name, { seed: 'a seat', truth }));
    if (world.screen !== 'experiment') under(path, problems, () => checkDay(lesson, name, world.day));
  }
}

/** Fewest and most worlds that stand side by side. */
const PANELS = [2, 6] as const;

/** Names of what stands side by side, each once. */
function checkPanels({ worlds }: Lesson, start: Record<string, unknown>, path: string, problems: InputProblem[]): void {
  unknownKeys(start, COMPARE_FIELDS, `${path}.`, problems);
  const { panels } = start;
  if (!Array.isArray(panels)) {
    problems.push({ code: 'not-a-list', path: `${path}.panels`, got: kindOf(panels) });
    return;
  }
  size(panels, `${path}.panels`, PANELS, problems);
  panels.forEach((panel: unknown, i) => {
    const at = `${path}.panels[${i}]`;
    choice(panel, at, namesToCompare(worlds), problems);
    if (panels.indexOf(panel) !== i) problems.push({ code: 'repeated-id', path: at, got: panel });
  });
}
const COMPARE_FIELDS = ['screen', 'panels', 'cells', 'day'];

function checkDay(lesson: Lesson, name: string, day: unknown): void {
  const { world } = seenOf(worldOf(lesson, name, { seed: 'a seat', truth: null }))!;
  const problems: InputProblem[] = [];
  count(day, 'day', [0, world.days], problems);
  if (problems.length > 0) throw new InputError(problems);
}

/** What fast pupils may touch: everything may be unsealed there. */
function checkExtension({ extension, worlds }: Lesson, problems: InputProblem[]): void {
  if (extension === undefined) return;
  choice(extension.world, 'extension.world', Object.keys(worlds), problems);
  const start = worlds[extension.world];
  const fields = start?.screen === 'experiment' ? namesOfDesign(start.kind) : [];
  checkPermit(extension.permit, fields, 'extension.permit', problems);
}

function checkStep(lesson: Lesson, step: Step, i: number, problems: InputProblem[]): void {
  const path = `steps[${i}]`;
  unknownKeys(step as unknown as Record<string, unknown>, STEP_FIELDS, `${path}.`, problems);
  choice(step.id, `${path}.id`, [`s${i + 1}`], problems);
  choice(step.phase, `${path}.phase`, PHASES, problems);
  choice(step.world, `${path}.world`, Object.keys(lesson.worlds), problems);
  if (step.beside !== undefined) choice(step.beside, `${path}.beside`, Object.keys(lesson.worlds), problems);
  choice(step.point, `${path}.point`, PARTS, problems);
  number(step.minutes, `${path}.minutes`, [1, 90], problems);
  step.coach.forEach((rule, at) =>
    choice(typeof rule === 'string' ? rule : rule[0], `${path}.coach[${at}]`, RULE_NAMES, problems),
  );
  const start = lesson.worlds[step.world];
  if (start !== undefined) {
    const fields = start.screen === 'experiment' ? namesOfDesign(start.kind) : [];
    const open = fields.filter((field) => !SEALED_FIELDS.includes(field));
    checkPermit(step.permit, open, `${path}.permit`, problems);
    if (start.screen === 'compare') checkCompared(step, path, problems);
    under(`${path}.laid`, problems, () => worldOf(lesson, step.world, { seed: 'a seat', truth: null }, step.laid));
  }
  checkAsks(step, path, problems);
  const onPlay = Object.keys(lesson.worlds).filter((name) => lesson.worlds[name]!.screen === 'play');
  step.asks.forEach((ask, i) => {
    if (ask.kind !== 'curve' || ask.onChart === undefined) return;
    for (const [name, world] of Object.entries(ask.onChart))
      choice(world, `${path}.asks[${i}].onChart.${name}`, onPlay, problems);
  });
}

/** How scenarios side by side are drawn. */
const COMPARE_VIEWS = ['values', 'difference', 'overlay'];

/** On Compare nothing stands beside the one on screen, and neither blocks nor cells are touched. */
function checkCompared(step: Step, path: string, problems: InputProblem[]): void {
  const { view, beside, since, permit, asks } = step;
  if (view !== undefined) choice(view, `${path}.view`, COMPARE_VIEWS, problems);
  permit.views?.forEach((each, i) => choice(each, `${path}.permit.views[${i}]`, COMPARE_VIEWS, problems));
  unknownKeys(permit as Record<string, unknown>, ['params', 'views', 'day'], `${path}.permit.`, problems);
  for (const [name, value] of Object.entries({ beside, since }))
    if (value !== undefined) problems.push({ code: 'unknown-field', path: `${path}.${name}`, allowed: ['view'] });
  asks.forEach(({ kind }, i) => {
    if (kind === 'pick' || kind === 'marks')
      problems.push({ code: 'not-one-of', path: `${path}.asks[${i}].kind`, got: kind, allowed: ['number', 'choice'] });
  });
}

function checkPermit(permit: Permit, fields: readonly string[], path: string, problems: InputProblem[]): void {
  unknownKeys(permit as Record<string, unknown>, PERMIT_FIELDS, `${path}.`, problems);
  for (const id of permit.params ?? [])
    if (!ENTRY_BY_ID.has(id))
      problems.push({ code: 'unknown-parameter', path: `${path}.params.${id}`, allowed: [...ENTRY_BY_ID.keys()] });
  (permit.design ?? []).forEach((field, i) => choice(field, `${path}.design[${i}]`, fields, problems));
}

function checkAsks({ asks }: Step, path: string, problems: InputProblem[]): void {
  asks.forEach((ask, i) => {
    const at = `${path}.asks[${i}]`;
    if (asks.findIndex(({ id }) => id === ask.id) !== i)
      problems.push({ code: 'repeated-id', path: `${at}.id`, got: ask.id });
    if (ask.kind === 'order' && ask.items.length !== ask.values.length)
      problems.push({
        code: 'out-of-range',
        path: `${at}.values`,
        got: ask.values.length,
        allowed: [ask.items.length, ask.items.length],
      });
    if ('from' in ask && !(ask.from < ask.to))
      problems.push({ code: 'out-of-range', path: `${at}.to`, got: ask.to, allowed: [ask.from, Infinity] });
  });
}

/** What one part of the file says of another. */
function checkLinks(lesson: Lesson, problems: InputProblem[]): void {
  const steps = lesson.steps.map(({ id }) => id);
  const asks = lesson.steps.flatMap((step) => step.asks.map(({ id }) => `${step.id}.${id}`));
  const results = lesson.handIn.map(({ id }) => id);
  lesson.gates.forEach((gate, i) => choice(gate, `gates[${i}]`, steps, problems));
  lesson.handIn.forEach(({ step }, i) => choice(step, `handIn[${i}].step`, steps, problems));
  lesson.board.forEach((picture, i) => {
    const path = `board[${i}]`;
    if ('asks' in picture) picture.asks.forEach((ask, at) => choice(ask, `${path}.asks[${at}]`, asks, problems));
    else if ('ask' in picture) choice(picture.ask, `${path}.ask`, asks, problems);
    else if ('results' in picture)
      picture.results.forEach((result, at) => choice(result, `${path}.results[${at}]`, results, problems));
    else if ('result' in picture) choice(picture.result, `${path}.result`, results, problems);
  });
  lesson.steps.forEach(({ asks: own }, s) =>
    own.forEach((ask, a) => {
      if (!('rows' in ask)) return;
      ask.rows.forEach((rule, r) => {
        const path = `steps[${s}].asks[${a}].rows[${r}]`;
        if ('from' in rule) choice(rule.from, `${path}.from`, steps.slice(0, s + 1), problems);
      });
    }),
  );
}

/** What a reader refuses, under the path of the part that it reads. */
function under(path: string, problems: InputProblem[], read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` })));
  }
}

function size(list: unknown, path: string, allowed: readonly [number, number], problems: InputProblem[]): void {
  if (Array.isArray(list) && (list.length < allowed[0] || list.length > allowed[1]))
    problems.push({ code: 'out-of-range', path, got: list.length, allowed });
}
