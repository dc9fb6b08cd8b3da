/**
 * Installs the locked packages when they are missing or older than the lockfile.
 * Runs before anything is installed, so it may use Node built-ins only.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A shell set to production leaves them out by itself. */
const everything = ['dev', 'optional', 'peer'].map((kind) => `--include=${kind}`);

/** Runs `npm ci` when needed; ends the process with npm's status when that fails. */
export function ensureInstall() {
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json') && isWhole()) return;
  // A script may print nothing but its answer on stdout, so npm's words go to stderr.
  const npm = spawnSync('npm', ['ci', ...everything], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(`npm ci failed${npm.error ? `: ${npm.error.message}` : ''}`);
    process.exit(npm.status || 1);
  }
}

/** False where somebody installed without what only a build needs, which here is all there is. */
function isWhole() {
  const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return Object.keys(devDependencies).every(
    (name) => statSync(`${root}node_modules/${name}`, { throwIfNoEntry: false }) !== undefined,
  );
}

/** Modification time in milliseconds; a missing file counts as infinitely old. */
function modified(path) {
  return statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstall();
