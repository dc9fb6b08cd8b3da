/**
 * `npm test`: lint, types, both builds, unit tests and browser tests. The last line on stdout
 * is "N passed, N failed", with ", N skipped" when some were; exit code 1 when any failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs a Node script with its output on screen; resolves to whether it ended well. */
function runs(script, ...args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', (status) => done(status === 0));
  });
}

/** Adds to the totals and says how a step went. */
function report(name, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`\n=== ${name}: ${failed === 0 ? 'ok' : 'FAILED'}\n`);
}

/** A step that counts as one test. */
async function step(name, script, ...args) {
  const ended = await runs(script, ...args);
  report(name, { passed: Number(ended), failed: Number(!ended), skipped: 0 });
}

/** A vitest project; each of its tests counts. */
async function project(name) {
  const file = `tests/.out/${name}.json`;
  rmSync(root + file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ended = await runs('node_modules/vitest/vitest.mjs', 'run', '--project', name, ...reporters);
  report(`${name} tests`, count(root + file, ended));
}

/** Counts a vitest report. What fails outside any test - a file that cannot load, a crash - is one failure. */
function count(file, ended) {
  const results = readReport(file);
  const tests = results.flatMap((result) => result.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const inTests = tests.filter((test) => test.status === 'failed').length;
  const unloaded = results.filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = inTests + unloaded;
  return { passed, failed: failed || Number(!ended), skipped: tests.length - passed - inTests };
}

/** The files of a vitest report; none when the runner died before it could write one. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}

// First of all, since without a browser nothing below could be complete.
try {
  process.env.TEND_CHROMIUM = await findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
mkdirSync(`${root}tests/.out`, { recursive: true });
await step('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings');
await step('types', 'tests/tools/typecheck.mjs');
await step('build', 'tests/tools/build.mjs');
await step('command line build', 'tests/tools/build-cli.mjs');
await project('unit');
await project('e2e');

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
