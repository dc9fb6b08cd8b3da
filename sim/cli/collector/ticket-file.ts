import { closeSync, fdatasync, fsyncSync, ftruncateSync, openSync, readFileSync, write } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { InputError } from '../../params/types.ts';
import { openTicket, TICKET_PREFIX } from '../../classroom/ticket.ts';

const flush = promisify(fdatasync);
const writeSome = promisify(write) as unknown as (
  file: number,
  bytes: Buffer,
  from: number,
) => Promise<{ readonly bytesWritten: number }>;

/** All of it, in as many turns as the disk takes; a full one takes less than it is given. */
async function append(file: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await writeSome(file, bytes, at);
    if (bytesWritten === 0) throw new Error('the disk takes nothing more');
    at += bytesWritten;
  }
}

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
  /** Bytes that the disk has. */
  #length: number;

  /**
   * Opens the file, or makes it. A last line without its end was never acknowledged, and is taken off.
   * @throws InputError where the file holds anything but tickets: it is somebody else's, and stays as it is
   */
  constructor(path: string) {
    this.#file = openSync(path, 'a+', 0o600);
    const bytes = readFileSync(path);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    this.#lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1);
    const torn = bytes.subarray(whole).toString('utf8');
    if (!this.#lines.every((line) => typeof openTicket(line) === 'object') || !isBegunTicket(torn)) {
      closeSync(this.#file);
      throw new InputError([{ code: 'not-a-ticket-file', path: '--out', got: path }]);
    }
    if (whole < bytes.length) ftruncateSync(this.#file, whole);
    this.#length = whole;
    fsyncSync(this.#file);
    flushFolder(dirname(path));
    for (const line of this.#lines) this.#known.set(line, Promise.resolve());
  }

  /** All lines that are on the disk, in the order in which they came. */
  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Lines on the disk and on their way to it. */
  get size(): number {
    return this.#known.size;
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
        const bytes = Buffer.from(batch.map(({ text }) => `${text}\n`).join(''));
        await append(this.#file, bytes);
        await flush(this.#file);
        this.#length += bytes.length;
        for (const { text, done } of batch) {
          this.#lines.push(text);
          done();
        }
      } catch (error) {
        this.#takeBack();
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = false;
  }

  /** Takes off what was written in part, so that the next line does not stand behind half of another. */
  #takeBack(): void {
    try {
      ftruncateSync(this.#file, this.#length);
    } catch {
      // Then nothing more can be written either, and nobody is told that it was.
    }
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Whether a text is the beginning of a ticket's line, or nothing. */
function isBegunTicket(text: string): boolean {
  return text === '' || TICKET_PREFIX.startsWith(text) || /^TEND1[0-9A-Z-]*$/.test(text);
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
