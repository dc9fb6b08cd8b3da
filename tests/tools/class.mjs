/**
 * `npm run class`: `tend class --serve` with the site of this folder, both built first when they are stale. Options
 * follow behind `--`: `npm run class -- --lesson luck --host 0.0.0.0`.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

ensureInstall();
// Loaded late: before the install there may be no vite.
const { buildAll, buildIsStale } = await import('./build.mjs');
if (buildIsStale()) {
  console.error('Building Tend ...');
  await buildAll('warn');
}
const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const [, script, ...options] = process.argv;
process.argv = [process.argv[0], script, 'class', '--serve', '--folder', folder, ...options];
await import('./tend.mjs');
