/** Builds the page of codes under the site's own policy. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { css, sheetsPlugin } from '../tools/styles.mjs';
import { sitePolicyPlugin } from '../tools/vite-site.ts';
import { wordsPlugin } from '../tools/vite-words.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns the folder to serve */
export async function buildCodesPage(): Promise<string> {
  // A test runner sets NODE_ENV to "test", which would bundle React's development build.
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  const outDir = `${root}tests/.out/codes`;
  await build({
    root: `${root}tests/codes`,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    base: './',
    css,
    plugins: [react(), wordsPlugin(), sheetsPlugin(), sitePolicyPlugin()],
    worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  process.env['NODE_ENV'] = before;
  return outDir;
}
