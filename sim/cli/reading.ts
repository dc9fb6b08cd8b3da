import { DECIMALS } from '../data/number-cell.ts';
import type { Reading } from '../data/columns.ts';
import { choose, option, type Arguments, type OptionNames } from './options.ts';

/** Options that say how a table is meant where its cells can be read in more than one way. */
export const READING = { decimal: 'one', missing: 'one' } as const satisfies OptionNames;
/** And of litters, for what knows any. */
export const LITTERS = { litters: 'one' } as const satisfies OptionNames;

/** `--missing none`: no code means "not known", only empty cells. */
const NO_CODE = 'none';

/** What the options say. @throws InputError on a value that an option does not know */
export function readingOf(given: Arguments): Reading {
  const missing = option(given, 'missing');
  const codes = missing === undefined || missing === NO_CODE ? [] : missing.split(',').map((code) => code.trim());
  return {
    ...(option(given, 'decimal') === undefined ? {} : { decimal: choose(given, 'decimal', DECIMALS, 'point') }),
    ...(option(given, 'litters') === undefined ? {} : { litters: choose(given, 'litters', ['same', 'own'], 'same') }),
    ...(missing === undefined ? {} : { gap: (code: string) => codes.includes(code) }),
  };
}
