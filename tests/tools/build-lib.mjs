/**
 * Builds the library into dist-lib/: two modules for Node and bundlers (tend.js, the light door, and engine.js), the
 * code they share, and their types. The three small packages that sim/ uses are built in, so that who installs it needs
 * nothing else; their licences are written beside it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';
import { isStale, stamp } from './stale.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the library is built. */
export const libFolder = join(root, 'dist-lib');
const doors = { tend: 'sim/index.ts', engine: 'sim/engine.ts' };
/**
 * The packages that are built in, and where the terms of each are written: all of a file, or what a pattern finds
 * there.
 */
const built = {
  seedrandom: [
    ['README.md', /^LICENSE \(MIT\)\n[\s\S]*/m],
    ['lib/alea.js', /^(\/\/.*\n|\n)+/],
  ],
  '@noble/hashes': [['LICENSE', /[\s\S]+/]],
  papaparse: [['LICENSE', /[\s\S]+/]],
};
const inputs = ['sim', 'package-lock.json', 'tsconfig.lib.json', 'tsconfig.base.json', 'tests/tools/build-lib.mjs'].map(
  (path) => join(root, path),
);

/** Writes everything aside and renames it, so a reader beside this process never sees half a library. */
export async function buildLib() {
  ensureInstall();
  if (!isStale(join(libFolder, 'tend.js'), inputs)) return;
  const began = new Date();
  mkdirSync(join(root, 'tests/.out'), { recursive: true });
  const aside = mkdtempSync(join(root, 'tests/.out/lib-'));
  try {
    writeTypes(join(aside, 'types'));
    await bundleDoors(aside);
    writeFileSync(join(aside, 'LICENSES.txt'), licences());
    stamp(join(aside, 'tend.js'), began);
    rmSync(libFolder, { recursive: true, force: true });
    renameSync(aside, libFolder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Both doors as modules that share what they have in common. */
async function bundleDoors(outDir) {
  // Loaded late: before the install there may be no vite.
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      lib: {
        entry: Object.fromEntries(Object.entries(doors).map(([name, path]) => [name, join(root, path)])),
        formats: ['es'],
      },
      outDir,
      emptyOutDir: false,
      target: 'es2023',
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' } },
    },
  });
}

/** The types of both doors and all that they name, as files beside each other like the sources. */
export function writeTypes(outDir) {
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.lib.json'), '--outDir', outDir],
    { stdio: ['ignore', 2, 2] },
  );
  for (const name of readdirSync(outDir, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const path = join(outDir, name);
    // The compiler leaves ".ts" in what types import; only a project that allows such imports could read them.
    writeFileSync(path, readFileSync(path, 'utf8').replace(/((?:from |import\()['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
  }
}

/** Name, version and terms of each package that is built in. */
function licences() {
  return Object.entries(built)
    .map(([name, places]) => {
      const read = (file) => readFileSync(join(root, 'node_modules', name, file), 'utf8');
      const terms = places.map(([file, pattern]) => {
        const found = pattern.exec(read(file))?.[0].trim();
        if (!found) throw new Error(`${name}/${file} no longer holds its licence`);
        return found;
      });
      const { version, license } = JSON.parse(read('package.json'));
      return [`${name} ${version} (${license})`, ...terms].join('\n\n');
    })
    .join('\n\n----\n\n')
    .concat('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildLib().catch((error) => {
    console.error(`The library could not be built: ${error.message}`);
    process.exit(1);
  });
}
