import { createHash } from 'node:crypto';
import { isMainThread } from 'node:worker_threads';
import { hashWith } from '../engine.ts';
import { InputError } from '../params/types.ts';
import { ENGLISH } from '../words/english.ts';
import { renderProblem } from '../words/render.ts';
import { createWords } from '../words/say.ts';
import { calibrate } from './commands/calibrate.ts';
import { cell } from './commands/cell.ts';
import { chain } from './commands/chain.ts';
import { classCommand } from './commands/class.ts';
import { day } from './commands/day.ts';
import { describe } from './commands/describe.ts';
import { experiment } from './commands/experiment.ts';
import { giving } from './commands/giving.ts';
import { lesson } from './commands/lesson.ts';
import { lineage } from './commands/lineage.ts';
import { presets } from './commands/presets.ts';
import { run } from './commands/run.ts';
import { saliva } from './commands/saliva.ts';
import { stats } from './commands/stats.ts';
import { stressTest } from './commands/stress-test.ts';
import { sweep } from './commands/sweep.ts';
import { HELP } from './help.ts';
import { tellOrigins } from './origin.ts';
import { print, watchOutput } from './output.ts';
import { serveAside } from './spawn.ts';
import { appVersion } from './version.ts';

const COMMANDS: ReadonlyMap<string, (args: readonly string[]) => Promise<void>> = new Map([
  ['run', run],
  ['chain', chain],
  ['presets', presets],
  ['describe', describe],
  ['cell', cell],
  ['day', day],
  ['lineage', lineage],
  ['stress-test', stressTest],
  ['giving', giving],
  ['experiment', experiment],
  ['saliva', saliva],
  ['sweep', sweep],
  ['lesson', lesson],
  ['class', classCommand],
  ['stats', stats],
  ['calibrate', calibrate],
  ['--help', () => print([HELP])],
  ['-h', () => print([HELP])],
  ['--version', () => print([`${appVersion()}\n`])],
]);

// Node's own hash is several times as fast.
hashWith(() => createHash('sha256'));

async function main([name, ...rest]: readonly string[]): Promise<void> {
  if (name === undefined) throw new InputError([{ code: 'missing-argument', path: 'COMMAND' }]);
  const command = COMMANDS.get(rest.includes('--help') || rest.includes('-h') ? '--help' : name);
  if (command === undefined)
    throw new InputError([{ code: 'not-one-of', path: 'COMMAND', got: name, allowed: [...COMMANDS.keys()] }]);
  await command(rest);
  tellOrigins();
}

/** Bad input: one line and 2. Anything else is our fault: all that is known of it and 1. */
function fail(error: unknown): void {
  if (!(error instanceof InputError)) {
    process.stderr.write(
      `tend: internal fault, please report it: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
    return;
  }
  const say = createWords(ENGLISH);
  const [first, ...others] = error.problems;
  const more = others.length > 0 ? ` ${say('error.more', { count: others.length })}` : '';
  process.stderr.write(`tend: ${renderProblem(say, first!)}${more}\n`);
  process.exitCode = 2;
}

if (isMainThread) {
  watchOutput(fail);
  main(process.argv.slice(2)).catch(fail);
} else {
  serveAside();
}
