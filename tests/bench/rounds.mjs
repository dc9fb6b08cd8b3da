/** Contestants take turns in fresh processes, every round under another seed; what is told are medians over rounds. */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { besideKept } from './baseline.mjs';

const one = fileURLToPath(new URL('one.mjs', import.meta.url));

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

/** Runs a fresh Node process to its end. @throws Error unless it ends well. */
export function freshNode(args) {
  const child = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`node ${args.join(' ')} failed:\n${child.error?.message ?? child.stderr}`);
  return child;
}

/** A contestant: `timeCase(name, seed)` of a bundle, in a fresh process. */
export function inFreshProcess(bundle, name) {
  return (seed) => ({ ms: median(JSON.parse(freshNode([one, bundle, 'timeCase', name, seed]).stdout)) });
}

/**
 * @param group { title, contestants: by name, a function of the seed to { ms, … }; figures: [{ name, unit, of, atMost |
 *   atLeast }] }, where `of` gives a figure from what all contestants measured in one round.
 */
export function takeTurns({ title, contestants, figures }, rounds) {
  const measured = Array.from({ length: rounds }, (_, round) =>
    Object.fromEntries(Object.entries(contestants).map(([name, run]) => [name, run(`round ${round}`)])),
  );
  const times = Object.fromEntries(
    Object.keys(contestants).map((name) => [name, measured.map((round) => round[name].ms)]),
  );
  return {
    title,
    times,
    medians: Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)])),
    figures: figures.map(({ of, ...figure }) => ({ ...figure, value: median(measured.map(of)) })),
  };
}

/** A ratio of two contestants' times: `scale` times as much of the second's work is compared with the first's. */
export function ratio(name, [above, below], { scale = 1, ...target } = {}) {
  return { name, unit: '×', of: (round) => (scale * round[above].ms) / round[below].ms, ...target };
}

/** What the numbers were measured on. */
export function machine() {
  return `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
}

/** Processes that want the processors; more than none before the first round says that others are at work too. */
export function load() {
  return loadavg()[0].toFixed(1);
}

/** @param kept what the baseline holds of this group (see baseline.mjs), if anything. */
export function linesOf({ title, times, medians, figures }, kept) {
  const names = [HEADING, ...Object.keys(times), ...figures.map(({ name }) => name)];
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const timed = Object.entries(times).map(([name, each]) => {
    const now = medians[name];
    const rounds = each.map((ms) => ms.toFixed(2)).join(' ');
    return `${name.padEnd(width)}${now.toFixed(2).padStart(10)}   ${beside(now, kept?.medians[name])}${rounds}`;
  });
  const judged = figures.map(({ name, unit, value, ...target }) => {
    const now = Number(value.toPrecision(3)).toString().padStart(10);
    return `${name.padEnd(width)}${now} ${unit.padEnd(2)} ${beside(value, kept?.figures[name])}${judge(value, target)}`.trimEnd();
  });
  return [
    '',
    title,
    '',
    `${HEADING.padEnd(width)}${'ms'.padStart(10)}   ${''.padEnd(BESIDE)}each`,
    ...timed,
    ...(judged.length > 0 ? ['', ...judged] : []),
  ];
}

const HEADING = 'median of processes';
/** Columns of what stands beside a value. */
const BESIDE = 34;

function beside(value, then) {
  return besideKept(value, then).padEnd(BESIDE);
}

function judge(value, { atMost, atLeast }) {
  if (atMost !== undefined) return `at most ${atMost}: ${value <= atMost ? 'met' : 'MISSED'}`;
  if (atLeast !== undefined) return `at least ${atLeast}: ${value >= atLeast ? 'met' : 'MISSED'}`;
  return '';
}
