/**
 * Starts a worker that reads QR codes, from its own file, for the site. The single-file build swaps this module for
 * spawn-codes-inline.
 */
export function spawnCodesWorker(): Worker {
  return new Worker(new URL('./codes.worker.ts', import.meta.url), { type: 'module' });
}
