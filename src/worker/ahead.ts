import { engineAddress, spawnEngineWorker } from './spawn.ts';

/**
 * Imported first of all: the engine's script is on its way while the page's own runs. A worker that is started at once
 * would not do alone: browsers fetch its script when the page's thread is free for a moment. It takes it from their
 * cache then. What goes wrong here goes wrong in the pool again, and is said there.
 */
if (engineAddress !== null)
  fetch(engineAddress)
    .then((answer) => answer.arrayBuffer())
    .catch(() => undefined);

let ahead = begun();

function begun(): Worker | null {
  try {
    return spawnEngineWorker();
  } catch {
    return null;
  }
}

/** The worker that was started ahead, and after it new ones. */
export function aheadOrNew(): Worker {
  const first = ahead;
  ahead = null;
  return first ?? spawnEngineWorker();
}
