import { closeSync, fdatasync, fsyncSync, ftruncateSync, openSync, readFileSync, write } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const flush = promisify(fdatasync);
const append = promisify(write) as unknown as (file: number, text: string) => Promise<unknown>;

/**
 * The file that tickets are collected in, a line each. It only grows. A ticket counts as handed in when the disk has
 * it: many that come at once share one flush, so that a whole class does not wait in line for the disk.
 */
export class TicketFile {
  readonly #file: number;
  readonly #lines: string[];
  /** Tickets that are on the disk or on their way to it, with what tells when they are there. */
  readonly #known = new Map<string, Promise<void>>();
  #waiting: { readonly text: string; readonly done: () => void; readonly failed: (error: unknown) => void }[] = [];
  #writing = false;

  /** Opens the file, or makes it. A last line without its end was never acknowledged, and is taken off. */
  constructor(path: string) {
    this.#file = openSync(path, 'a+', 0o600);
    const bytes = readFileSync(path);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) ftruncateSync(this.#file, whole);
    fsyncSync(this.#file);
    flushFolder(dirname(path));
    this.#lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
    for (const line of this.#lines) this.#known.set(line, Promise.resolve());
  }

  /** All lines that are on the disk, in the order in which they came. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  has(text: string): boolean {
    return this.#known.has(text);
  }

  /** Adds a ticket; the same one is written once. Resolves when the disk has it. */
  add(text: string): Promise<void> {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const written = new Promise<void>((done, failed) => this.#waiting.push({ text, done, failed }));
    this.#known.set(text, written);
    // What could not be written may be tried again.
    written.catch(() => this.#known.delete(text));
    void this.#write();
    return written;
  }

  async #write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await append(this.#file, batch.map(({ text }) => `${text}\n`).join(''));
        await flush(this.#file);
        for (const { text, done } of batch) {
          this.#lines.push(text);
          done();
        }
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = false;
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** A new file is there after a loss of power only if its folder was flushed too. Not every system lets folders be. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    fsyncSync(opened);
    closeSync(opened);
  } catch {
    // The file itself is flushed all the same.
  }
}
