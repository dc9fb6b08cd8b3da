import { availableParallelism } from 'node:os';
import { createLocalRunner } from '../engine.ts';
import type { Job, Progress, ResultOf } from '../run/protocol.ts';
import { choose, type Arguments } from './options.ts';
import { runAside } from './spawn.ts';

/** About one second of work on one thread, in cells × days. */
const SECOND_OF_WORK = 20_000_000;

/**
 * How many threads `--threads` asks for: with auto, two for more than about a second of work. The result is the same.
 * @param work in cells × days.
 */
export function threadsFor(given: Arguments, work: number): 1 | 2 {
  const threads = choose(given, 'threads', ['1', '2', 'auto'], 'auto');
  if (threads !== 'auto') return threads === '2' ? 2 : 1;
  return work > SECOND_OF_WORK && availableParallelism() > 1 ? 2 : 1;
}

/** Runs all of `size` pieces of work, half of them in a second thread when there are two, and joins what they give. */
export async function runShared<J extends Job>(
  part: (from: number, to: number) => J,
  size: number,
  threads: 1 | 2,
  join: (pieces: ResultOf<J>[]) => ResultOf<J>,
): Promise<ResultOf<J>> {
  const half = threads === 1 ? size : Math.ceil(size / 2);
  const aside = half < size ? runAside(part(half, size)) : null;
  try {
    return join(await Promise.all([runHere(part(0, half)), ...(aside === null ? [] : [aside.result])]));
  } finally {
    aside?.end();
  }
}

/** Runs a job in this thread; a terminal sees how far it has come. */
export async function runHere<J extends Job>(job: J): Promise<ResultOf<J>> {
  const onPart = progressLine();
  try {
    return await createLocalRunner().run(job, { onPart });
  } finally {
    onPart.clear();
  }
}

/** Percent done on a terminal, nothing elsewhere. */
function progressLine(): ((part: Progress) => void) & { clear(): void } {
  const terminal = process.stderr.isTTY;
  let shown = -1;
  const show = ({ done, total }: Progress) => {
    const percent = Math.floor((100 * done) / total);
    if (!terminal || percent === shown) return;
    shown = percent;
    process.stderr.write(`\r${percent} %`);
  };
  return Object.assign(show, { clear: () => void (shown >= 0 && process.stderr.write('\r\u001b[K')) });
}
