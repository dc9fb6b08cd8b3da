import { checksum } from '../../engine.ts';
import { MODEL_VERSION } from '../../params/version.ts';
import type { LifeJob } from '../../run/protocol.ts';
import { FORMATS } from '../formats.ts';
import { readWorld } from '../origin.ts';
import { choose, readArguments } from '../options.ts';
import { deliver } from '../output.ts';
import { runShared, threadsFor } from '../share.ts';
import { targetsOf } from '../target.ts';
import { withOptions } from '../world.ts';

const OPTIONS = {
  seed: 'one',
  siblings: 'one',
  cells: 'one',
  days: 'one',
  out: 'one',
  format: 'one',
  threads: 'one',
  set: 'many',
} as const;

/** `tend run SCENARIO.json|-`: the litter's table, or with --out its checksum. */
export async function run(args: readonly string[]): Promise<void> {
  const given = readArguments(args, OPTIONS, ['SCENARIO.json']);
  const format = choose(given, 'format', ['csv', 'ndjson', 'json'], 'csv');
  const { out } = targetsOf(given);
  const scenario = withOptions(await readWorld(given.positionals[0]!), given);
  const { siblings, cells, days } = scenario;
  const result = await runShared(
    (from, to): LifeJob => ({ kind: 'life', scenario, from, to, digest: true }),
    siblings,
    threadsFor(given, siblings * cells * days),
  );
  const report = { result, checksum: checksum(MODEL_VERSION, result.digests) };
  await deliver(out, FORMATS[format](report), report.checksum);
}
