/**
 * Bundles sim/cli/main.ts into dist-cli/tend.js when that is stale. Says nothing on
 * stdout, so that what `npm run -s tend` prints is the command's own output alone.
 */
import { chmodSync, mkdtempSync, renameSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';
import { isStale, stamp } from './stale.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundle = join(root, 'dist-cli/tend.js');
const inputs = ['sim', 'package-lock.json', 'tests/tools/build-cli.mjs'].map((path) => join(root, path));

/** Writes the bundle aside and renames it, so a run beside this one never reads half a file. */
async function buildCli() {
  // Loaded late: before the install there may be no vite.
  const { build } = await import('vite');
  process.env.NODE_ENV = 'production';
  const began = new Date();
  mkdirSync(join(root, 'dist-cli'), { recursive: true });
  const aside = mkdtempSync(join(root, 'dist-cli/build-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'sim/cli/main.ts'),
        outDir: aside,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          output: { entryFileNames: 'tend.js', banner: '#!/usr/bin/env node', codeSplitting: false },
        },
      },
    });
    const made = join(aside, 'tend.js');
    chmodSync(made, 0o755);
    stamp(made, began);
    renameSync(made, bundle);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

ensureInstall();
if (isStale(bundle, inputs)) {
  await buildCli().catch((error) => {
    console.error(`The command line could not be built: ${error.message}`);
    process.exit(1);
  });
}
