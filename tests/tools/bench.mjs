/**
 * `npm run bench [-- ROUNDS]`: medians over fresh processes that take turns, each run under another seed. Prints
 * milliseconds and ratios and writes tests/.out/bench.json; asserts nothing, since machines differ.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const ROUNDS = 5;
const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function timeInFreshProcess(bundle, name, seed) {
  const child = spawnSync(process.execPath, [self, '--case', bundle, name, seed], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`${name} could not be timed`);
  return median(JSON.parse(child.stdout));
}

async function bench(rounds) {
  ensureInstall();
  const { bundle } = await import('./bundle.mjs');
  const path = await bundle('tests/bench/cases.ts');
  const { CASES } = await import(pathToFileURL(path).href);
  const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(CASES)) times[name].push(timeInFreshProcess(path, name, `round ${round}`));
  }
  const medians = Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
  const ratios = {
    'twin / engine, S1': medians['twin S1'] / medians['engine S1'],
    'twin / engine, per unit of S2': medians['twin S1'] / (medians['engine S2'] / 20),
    'AgentScript / engine, S1': medians['AgentScript S1'] / medians['engine S1'],
    'AgentScript / engine, per unit of S2': medians['AgentScript S1'] / (medians['engine S2'] / 20),
    'AgentScript on counts / engine, S1': medians['AgentScript S1, on counts'] / medians['engine S1'],
    'AgentScript on counts / engine, per unit of S2': medians['AgentScript S1, on counts'] / (medians['engine S2'] / 20),
  };
  print(times, medians, ratios);
  mkdirSync(`${root}tests/.out`, { recursive: true });
  writeFileSync(`${root}tests/.out/bench.json`, `${JSON.stringify({ node: process.version, times, medians, ratios }, null, 1)}\n`);
}

function print(times, medians, ratios) {
  const width = Math.max(...Object.keys({ ...times, ...ratios }).map((name) => name.length)) + 2;
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  console.log('S1 = 1 young one × 1,000 cells × 2 copies × 12 dyads × 60 days; S2 = 20 × S1; one thread\n');
  console.log(`${'median of processes'.padEnd(width)}${'ms'.padStart(10)}   each`);
  for (const [name, each] of Object.entries(times))
    console.log(`${name.padEnd(width)}${medians[name].toFixed(2).padStart(10)}   ${each.map((ms) => ms.toFixed(2)).join(' ')}`);
  console.log();
  for (const [name, ratio] of Object.entries(ratios)) console.log(`${name.padEnd(width)}${ratio.toFixed(0).padStart(10)}`);
}

/** Drags in a browser are timed by a script of their own. */
async function benchBrowser() {
  const { buildAll, buildIsStale } = await import('./build.mjs');
  if (buildIsStale()) await buildAll('warn');
  const script = `${root}tests/bench/browser-drag.mjs`;
  if (!existsSync(script)) {
    console.log('\nDragging in the browser: no script yet (tests/bench/browser-drag.mjs)');
    return;
  }
  console.log('\nDragging in the browser');
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const [flag, path, name, seed] = process.argv.slice(2);
if (flag === '--case') {
  const { CASES, time } = await import(pathToFileURL(path).href);
  process.stdout.write(JSON.stringify(time(CASES[name], seed)));
} else {
  await bench(flag === undefined ? ROUNDS : Number(flag));
  await benchBrowser();
}
