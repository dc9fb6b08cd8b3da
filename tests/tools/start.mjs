/**
 * `npm start`: installs what is missing, builds the site if it is stale, serves it on 127.0.0.1 and prints its address.
 * All in one process, so that one signal ends everything. Progress goes to stderr.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';
import { checkFolder } from './folder.mjs';
import { serveFolder } from './serve.mjs';

/** The port asked for in the environment, or 4173. */
function wantedPort() {
  const text = process.env.PORT || '4173';
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Error(`PORT must be a whole number from 0 to 65535, got "${text}"`);
}

// Nothing is left to save, so a signal may end the process at any moment, even during the build.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));

try {
  const port = wantedPort();
  checkFolder('built');
  ensureInstall();
  // Loaded late: before the install there may be no vite.
  const { buildAll, buildIsStale } = await import('./build.mjs');
  if (buildIsStale()) {
    console.error('Building Tend ...');
    await buildAll('warn');
  }
  const { url } = await serveFolder(fileURLToPath(new URL('../../dist', import.meta.url)), port);
  console.log(`Tend: ${url}`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
