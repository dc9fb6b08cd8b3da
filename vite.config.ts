/** Two builds from one source: the site (default) and the single file (mode "single"). */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { css, sheetsPlugin } from './tests/tools/styles.mjs';
import { createLicences } from './tests/tools/vite-licences.ts';
import { inlineWorkerPlugin, singleFilePlugin } from './tests/tools/vite-single.ts';
import { modelTextPlugin } from './tests/tools/vite-model.ts';
import { reachPartsPlugin } from './tests/tools/vite-parts.ts';
import { wordsPlugin } from './tests/tools/vite-words.ts';
import { previewCardPlugin, sitePolicyPlugin } from './tests/tools/vite-site.ts';

/**
 * What Play shows by itself once its first curve is drawn. It comes in one file: in some forty small ones a school's
 * network and a slow laptop were busy for longer than with the first curve itself.
 */
const SOON = [
  'src/views/frame/(LateTools|SeedField|UndoRedo|Resets|ThemeButton|PresentButton|LiveRegion)',
  'src/views/play/(OverTown|HouseTip|OverCurves|ChartMenu|FlipLine|passing-band)',
  'src/views/(ten/(Pin|AskLuck)|follow/Follow|drawn/DrawFirst|time/TimeMore|take/PrintSheet|kept/WorkBar)',
  'src/controls/(PresetNote|SlidePlay|speak|nest/NestScene)',
  'src/state/litter',
];

/** What reads a link or kept work: a page that is opened by a link needs it before its first curve, and no more. */
const READ_LINK = [
  'sim/params/(codec/.*|rearing|arm-rules|trial)',
  'sim/study/(kinds|parse|fitting|read-.*|[^/]+/(record|piece|rules))',
  'src/saved/.*',
  'src/state/(read-link|arrival|late-screens|lessons|permit-design|study-rules|comparison-acts|kept/slices)',
];

/** The words of all views that are loaded later: most of them need this file, and few of them all of it. */
const LATE_WORDS = ['src/words/(late|en\\.json\\?late)'];

/** Whether a module's path ends in one of these patterns. */
const among = (patterns: readonly string[]): RegExp => new RegExp(`/(${patterns.join('|')})(\\.tsx?)?$`);

export default defineConfig(({ mode, command }) => {
  const single = mode === 'single';
  const licences = createLicences();
  return {
    css,
    // Relative, so that the site works under any path of any file server.
    base: './',
    plugins: [
      react(),
      wordsPlugin(),
      sheetsPlugin({ lateApart: command === 'build' && !single }),
      modelTextPlugin(),
      licences.listen(),
      ...(single
        ? [inlineWorkerPlugin(), singleFilePlugin(licences.asComment)]
        : [sitePolicyPlugin(), previewCardPlugin(), reachPartsPlugin(), licences.beside()]),
    ],
    // Chromium starts no module worker from a page opened as a file, so the single file carries a classic one.
    worker: {
      format: single ? 'iife' : 'es',
      plugins: () => [licences.listen()],
      rolldownOptions: { output: { codeSplitting: false } },
    },
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
        output: {
          codeSplitting: single
            ? false
            : {
                groups: [
                  { name: 'page', tags: ['$initial'], priority: 3 },
                  { name: 'late', test: among(LATE_WORDS), priority: 2 },
                  { name: 'read-link', test: among(READ_LINK), priority: 2, includeDependenciesRecursively: false },
                  { name: 'soon', test: among(SOON), priority: 1 },
                ],
              },
        },
      },
    },
  };
});
