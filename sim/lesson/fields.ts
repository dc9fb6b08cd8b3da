import type { InputProblem } from '../params/types.ts';
import { checkValue } from '../params/validate.ts';

/** Fields of what is read of lessons, refused by their path. */

export function number(
  value: unknown,
  path: string,
  domain: readonly [number, number],
  problems: InputProblem[],
): void {
  checkValue({ kind: 'number', domain, unit: '' }, value, path, problems);
}

/** A whole number. */
export function count(value: unknown, path: string, domain: readonly [number, number], problems: InputProblem[]): void {
  checkValue({ kind: 'integer', domain, unit: '' }, value, path, problems);
}

/** One of several names. */
export function choice(value: unknown, path: string, domain: readonly string[], problems: InputProblem[]): void {
  checkValue({ kind: 'choice', domain, unit: '' }, value, path, problems);
}
