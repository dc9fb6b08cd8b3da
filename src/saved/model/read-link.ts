import { STUDY_ENTRIES } from '../../../sim/params/studies.ts';
import { ENTRIES, SIZE_ENTRIES } from '../../../sim/params/table.ts';
import { InputError, type ParameterEntry } from '../../../sim/params/types.ts';
import { PAGES, type LinkPage } from './link.ts';

/** Whether a key of a link says which screen is open. */
export function isOfPage(key: string): boolean {
  return key === 'screen' || key === 'parameter';
}

/**
 * Reads which screen without a study is open; null when it is none of these.
 * @throws InputError on a number nobody knows, and on what does not belong to such a screen.
 */
export function pageFromPairs(pairs: readonly (readonly [string, string])[]): LinkPage | null {
  const named = new Map(pairs);
  const screen = PAGES.find((page) => page === named.get('screen'));
  if (screen === undefined) return null;
  const stray = [...named.keys()].find((key) => !isOfPage(key));
  if (stray !== undefined)
    throw new InputError([{ code: 'unknown-field', path: `link.${stray}`, allowed: ['screen', 'parameter'] }]);
  const parameter = named.get('parameter') ?? null;
  const known = parameterIds();
  if (parameter !== null && !known.includes(parameter))
    throw new InputError([{ code: 'not-one-of', path: 'link.parameter', got: parameter, allowed: known }]);
  return { screen, parameter };
}

/** Every number that has a row on the Model screen. */
export function parameterIds(): string[] {
  const designs = Object.entries<readonly ParameterEntry[]>(STUDY_ENTRIES).flatMap(([kind, entries]) =>
    entries.map(({ id }) => `design.${kind}.${id}`),
  );
  return [...[...ENTRIES, ...SIZE_ENTRIES].map(({ id }) => id as string), ...designs];
}
