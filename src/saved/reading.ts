import { InputError, isDictionary, kindOf, type InputProblem, type LinkPair, type Scenario } from '../../sim/page.ts';

/** What the readers of saved parts have in common: whatever is wrong is collected by its path. */

/**
 * Reads what a link says of a screen.
 * @param pairs the screen's own keys alone
 * @throws InputError when they say what the screen refuses
 */
export type ReadPage<Page> = (pairs: readonly LinkPair[], world: Scenario) => Page;

/**
 * Reads a part of a workbook. A part that did not exist from the first workbook on has to take `undefined` too.
 * @param world the one on Play
 * @returns null and a problem by path when it is refused
 */
export type ReadWork<Part> = (input: unknown, world: Scenario, problems: InputProblem[]) => Part | null;

/** The input where it is a group of named values; else null and a problem. */
export function dictionary(input: unknown, path: string, problems: InputProblem[]): Record<string, unknown> | null {
  if (isDictionary(input)) return input;
  problems.push({ code: 'not-an-object', path, got: input === undefined ? undefined : kindOf(input) });
  return null;
}

/** What a reader of a part gives; its problems are collected under the part's own path. */
export function under<T>(
  prefix: string,
  problems: InputProblem[],
  read: () => T,
  renamed = (path: string) => path,
): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(
      ...error.problems.map((problem) => ({
        ...problem,
        path: `${prefix}${renamed(problem.path)}`.replace(/\.$/, '').replace('scenario.scenario', 'scenario'),
      })),
    );
    return null;
  }
}
