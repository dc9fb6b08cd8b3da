import { checksum } from '../../engine.ts';
import { decodeFile } from '../../params/codec/file.ts';
import { readLiteral } from '../../params/codec/literal.ts';
import type { Scenario } from '../../params/scenario.ts';
import { InputError } from '../../params/types.ts';
import { parseScenario } from '../../params/validate.ts';
import { MODEL_VERSION } from '../../params/version.ts';
import { FORMATS } from '../formats.ts';
import { readText } from '../input.ts';
import { runLitter, threadsFor } from '../litter.ts';
import { choose, option, readArguments, type Arguments } from '../options.ts';
import { checkTarget, print, writeFileWhole } from '../output.ts';

const OPTIONS = {
  seed: 'one', siblings: 'one', cells: 'one', days: 'one', out: 'one', format: 'one', threads: 'one', set: 'many',
} as const;

/** `tend run SCENARIO.json|-`: the litter's table, or with --out its checksum. */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, OPTIONS, ['SCENARIO.json']);
  const format = choose(given, 'format', ['csv', 'ndjson', 'json'], 'csv');
  const threads = choose(given, 'threads', ['1', '2', 'auto'], 'auto');
  const out = option(given, 'out');
  if (out !== undefined) checkTarget(out);
  const scenario = withOptions(decodeFile(await readText(given.positionals[0]!)).scenario, given);
  const result = await runLitter(scenario, threads === 'auto' ? threadsFor(scenario) : threads === '2' ? 2 : 1);
  const report = { result, checksum: checksum(MODEL_VERSION, result.digests) };
  if (out === undefined) return print(FORMATS[format](report));
  await writeFileWhole(out, FORMATS[format](report));
  await print([`${report.checksum}\n`]);
}

/** The scenario with what the command line changes, checked like any other. */
export function withOptions(scenario: Scenario, given: Arguments): Scenario {
  const changed: Record<string, unknown> = { ...scenario };
  const seed = option(given, 'seed');
  if (seed !== undefined) changed['seed'] = seed;
  for (const name of ['siblings', 'cells', 'days']) {
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
