import type { InputProblem } from '../params/types.ts';
import { checkValue, isDictionary, kindOf } from '../params/validate.ts';
import { choice } from './fields.ts';
import { isTest, isValue } from './read-values.ts';
import type { Ask, Lesson } from './types.ts';

/**
 * The form of a lesson's file: lists where lists are read and groups where groups are, so that whoever checks names may
 * look at names alone.
 */

const KINDS: readonly Ask['kind'][] = [
  'choice',
  'direction',
  'sureness',
  'number',
  'marks',
  'curve',
  'order',
  'pick',
  'keep',
  'claim',
];
/** Pushes a problem for every part of another form. */
export function checkShape(lesson: Lesson, problems: InputProblem[]): void {
  for (const [name, world] of Object.entries(lesson.worlds)) group(world, `worlds.${name}`, problems);
  if (lesson.sealed !== undefined) checkSealed(lesson.sealed, problems);
  each(lesson.steps, 'steps', problems, checkStep);
  each(lesson.exit, 'exit', problems, checkOptions);
  each(lesson.facts, 'facts', problems, checkFact);
  each(lesson.handIn, 'handIn', problems, isGroup);
  each(lesson.board, 'board', problems, (picture, path) => {
    if (!group(picture, path, problems)) return;
    for (const name of ['asks', 'results']) if (name in picture) list(picture[name], `${path}.${name}`, problems);
  });
  const extension: unknown = lesson.extension;
  if (extension !== undefined && group(extension, 'extension', problems))
    checkPermit(extension['permit'], 'extension.permit', problems);
}

function checkStep(step: unknown, path: string, problems: InputProblem[]): void {
  if (!group(step, path, problems)) return;
  checkPermit(step['permit'], `${path}.permit`, problems);
  if (step['laid'] !== undefined) group(step['laid'], `${path}.laid`, problems);
  each(step['coach'], `${path}.coach`, problems, (rule, at) => {
    if (typeof rule !== 'string' && !Array.isArray(rule)) shapeless(rule, at, problems);
  });
  if (step['because'] !== undefined) each(step['because'], `${path}.because`, problems, isGroup);
  if (!list(step['asks'], `${path}.asks`, problems)) return;
  step['asks'].forEach((ask: unknown, i) => {
    const at = `${path}.asks[${i}]`;
    if (!group(ask, at, problems)) return;
    choice(ask['kind'], `${at}.kind`, KINDS, problems);
    for (const name of LISTS[ask['kind'] as Ask['kind']] ?? []) list(ask[name], `${at}.${name}`, problems);
    if (Array.isArray(ask['rows'])) each(ask['rows'], `${at}.rows`, problems, isGroup);
    if (ask['options'] !== undefined) checkOptions(ask, at, problems);
    for (const name of ['value', 'values', 'says', 'reads'] as const)
      Object.values({ ...(name === 'value' ? { value: ask[name] } : (ask[name] as object)) }).forEach((value) => {
        if (value !== undefined && !isValue(value)) shapeless(value, `${at}.${name}`, problems);
      });
    if (ask['holds'] !== undefined && !isTest(ask['holds'])) shapeless(ask['holds'], `${at}.holds`, problems);
  });
}

/** Lists that a kind of question cannot do without. */
const LISTS: Partial<Record<Ask['kind'], readonly string[]>> = {
  choice: ['options'],
  claim: ['options', 'reasons', 'rows'],
  order: ['items', 'values'],
  curve: ['knots'],
  keep: ['rows'],
};

function checkOptions(input: unknown, path: string, problems: InputProblem[]): void {
  if (!group(input, path, problems) || !list(input['options'], `${path}.options`, problems)) return;
  input['options'].forEach((option: unknown, i) => {
    const at = `${path}.options[${i}]`;
    if (!group(option, at, problems)) return;
    const { holds } = option;
    if (holds !== undefined && holds !== 'concept' && !isTest(holds)) shapeless(holds, `${at}.holds`, problems);
  });
}

function checkFact(fact: unknown, path: string, problems: InputProblem[]): void {
  if (group(fact, path, problems) && !isValue(fact['value'])) shapeless(fact['value'], `${path}.value`, problems);
}

function checkPermit(permit: unknown, path: string, problems: InputProblem[]): void {
  if (!group(permit, path, problems)) return;
  for (const name of ['params', 'design', 'views'])
    if (permit[name] !== undefined) list(permit[name], `${path}.${name}`, problems);
}

function checkSealed(sealed: unknown, problems: InputProblem[]): void {
  if (!group(sealed, 'sealed', problems)) return;
  choice(sealed['deal'], 'sealed.deal', ['class', 'seat'], problems);
  const { worlds } = sealed;
  if (!group(worlds, 'sealed.worlds', problems)) return;
  const names = Object.keys(worlds);
  if (names.length === 0) problems.push({ code: 'missing', path: 'sealed.worlds', allowed: ['…'] });
  for (const name of names) {
    const path = `sealed.worlds.${name}`;
    const world = worlds[name];
    if (!group(world, path, problems)) continue;
    group(world['causes'], `${path}.causes`, problems);
    checkValue({ kind: 'integer', domain: [1, 12], unit: '' }, world['weight'], `${path}.weight`, problems);
  }
}

/** Every item of what has to be a list. */
function each(
  input: unknown,
  path: string,
  problems: InputProblem[],
  check: (item: unknown, path: string, problems: InputProblem[]) => void,
): void {
  if (list(input, path, problems)) input.forEach((item: unknown, i) => check(item, `${path}[${i}]`, problems));
}

function isGroup(input: unknown, path: string, problems: InputProblem[]): void {
  group(input, path, problems);
}

function group(input: unknown, path: string, problems: InputProblem[]): input is Record<string, unknown> {
  if (!isDictionary(input)) problems.push({ code: 'not-an-object', path, got: kindOf(input) });
  return isDictionary(input);
}

function list(input: unknown, path: string, problems: InputProblem[]): input is unknown[] {
  if (!Array.isArray(input)) problems.push({ code: 'not-a-list', path, got: kindOf(input) });
  return Array.isArray(input);
}

/** A measure or a test that has the form of none. */
function shapeless(input: unknown, path: string, problems: InputProblem[]): void {
  problems.push({ code: 'not-an-object', path, got: kindOf(input) });
}
