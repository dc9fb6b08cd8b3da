/**
 * `npm test`: installs what is missing, then format, lint, dead code, types, builds, unit and browser tests, two steps
 * at a time. The last line on stdout is "N passed, N failed", with ", N skipped" when some were; exit code 1 when any
 * failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { insistOnFolder } from './folder.mjs';
import { createStep } from './steps.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const total = { passed: 0, failed: 0, skipped: 0 };

/** Adds to the totals and says how a step went. */
function report(step, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  step.end(failed);
}

/** Makes a step that counts as one test; it starts when called. */
function single(name, script, ...args) {
  const step = createStep(name);
  return async () => {
    const ended = await step.run(script, ...args);
    report(step, { passed: Number(ended), failed: Number(!ended), skipped: 0 });
  };
}

/** Makes a step of a vitest project, each of whose tests counts; it starts when called. */
function project(name, niceness) {
  const step = createStep(`${name} tests`, niceness);
  return async () => {
    const file = `tests/.out/${name}.json`;
    rmSync(root + file, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const ended = await step.run('node_modules/vitest/vitest.mjs', 'run', '--project', name, ...reporters);
    report(step, count(root + file, ended));
  };
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

// Here and not before the script: whoever forbids scripts of packages forbids npm to run that one too.
insistOnFolder('tested');
ensureInstall();
// Each step says for itself what it is built for; the tests of a shell set to production would have no test build of
// React.
delete process.env.NODE_ENV;
// Before all steps, since without a browser nothing below could be complete.
try {
  process.env.TEND_CHROMIUM = await findChromium();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// "npm test -- all" runs those too that are left to verify; see tests/long.ts.
if (process.argv[2] === 'all') process.env.TEND_TESTS = 'all';
mkdirSync(`${root}tests/.out`, { recursive: true });
const format = single('format', 'node_modules/oxfmt/bin/oxfmt', '--check');
const lint = single('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings');
const dead = single('dead code', 'node_modules/knip/bin/knip.js', '--no-progress');
const types = single('types', 'tests/tools/typecheck.mjs');
const build = single('build', 'tests/tools/build.mjs');
const commandLine = single('command line build', 'tests/tools/build-cli.mjs');
// Pages answer in time while the unit tests take what the browsers leave.
const unit = project('unit', 5);
const e2e = project('e2e');

// Browsers wait much and need the builds, unit tests do nothing but work: side by side no core is ever idle.
async function browsers() {
  await commandLine();
  await build();
  await e2e();
}
async function sources() {
  await format();
  await lint();
  await dead();
  await types();
  await unit();
}
await Promise.all([browsers(), sources()]);

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
