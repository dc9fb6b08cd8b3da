/**
 * `npm run bench [-- GROUP…] [ROUNDS] [--keep]`: medians over fresh processes that take turns, each round under another
 * seed. Prints milliseconds, ratios, what is aimed at, and what tests/bench/baseline.json kept of the last time; writes
 * tests/.out/bench.json. It asserts nothing, since machines differ. With --keep the groups measured now are kept in
 * their place. Groups: engine, people, c, bundle, drag, compare, visit, class; all of them when none is named. The four
 * that are scripts of their own (drag, compare, visit, class) print by themselves and are not kept.
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

/** Measures and prints one group. @returns null when it cannot run here. */
async function benchGroup(name, rounds, kept) {
  const { linesOf, machine, takeTurns } = await import('../bench/rounds.mjs');
  const { saysKept } = await import('../bench/baseline.mjs');
  const group = await GROUPS[name]();
  if (group === null) return null;
  try {
    const report = takeTurns(group, rounds);
    console.log([...linesOf(report, kept), '', saysKept(kept, machine())].join('\n'));
    return report;
  } finally {
    group.end?.();
  }
}

/** What is timed by scripts of their own, most of them in a browser. */
const SCRIPTS = {
  drag: { title: 'Dragging on Play', scripts: ['browser-drag.mjs', 'browser-frames.mjs'] },
  compare: {
    title: 'Six scenarios that move together; a map over two sliders',
    scripts: ['browser-compare.mjs', 'browser-sweep.mjs'],
  },
  visit: { title: 'A visit on a laptop six times slower', scripts: ['browser-visit.mjs'] },
  class: {
    title: 'A class of 200 tickets, on the command line and on the page',
    scripts: ['class.mjs', 'browser-class.mjs'],
  },
};

async function benchScripts({ title, scripts }) {
  const { buildAll, buildIsStale } = await import('./build.mjs');
  if (buildIsStale()) await buildAll('warn');
  console.log(`\n${title}`);
  for (const script of scripts) {
    const { status } = spawnSync(process.execPath, [`${root}tests/bench/${script}`], { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}

const KEEP = '--keep';

/** @throws Error on a word that is neither a group, nor a number of rounds, nor --keep. */
function readArguments(words) {
  const args = words.filter((word) => word !== KEEP);
  const known = [...Object.keys(GROUPS), ...Object.keys(SCRIPTS)];
  const [names, others] = [args.filter((arg) => known.includes(arg)), args.filter((arg) => !known.includes(arg))];
  if (others.length > 1 || others.some((word) => !/^[1-9]\d*$/.test(word)))
    throw new Error(`usage: npm run bench [-- GROUP…] [ROUNDS] [${KEEP}], where GROUP is one of ${known.join(', ')}`);
  return { names: names.length > 0 ? names : known, rounds: Number(others[0] ?? ROUNDS), keep: words.includes(KEEP) };
}

async function bench(args) {
  const { names, rounds, keep } = readArguments(args);
  insistOnFolder('built');
  ensureInstall();
  const { load, machine } = await import('../bench/rounds.mjs');
  const { commitNow, keepBaseline, readBaseline } = await import('../bench/baseline.mjs');
  const about = {
    machine: machine(),
    load: load(),
    date: new Date().toISOString().slice(0, 10),
    commit: commitNow(),
    rounds,
  };
  const baseline = readBaseline();
  console.log(`${about.machine}, load ${about.load}`);
  const reports = {};
  for (const name of Object.keys(GROUPS).filter((each) => names.includes(each))) {
    const report = await benchGroup(name, rounds, baseline[name]);
    if (report === null) continue;
    reports[name] = report;
    // At once: what was measured is not lost when a later group fails.
    if (keep) keepBaseline({ [name]: report }, about);
  }
  mkdirSync(`${root}tests/.out`, { recursive: true });
  writeFileSync(`${root}tests/.out/bench.json`, `${JSON.stringify({ ...about, groups: reports }, null, 1)}\n`);
  for (const name of Object.keys(SCRIPTS)) if (names.includes(name)) await benchScripts(SCRIPTS[name]);
}

await bench(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
