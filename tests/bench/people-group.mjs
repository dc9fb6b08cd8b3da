/**
 * S3, a study of people: through the command line, whole process and all, on one thread and on two; and cell by cell
 * for tissues that divide.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from '../tools/bundle.mjs';
import { freshNode, inFreshProcess, ratio } from './rounds.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'tests/.out');

/** Checksums of S3 by seed: two threads must find what one finds. */
const sums = new Map();

/** `tend run` of S3, from the start of the process to its end: milliseconds, and megabytes at the peak. */
function commandLine(scenarioOf, threads) {
  return (seed) => {
    const [file, out] = [join(folder, 's3.json'), join(folder, 's3.csv')];
    writeFileSync(file, JSON.stringify(scenarioOf(seed)));
    const command = [join(root, 'dist-cli/tend.js'), 'run', file, '--threads', String(threads), '--out', out];
    const { stdout: sum, stderr: peak } = freshNode([
      '--import',
      new URL('peak.mjs', import.meta.url).href,
      ...command,
    ]);
    if (!sums.has(seed)) sums.set(seed, sum);
    if (sums.get(seed) !== sum) throw new Error(`S3 under ${seed}: another checksum with --threads ${threads}`);
    return JSON.parse(peak);
  };
}

/**
 * S3 on workers that are warm: milliseconds with one of them and with two. One process measures both, so that they meet
 * the same machine.
 */
function onWorkers(engine, scenarioOf) {
  const measured = new Map();
  const both = (seed) => {
    if (!measured.has(seed))
      measured.set(
        seed,
        JSON.parse(
          freshNode([fileURLToPath(new URL('workers.mjs', import.meta.url)), engine, JSON.stringify(scenarioOf(seed))])
            .stdout,
        ),
      );
    return measured.get(seed);
  };
  return [0, 1].map((at) => (seed) => ({ ms: both(seed)[at] }));
}

export async function peopleGroup() {
  mkdirSync(folder, { recursive: true });
  const built = spawnSync(process.execPath, [join(root, 'tests/tools/build-cli.mjs')], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the command line could not be built');
  const path = await bundle('tests/bench/people-cases.ts');
  const { people } = await import(pathToFileURL(path).href);
  const [oneWorker, twoWorkers] = onWorkers(await bundle('sim/engine.ts'), people);
  return {
    title: 'S3 = 202 people × 1,000 cells × 2 copies × 12 dyads × 550 days, rates of human infants',
    contestants: {
      'S3 by the command line, one thread': commandLine(people, 1),
      'S3 by the command line, two threads': commandLine(people, 2),
      'S3 on one warm worker': oneWorker,
      'S3 on two warm workers': twoWorkers,
      'S3 as brain': inFreshProcess(path, 'brain'),
      'S3 as white blood': inFreshProcess(path, 'blood'),
      'S3 as saliva (brain, blood, lining of the mouth)': inFreshProcess(path, 'saliva'),
    },
    figures: [
      {
        name: 'S3 on two threads',
        unit: 's',
        of: (round) => round['S3 by the command line, two threads'].ms / 1000,
        atMost: 2.5,
      },
      ratio('one worker / two workers, warm', ['S3 on one warm worker', 'S3 on two warm workers'], { atLeast: 1.6 }),
      // Whole processes: start, set-up and compilation come twice, and count fully in a run of a second.
      ratio('one thread / two threads, whole process', [
        'S3 by the command line, one thread',
        'S3 by the command line, two threads',
      ]),
      {
        name: 'memory at the peak, two threads',
        unit: 'MB',
        of: (round) => round['S3 by the command line, two threads'].megabytes,
        atMost: 300,
      },
      ratio('white blood / brain', ['S3 as white blood', 'S3 as brain'], { atMost: 2 }),
      ratio('saliva / brain', ['S3 as saliva (brain, blood, lining of the mouth)', 'S3 as brain']),
    ],
  };
}
