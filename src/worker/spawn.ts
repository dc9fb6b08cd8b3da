import address from './engine.worker.ts?worker&url';

/** Where the engine's script is to be had. The single file carries it inside, and has null here. */
export const engineAddress: string | null = address;

/**
 * Starts an engine worker from its own file, for the site. The single-file build swaps this module for spawn-inline.
 */
export function spawnEngineWorker(): Worker {
  return new Worker(new URL(address, import.meta.url), { type: 'module' });
}
