import EngineWorker from './engine.worker.ts?worker&inline';

/** Starts an engine worker from code inside the page, for the single file that opens from disk. */
export function spawnEngineWorker(): Worker {
  return new EngineWorker();
}
