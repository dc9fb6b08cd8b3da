/** Builds the site into dist/ and the single file into dist-single/tend.html. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { checkFolder } from './folder.mjs';
import { isStale, stamp } from './stale.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outputs = ['dist/index.html', 'dist-single/tend.html'].map((path) => root + path);
const inputs = [
  'src',
  'sim',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'tests/tools/build.mjs',
  'tests/tools/model-tree.ts',
  'tests/tools/styles.mjs',
  'tests/tools/vite-licences.ts',
  'tests/tools/vite-model.ts',
  'tests/tools/vite-parts.ts',
  'tests/tools/vite-words.ts',
  'tests/tools/vite-site.ts',
  'tests/tools/vite-single.ts',
].map((path) => root + path);

/** True when either build is missing or older than its sources. */
export function buildIsStale() {
  return outputs.some((output) => isStale(output, inputs));
}

/** Builds both, saying as much as Vite's log level allows; below "info" nothing goes to stdout. Throws on failure. */
export async function buildAll(logLevel) {
  checkFolder('built');
  // A test runner sets NODE_ENV to "test", which would bundle React's development build.
  process.env.NODE_ENV = 'production';
  const began = new Date();
  await build({ root, logLevel, mode: 'production' });
  await build({ root, logLevel, mode: 'single' });
  for (const output of outputs) stamp(output, began);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildAll('info').catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
