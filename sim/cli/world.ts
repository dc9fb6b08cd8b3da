import type { Scenario } from '../params/scenario.ts';
import { InputError } from '../params/types.ts';
import { parseScenario } from '../params/validate.ts';
import { option, typed, type Arguments } from './options.ts';

/**
 * A scenario with what the command line changes: --seed, --siblings, --cells, --days and --set, checked like any other.
 */
export function withOptions(
  scenario: Scenario,
  given: Arguments,
  sizes: readonly string[] = ['siblings', 'cells', 'days'],
): Scenario {
  const changed: Record<string, unknown> = { ...scenario };
  const seed = option(given, 'seed');
  if (seed !== undefined) changed['seed'] = seed;
  for (const name of sizes) {
    const text = option(given, name);
    if (text !== undefined) changed[name] = typed(text, `--${name}`);
  }
  changed['set'] = { ...scenario.set, ...assignmentsOf(given, 'set', 'set') };
  return parseScenario(changed);
}

/**
 * Every `ID=VALUE` of an option. @param path of the group they belong to @throws InputError on one that is none, or
 * given twice.
 */
export function assignmentsOf(given: Arguments, name: string, path: string): Record<string, unknown> {
  const own = (given.options.get(name) ?? []).map((text) => readAssignment(text, `--${name}`));
  const twice = own.find(([id], i) => own.findIndex(([other]) => other === id) !== i);
  if (twice !== undefined) throw new InputError([{ code: 'repeated-key', path: `${path}.${twice[0]}` }]);
  return Object.fromEntries(own);
}

function readAssignment(text: string, path: string): [string, unknown] {
  const cut = text.indexOf('=');
  if (cut < 1) throw new InputError([{ code: 'not-an-assignment', path, got: text }]);
  const id = text.slice(0, cut);
  return [id, typed(text.slice(cut + 1), `${path} ${id}`)];
}
