/** Type-checks each environment with its own `lib`, two at a time. Exit code 1 on any error. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const waiting = ['sim', 'cli', 'src', 'worker', 'tests'];

/** Runs tsc for one environment; resolves to whether it passed. */
function check(environment) {
  const args = ['node_modules/typescript/bin/tsc', '-p', `tsconfig.${environment}.json`];
  return new Promise((done) => {
    const tsc = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [tsc.stdout, tsc.stderr]) stream.on('data', (text) => (said += text));
    tsc.on('close', (status) => {
      console.log(`tsconfig.${environment}.json: ${status === 0 ? 'ok' : `failed\n${said}`}`);
      done(status === 0);
    });
  });
}

/** Takes environments from the list until none is left; resolves to whether all it took passed. */
async function checkRest() {
  let passed = true;
  while (waiting.length > 0) passed = (await check(waiting.shift())) && passed;
  return passed;
}

const passed = await Promise.all([checkRest(), checkRest()]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
