/** Two builds from one source: the site (default) and the single file (mode "single"). */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { css, sheetsPlugin } from './tests/tools/styles.mjs';
import { inlineWorkerPlugin, singleFilePlugin } from './tests/tools/vite-single.ts';
import { modelTextPlugin } from './tests/tools/vite-model.ts';
import { reachPartsPlugin } from './tests/tools/vite-parts.ts';
import { wordsPlugin } from './tests/tools/vite-words.ts';
import { previewCardPlugin, sitePolicyPlugin } from './tests/tools/vite-site.ts';

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    css,
    // Relative, so that the site works under any path of any file server.
    base: './',
    plugins: [
      react(),
      wordsPlugin(),
      sheetsPlugin(),
      modelTextPlugin(),
      ...(single
        ? [inlineWorkerPlugin(), singleFilePlugin()]
        : [sitePolicyPlugin(), previewCardPlugin(), reachPartsPlugin()]),
    ],
    // Chromium starts no module worker from a page opened as a file, so the single file carries a classic one.
    worker: { format: single ? 'iife' : 'es', rolldownOptions: { output: { codeSplitting: false } } },
    optimizeDeps: { entries: ['index.html', 'src/worker/engine.worker.ts'] },
    build: {
      outDir: single ? 'dist-single' : 'dist',
      // The single file carries everything; the site's policy refuses data: URLs.
      assetsInlineLimit: single ? Number.MAX_SAFE_INTEGER : 0,
      // The site preloads by plain links; every browser that can run it knows them.
      modulePreload: single ? false : { polyfill: false },
      cssCodeSplit: !single,
      copyPublicDir: !single,
      // All that the page needs at once is one file: in the pieces it shares with what is loaded later it is 4 % larger
      // and asked for twenty times.
      rolldownOptions: {
        output: { codeSplitting: single ? false : { groups: [{ name: 'page', tags: ['$initial'] }] } },
      },
    },
  };
});
