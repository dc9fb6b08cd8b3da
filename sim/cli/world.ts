import { readLiteral } from '../params/codec/literal.ts';
import type { Scenario } from '../params/scenario.ts';
import { InputError } from '../params/types.ts';
import { parseScenario } from '../params/validate.ts';
import { option, type Arguments } from './options.ts';

/** A scenario with what the command line changes: --seed, --siblings, --cells, --days and --set, checked like any other. */
export function withOptions(scenario: Scenario, given: Arguments, sizes: readonly string[] = ['siblings', 'cells', 'days']): Scenario {
  const changed: Record<string, unknown> = { ...scenario };
  const seed = option(given, 'seed');
  if (seed !== undefined) changed['seed'] = seed;
  for (const name of sizes) {
    const text = option(given, name);
    if (text !== undefined) changed[name] = readLiteral(text);
  }
  const own = (given.options.get('set') ?? []).map(readAssignment);
  const twice = own.find(([id], i) => own.findIndex(([other]) => other === id) !== i);
  if (twice !== undefined) throw new InputError([{ code: 'repeated-key', path: `set.${twice[0]}` }]);
  changed['set'] = { ...scenario.set, ...Object.fromEntries(own) };
  return parseScenario(changed);
}

function readAssignment(text: string): [string, unknown] {
  const cut = text.indexOf('=');
  if (cut < 1) throw new InputError([{ code: 'not-an-assignment', path: '--set', got: text }]);
  return [text.slice(0, cut), readLiteral(text.slice(cut + 1))];
}
