import CodesWorker from './codes.worker.ts?worker&inline';

/** Starts a worker that reads QR codes from code inside the page, for the single file that opens from disk. */
export function spawnCodesWorker(): Worker {
  return new CodesWorker();
}
