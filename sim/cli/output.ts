import { randomBytes } from 'node:crypto';
import { createWriteStream, rmSync, statSync } from 'node:fs';
import { chmod, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../params/types.ts';
import type { Target } from './target.ts';

/** Text, piece by piece, ready or still being computed. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** Writes to standard output, no faster than it is read. It is no fault if the reader stops reading. */
export async function print(pieces: Pieces): Promise<void> {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}

/**
 * Prints, or writes to the file that was asked for and prints only the checksum, if there is one. @throws InputError as
 * below
 */
export async function deliver(target: Target | undefined, pieces: Pieces, checksum?: string): Promise<void> {
  if (target === undefined) return print(pieces);
  await writeFileWhole(target, pieces);
  if (checksum !== undefined) await print([`${checksum}\n`]);
}

/**
 * Reports why nothing more can be written to standard output. If the reader has just stopped reading, nothing is
 * reported.
 */
export function watchOutput(say: (problem: InputError) => void): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE')
      say(new InputError([{ code: 'cannot-print', path: 'arguments', detail: { reason: code ?? message } }]));
    process.exit();
  });
  // If standard error cannot be written either, only the exit code is left.
  process.stderr.on('error', () => undefined);
}

/**
 * Writes a file aside and moves it into place, so that nobody ever finds half of it. Who may read a file that was there
 * stays as it was. @throws InputError where it cannot be written
 */
export async function writeFileWhole({ option, said, path }: Target, pieces: Pieces): Promise<void> {
  // The name is random, so a file left by a killed run is never in the way.
  const aside = join(dirname(path), `.tend-${randomBytes(8).toString('hex')}.part`);
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  const settled = removedAtTheEnd(aside);
  try {
    await pipeline(Readable.from(pieces), createWriteStream(aside, { flags: 'wx', flush: true }));
    if (mode !== undefined) await chmod(aside, mode);
    await rename(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    // An error that is not of the file system came from making the pieces. It is passed on as it is.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new InputError([
      {
        code: 'cannot-write',
        path: option,
        got: said,
        detail: { reason: (error as NodeJS.ErrnoException).code ?? String(error) },
      },
    ]);
  } finally {
    settled();
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From now on the file is deleted when the process ends or is stopped.
 * @returns a function that ends this
 */
function removedAtTheEnd(path: string): () => void {
  const remove = () => rmSync(path, { force: true });
  const stop = (signal: NodeJS.Signals) => {
    remove();
    callOff();
    // Ends as it would have ended, so that a script sees what stopped it.
    process.kill(process.pid, signal);
  };
  const callOff = () => {
    process.off('exit', remove);
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  process.on('exit', remove);
  for (const signal of SIGNALS) process.on(signal, stop);
  return callOff;
}
