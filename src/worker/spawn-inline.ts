import EngineWorker from './engine.worker.ts?worker&inline';

/** Nothing is to be fetched. */
export const engineAddress: string | null = null;

/** Starts an engine worker from code inside the page, for the single file that opens from disk. */
export function spawnEngineWorker(): Worker {
  return new EngineWorker();
}
