/**
 * Finds a Chromium for the browser tests: TEND_CHROMIUM, then the PATH, then, for root on
 * Debian, its package. Run as a script it prints the path.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The shell comes first: it starts several times faster than the full browser.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Resolves to the path of a Chromium; throws an Error of one line when there is none. */
export async function findChromium() {
  const wanted = process.env.TEND_CHROMIUM;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`TEND_CHROMIUM is "${wanted}", which is not a program that can be run`);
  }
  const found = onPath() ?? (isRootOnDebian() ? installed() : undefined);
  if (found) return found;
  throw new Error(`No Chromium found: set TEND_CHROMIUM to one, or put one of ${names.join(', ')} on the PATH`);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs Debian's package; its words go to stderr because stdout carries the path alone. */
function installed() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', names[0]]]) {
    if (spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status !== 0) return undefined;
  }
  return onPath();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await findChromium().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
