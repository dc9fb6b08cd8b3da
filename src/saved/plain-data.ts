import { isDictionary, kindOf, type InputProblem } from '../../sim/page.ts';

/** What JSON can hold, for places in a file whose owner checks the meaning. */
export type PlainData = null | boolean | number | string | readonly PlainData[] | { readonly [key: string]: PlainData };

/** Levels of lists and groups inside each other. */
const DEEPEST = 8;
/** Longest text, and most entries of a list or a group. */
const LONGEST = 20_000;
/** Names that plain code may read as something else. */
const UNSAFE: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Pushes a problem for whatever is no plain data, is nested too deep, or has a name that is not safe. */
export function checkPlainData(input: unknown, path: string, problems: InputProblem[], depth = 0): void {
  if (depth > DEEPEST) problems.push({ code: 'out-of-range', path, got: depth, allowed: [0, DEEPEST], unit: 'levels' });
  else if (typeof input === 'number' && !Number.isFinite(input))
    problems.push({ code: 'not-a-number', path, got: input });
  else if (typeof input === 'string' && input.length > LONGEST)
    problems.push({ code: 'out-of-range', path, got: input.length, allowed: [0, LONGEST], unit: 'characters' });
  else if (Array.isArray(input)) checkList(input, path, problems, depth);
  else if (isDictionary(input)) checkGroup(input, path, problems, depth);
  else if (input !== null && !['boolean', 'number', 'string'].includes(typeof input))
    problems.push({ code: 'not-an-object', path, got: kindOf(input) });
}

function checkList(list: readonly unknown[], path: string, problems: InputProblem[], depth: number): void {
  if (checkSize(list.length, path, problems))
    list.forEach((each, i) => checkPlainData(each, `${path}[${i}]`, problems, depth + 1));
}

function checkGroup(group: Record<string, unknown>, path: string, problems: InputProblem[], depth: number): void {
  const keys = Object.keys(group);
  if (!checkSize(keys.length, path, problems)) return;
  for (const key of keys) {
    if (isSafeName(key)) checkPlainData(group[key], `${path}.${key}`, problems, depth + 1);
    else problems.push({ code: 'not-an-id', path: `${path}.${key}`, got: key, allowed: [1, 40], unit: 'characters' });
  }
}

function checkSize(size: number, path: string, problems: InputProblem[]): boolean {
  if (size > LONGEST) problems.push({ code: 'out-of-range', path, got: size, allowed: [0, LONGEST], unit: 'entries' });
  return size <= LONGEST;
}

function isSafeName(key: string): boolean {
  return /^[\w.-]{1,40}$/.test(key) && !UNSAFE.includes(key);
}
