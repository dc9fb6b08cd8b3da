/** Two test projects: `unit` needs nothing built, `e2e` drives the built site in a browser. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { wordsPlugin } from './tests/tools/vite-words.ts';

/**
 * Modules are loaded once for all files of a worker; loading them anew for each was a quarter of the work of the small
 * unit tests.
 */
const isolate = false;

/** The files that take longest, in the order in which to begin them; the others follow, longest text first. */
const LONGEST = [
  'verification/chain.test',
  'verification/planted.test',
  'verification/planted-biology.test',
  'verification/rebuild.test',
  'twin/twin.test',
  'cli/bad-input.test',
  'cli/lineage.test',
  'cli/sweep.test',
  'cli/chain.test',
  'body/later.test',
  'run/story.test',
  'property/care.test',
  'e2e/experiment',
  'e2e/access',
  'e2e/species',
  'e2e/refusals',
  'e2e/day',
  'e2e/safe',
  'e2e/generations',
  'e2e/links',
  'e2e/play-drag',
  'e2e/takeaway',
  'e2e/vole-trial',
  'e2e/compare',
  'e2e/model',
  'e2e/sweep',
  'e2e/family',
];

/** Long files first, so that the workers end together. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.includes(`/tests/${name}.`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    // Two cores are enough to ask for; left alone, vitest would use one of two.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Both projects may run at the same time, and would write the same file of durations.
    cache: false,
    projects: [
      {
        plugins: [react(), wordsPlugin({ whole: true })],
        // No test asserts times; the limit only ends what hangs, also on a machine that is busy.
        test: {
          name: 'unit',
          environment: 'node',
          isolate,
          setupFiles: 'tests/unit/first-state.ts',
          include: ['tests/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          // What a test has bundled is plain JavaScript already: Node loads it as it is.
          server: { deps: { external: [/\/tests\/\.out\//] } },
        },
      },
      {
        plugins: [wordsPlugin({ whole: true })],
        test: {
          name: 'e2e',
          environment: 'node',
          isolate,
          include: ['tests/**/*.e2e.ts'],
          // Walks that verify alone takes, each in a file of its own.
          exclude:
            process.env['TEND_TESTS'] === 'all'
              ? []
              : ['tests/e2e/{class-hands,class-own,class-takeaway,lesson-compare}.e2e.ts'],
          globalSetup: 'tests/e2e/build-if-stale.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Likewise: what is waited for comes at once, or on a busy machine later.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
