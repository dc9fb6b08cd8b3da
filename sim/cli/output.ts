import { accessSync, constants, createWriteStream, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../params/types.ts';

/** Writes to standard output as fast as it is read. A reader that has seen enough is no fault. */
export async function print(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!process.stdout.write(piece)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}

/** Refuses, before any work is done, a place where no file can be put. Only plain files are ever replaced. */
export function checkTarget(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) throw cannotWrite(path, there.isDirectory() ? 'EISDIR' : 'not a plain file');
  try {
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw cannotWrite(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** Writes a file aside and moves it into place, so that nobody ever finds half of it. */
export async function writeFileWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await pipeline(Readable.from(pieces), createWriteStream(aside, { flags: 'wx' }));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw cannotWrite(path, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

function cannotWrite(path: string, reason: string): InputError {
  return new InputError([{ code: 'cannot-write', path: '--out', got: path, detail: { reason } }]);
}
