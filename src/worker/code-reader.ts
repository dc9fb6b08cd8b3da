import type { Look, Pixels } from './codes-in-pixels.ts';
import { spawnCodesWorker } from './spawn-codes.ts';

/** A picture took longer than the reader's patience, or the reader died over it. */
export class ReadingFailed extends Error {
  override name = 'ReadingFailed';
}

/** Reads QR codes beside the page, so that the page does not stand still meanwhile. */
export interface CodeReader {
  /**
   * The texts of all codes in a picture. Pictures are read one after the other.
   * @throws ReadingFailed when it took too long, when the worker died or was closed; the next picture is read anew
   */
  read(pixels: Pixels, look: Look): Promise<readonly string[]>;
  close(): void;
}

/** A large photograph takes about a second on a slow device; a picture full of patterns may take for ever. */
const PATIENCE_MS = 15_000;

/** @param spawn starts a worker; tests give their own */
export function createCodeReader(spawn: () => Worker = spawnCodesWorker, patience = PATIENCE_MS): CodeReader {
  let worker: Worker | null = null;
  let giveUp: (() => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  function ask(pixels: Pixels, look: Look): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const asked = (worker ??= spawn());
      const done = (): void => {
        clearTimeout(timer);
        giveUp = null;
        asked.onmessage = asked.onerror = null;
      };
      giveUp = () => {
        done();
        // There is no other way to end a worker's work.
        asked.terminate();
        worker = null;
        reject(new ReadingFailed());
      };
      const timer = setTimeout(giveUp, patience);
      asked.onerror = giveUp;
      asked.onmessage = ({ data }: MessageEvent<readonly string[]>) => {
        done();
        resolve(data);
      };
      asked.postMessage({ pixels, look });
    });
  }

  return {
    read(pixels, look) {
      const answer = last.then(() => {
        if (closed) throw new ReadingFailed();
        return ask(pixels, look);
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    close() {
      closed = true;
      giveUp?.();
      worker?.terminate();
      worker = null;
    },
  };
}
