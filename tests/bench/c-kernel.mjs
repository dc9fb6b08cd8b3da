/** Compiles tests/bench/kernel.c and runs it. The compiler is gcc, or what CC names. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compiler = process.env.CC ?? 'gcc';

/** Why the C kernel cannot run here; null when it can. */
export function whyNoC() {
  return spawnSync(compiler, ['--version']).status === 0
    ? null
    : `no C compiler here (${compiler}); install gcc or name one in CC`;
}

/**
 * The compiled kernel in a folder of its own; call `end` to remove it.
 * @returns run(file, warmUp, runs): the marks of every block, and the milliseconds of each measured run.
 */
export function compileKernel() {
  mkdirSync(join(root, 'tests/.out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'tests/.out/kernel-'));
  const [program, input, output] = ['kernel', 'in', 'out'].map((name) => join(folder, name));
  // Contraction is off so that the few real numbers are rounded as in JavaScript.
  const flags = ['-std=gnu11', '-O3', '-march=native', '-ffp-contract=off'];
  call(compiler, [...flags, '-o', program, join(root, 'tests/bench/kernel.c'), '-lm']);
  return {
    run(file, warmUp = 0, runs = 0) {
      writeFileSync(input, file);
      const times = JSON.parse(call(program, [input, output, String(warmUp), String(runs)]));
      return { times, marks: readFileSync(output) };
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function call(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}
