/**
 * Bundles a TypeScript entry for Node, as the command line is built, so that tools time and run the code that ships.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds `entry` (a path from the root) into tests/.out/bundles; resolves to the bundle's path. */
export async function bundle(entry, { plugins = [], name = entry.replaceAll('/', '-').replace(/\.ts$/, '') } = {}) {
  // Loaded late: a tool may be asked for before the install.
  const { build } = await import('vite');
  const outDir = join(root, 'tests/.out/bundles');
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return join(outDir, `${name}.mjs`);
}

/** Bundles and imports `entry`. */
export async function load(entry, options) {
  return import(pathToFileURL(await bundle(entry, options)).href);
}
