import { availableParallelism } from 'node:os';
import { createLocalRunner } from '../engine.ts';
import { joinPieces, type RangeJob } from '../run/jobs.ts';
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

/**
 * Parts into which work is cut, as twentieths: large ones first, since every part sets up a world of its own, and small
 * ones last, so that both threads end together.
 */
const PARTS = [5, 5, 3, 2, 2, 1, 1, 1];
const WHOLE = PARTS.reduce((sum, part) => sum + part, 0);

/** Where the parts of `size` units begin and end; parts that would be empty are left out. */
export function partsOf(size: number): readonly (readonly [from: number, to: number])[] {
  let share = 0;
  const bounds = [0, ...PARTS.map((part) => Math.floor((size * (share += part)) / WHOLE))];
  return PARTS.map((_, i) => [bounds[i]!, bounds[i + 1]!] as const).filter(([from, to]) => to > from);
}

/**
 * Runs all of `size` units of work and joins what they give. With two threads each takes the next part as soon as it is
 * done with one, so the second, which starts late and cold, takes fewer. The result does not depend on who ran what.
 */
export async function runShared<J extends RangeJob>(
  part: (from: number, to: number) => J,
  size: number,
  threads: 1 | 2,
): Promise<ResultOf<J>> {
  if (threads === 1 || size < 2) return runHere(part(0, size));
  const parts = partsOf(size).map(([from, to]) => part(from, to));
  const count = parts.length;
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const aside = runAside(
    parts.map((each) => [each]),
    next,
  );
  const onPart = progressLine();
  try {
    const own: ResultOf<J>[] = [];
    for (let i = Atomics.add(next, 0, 1); i < count; i = Atomics.add(next, 0, 1))
      own.push(
        await createLocalRunner().run(parts[i]!, {
          onPart: ({ done, total }) => onPart({ done: i * total + done, total: count * total }),
        }),
      );
    return joinPieces(part(0, size), [...own, ...(await aside.results)]);
  } finally {
    onPart.clear();
    aside.end();
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
