import { MODEL_VERSION } from '../../params/version.ts';
import { SALIVA_COLUMNS, salivaCsv } from '../../run/saliva-csv.ts';
import type { SalivaResult } from '../../run/protocol.ts';
import { readWorld } from '../origin.ts';
import { choose, readArguments } from '../options.ts';
import { deliver } from '../output.ts';
import { runHere } from '../share.ts';
import { targetsOf } from '../target.ts';
import { withOptions } from '../world.ts';

const OPTIONS = {
  seed: 'one',
  siblings: 'one',
  cells: 'one',
  days: 'one',
  set: 'many',
  format: 'one',
  out: 'one',
} as const;

/**
 * `tend saliva SCENARIO.json|-`: brain and saliva of the same young ones, day by day, true and as an assay reads it.
 */
export async function saliva(args: readonly string[]): Promise<void> {
  const given = readArguments(args, OPTIONS, ['SCENARIO.json']);
  const format = choose(given, 'format', ['csv', 'json'], 'csv');
  const { out } = targetsOf(given);
  const scenario = withOptions(await readWorld(given.positionals[0]!), given);
  const result = await runHere({ kind: 'saliva', scenario, from: 0, to: scenario.siblings });
  const text = format === 'csv' ? salivaCsv(result) : `${JSON.stringify(asJson(result))}\n`;
  await deliver(out, [text]);
}

/** By quantity, a list of days for each young one. */
function asJson(result: SalivaResult): unknown {
  const { scenario } = result;
  const rows = scenario.days + 1;
  const byYoung = (values: Float64Array) =>
    Array.from({ length: scenario.siblings }, (_, young) => [...values.subarray(young * rows, (young + 1) * rows)]);
  return {
    schema: 'tend.saliva/1',
    modelVersion: MODEL_VERSION,
    scenario,
    series: Object.fromEntries(SALIVA_COLUMNS.map(({ id }) => [id, byYoung(result[id])])),
  };
}
