/**
 * The last measurements that were kept, in baseline.json: by group, with the machine, the day and the commit. Ratios
 * can be compared between machines; milliseconds only on the machine that was measured.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('baseline.json', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Kept measurements by group; none before the first was kept. */
export function readBaseline() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Writes the measured groups over what was kept of them, and leaves the other groups as they are. */
export function keepBaseline(reports, about) {
  writeFileSync(file, `${JSON.stringify(withReports(readBaseline(), reports, about), null, 1)}\n`);
}

/** @param about { machine, load, date, commit, rounds }: what the reports were measured on, and when. */
export function withReports(baseline, reports, about) {
  const measured = Object.entries(reports).map(([name, { medians, figures }]) => [
    name,
    {
      ...about,
      figures: Object.fromEntries(figures.map((figure) => [figure.name, shortened(figure.value)])),
      medians: Object.fromEntries(Object.entries(medians).map(([contestant, ms]) => [contestant, shortened(ms)])),
    },
  ]);
  return { ...baseline, ...Object.fromEntries(measured) };
}

/** Four digits: runs differ by more. */
function shortened(value) {
  return Number(value.toPrecision(4));
}

/** What a group is compared with, in one line. */
export function saysKept(kept, machine) {
  if (kept === undefined) return 'Nothing was kept of this group yet: npm run bench -- --keep';
  const { date, commit, rounds, load } = kept;
  const place =
    kept.machine === machine ? 'on this machine' : `on another machine (${kept.machine}): compare ratios alone`;
  return `Kept: ${date}, commit ${commit}, ${rounds} rounds under load ${load}, ${place}`;
}

/** A value beside the kept one: "then 12.3, now/then 1.04"; what was not kept says so. */
export function besideKept(value, then) {
  if (then === undefined) return 'not kept';
  return `then ${Number(then.toPrecision(3))}, now/then ${(value / then).toFixed(2)}`;
}

/** The commit that is measured; a plus says that files were changed since. */
export function commitNow() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const { status, stdout } = git('rev-parse', '--short', 'HEAD');
  if (status !== 0) return 'unknown';
  return stdout.trim() + (git('status', '--porcelain', '--untracked-files=no').stdout === '' ? '' : '+');
}
