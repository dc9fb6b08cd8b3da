/**
 * `npm run bench [-- GROUP…] [ROUNDS]`: medians over fresh processes that take turns, each round under another seed.
 * Prints milliseconds, ratios and what is aimed at, and writes tests/.out/bench.json; asserts nothing, since machines
 * differ. Groups: engine, people, c, bundle, drag, compare; all of them when none is named.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';
import { insistOnFolder } from './folder.mjs';

const ROUNDS = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Contestants that take turns; each module is loaded late, since it may need what is not installed yet. */
const GROUPS = {
  engine: async () => (await import('../bench/engine-group.mjs')).engineGroup(),
  people: async () => (await import('../bench/people-group.mjs')).peopleGroup(),
  c: async () => (await import('../bench/c-group.mjs')).cGroup(),
  bundle: async () => (await import('../bench/bundle-group.mjs')).bundleGroup(),
};

/** Measures, prints and keeps one group. @returns null when it cannot run here. */
async function benchGroup(name, rounds) {
  const { print, takeTurns } = await import('../bench/rounds.mjs');
  const group = await GROUPS[name]();
  if (group === null) return null;
  try {
    const report = takeTurns(group, rounds);
    print(report);
    return report;
  } finally {
    group.end?.();
  }
}

/** What is timed in a browser, by scripts of their own. */
const BROWSER = {
  drag: { title: 'Dragging on Play', scripts: ['browser-drag.mjs'] },
  compare: {
    title: 'Six scenarios that move together; a map over two sliders',
    scripts: ['browser-compare.mjs', 'browser-sweep.mjs'],
  },
};

async function benchBrowser({ title, scripts }) {
  const { buildAll, buildIsStale } = await import('./build.mjs');
  if (buildIsStale()) await buildAll('warn');
  console.log(`\n${title}`);
  for (const script of scripts) {
    const { status } = spawnSync(process.execPath, [`${root}tests/bench/${script}`], { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

/** @throws Error on a word that is neither a group nor a number of rounds. */
function readArguments(args) {
  const known = [...Object.keys(GROUPS), ...Object.keys(BROWSER)];
  const [names, others] = [args.filter((arg) => known.includes(arg)), args.filter((arg) => !known.includes(arg))];
  if (others.length > 1 || others.some((word) => !/^[1-9]\d*$/.test(word)))
    throw new Error(`usage: npm run bench [-- GROUP…] [ROUNDS], where GROUP is one of ${known.join(', ')}`);
  return { names: names.length > 0 ? names : known, rounds: Number(others[0] ?? ROUNDS) };
}

async function bench(args) {
  const { names, rounds } = readArguments(args);
  insistOnFolder('built');
  ensureInstall();
  const { machine } = await import('../bench/rounds.mjs');
  const where = machine();
  console.log(where);
  const reports = {};
  for (const name of Object.keys(GROUPS).filter((each) => names.includes(each))) {
    const report = await benchGroup(name, rounds);
    if (report !== null) reports[name] = report;
  }
  mkdirSync(`${root}tests/.out`, { recursive: true });
  writeFileSync(
    `${root}tests/.out/bench.json`,
    `${JSON.stringify({ machine: where, rounds, groups: reports }, null, 1)}\n`,
  );
  for (const name of Object.keys(BROWSER)) if (names.includes(name)) await benchBrowser(BROWSER[name]);
}

await bench(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
