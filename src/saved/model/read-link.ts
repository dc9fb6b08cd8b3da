import {
  ENTRIES,
  InputError,
  SIZE_ENTRIES,
  STUDY_ENTRIES,
  type LinkPair,
  type ParameterEntry,
} from '../../../sim/page.ts';
import type { LinkModel } from './link.ts';

/**
 * Reads what a link says of the Model screen.
 * @throws InputError on a number nobody knows.
 */
export function readModel(pairs: readonly LinkPair[]): LinkModel {
  const parameter = pairs.find(([key]) => key === 'parameter')?.[1] ?? null;
  const known = parameterIds();
  if (parameter !== null && !known.includes(parameter))
    throw new InputError([{ code: 'not-one-of', path: 'link.parameter', got: parameter, allowed: known }]);
  return { screen: 'model', parameter };
}

/** Every number that has a row on the Model screen. */
export function parameterIds(): string[] {
  const designs = Object.entries<readonly ParameterEntry[]>(STUDY_ENTRIES).flatMap(([kind, entries]) =>
    entries.map(({ id }) => `design.${kind}.${id}`),
  );
  return [...[...ENTRIES, ...SIZE_ENTRIES].map(({ id }) => id as string), ...designs];
}
