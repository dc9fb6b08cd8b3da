/**
 * Starts an engine worker from its own file, for the site. The single-file build swaps this module for spawn-inline.
 */
export function spawnEngineWorker(): Worker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
}
