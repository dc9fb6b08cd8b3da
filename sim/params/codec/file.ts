import type { Scenario } from '../scenario.ts';
import { InputError } from '../types.ts';
import { readJson } from './json.ts';
import { readScenario, type Decoded } from './migrate.ts';

/** Largest file that is looked at, in characters; a scenario with 200 events has about 30,000. */
export const LONGEST_FILE = 1_000_000;

/** A scenario as a file people can read and change. */
export function encodeFile(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/**
 * Reads a scenario from the text of a file.
 * @throws InputError with every problem found.
 */
export function decodeFile(text: string): Decoded {
  if (text.length > LONGEST_FILE)
    throw new InputError([{ code: 'file-too-large', path: 'file', allowed: [0, LONGEST_FILE], unit: 'characters' }]);
  return readScenario(readJson(text));
}
