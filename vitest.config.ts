/** Two test projects: `unit` needs nothing built, `e2e` drives the built site in a browser. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores are enough to ask for; left alone, vitest would use one of two.
    maxWorkers: 2,
    projects: [
      {
        plugins: [react()],
        // No test asserts times; the limit only ends what hangs, also on a machine that is busy.
        test: { name: 'unit', environment: 'node', include: ['tests/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/**/*.e2e.ts'],
          globalSetup: 'tests/e2e/build-if-stale.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
