import { SEARCH_LIMITS, type SearchedText } from '../../../sim/classroom.ts';
import { decodeText, InputError, type InputProblem } from '../../../sim/page.ts';

/** Files as they are dropped: text, tables and archives of them. Sizes are looked at before anything is read. */

/** Most bytes that are read at once: a letter takes three at most wherever one counts as one. */
const MOST_BYTES = 3 * SEARCH_LIMITS.characters;
/** Most files of one archive. */
const MOST_IN_ARCHIVE = 1000;

/** The texts in files, archives opened. @throws InputError where they are too large or not text */
export async function textsOf(files: readonly File[]): Promise<readonly SearchedText[]> {
  const bytes = files.reduce((all, { size }) => all + size, 0);
  if (bytes > MOST_BYTES) throw tooLarge();
  const texts: SearchedText[] = [];
  for (const file of files) {
    const content = new Uint8Array(await file.arrayBuffer());
    if (isArchive(content)) texts.push(...(await archived(content, file.name)));
    else texts.push({ text: textOf(content, file.name), from: file.name });
  }
  return texts;
}

function tooLarge(): InputError {
  return new InputError([
    { code: 'file-too-large', path: 'file', allowed: [0, SEARCH_LIMITS.characters], unit: 'characters' },
  ]);
}

function textOf(bytes: Uint8Array, name: string): string {
  return decodeText(bytes, name).text;
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function refused(code: string, name: string): InputError {
  return new InputError([{ code, path: 'file', got: name } satisfies InputProblem]);
}

/** One file of an archive, as its list of contents says. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Source: APPNOTE, ZIP file format specification, 4.3.12 and 4.3.16, pkware.cachefly.net. */
function entriesOf(view: DataView, name: string): readonly Entry[] {
  const end = endOfList(view);
  if (end === null) throw refused('file-unreadable', name);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MOST_IN_ARCHIVE);
  for (let i = 0; i < count && at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50; i++) {
    const length = view.getUint16(at + 28, true);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(length, view.byteLength - at - 46));
    entries.push({
      name: new TextDecoder().decode(bytes),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end stands before a comment of at most 65,535 bytes. */
function endOfList(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

async function archived(bytes: Uint8Array, name: string): Promise<readonly SearchedText[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: SearchedText[] = [];
  let left = MOST_BYTES;
  for (const entry of entriesOf(view, name)) {
    if (entry.name.endsWith('/') || entry.size === 0) continue;
    const content = await contentOf(bytes, view, entry, left, name);
    left -= content.length;
    texts.push({ text: textOf(content, entry.name), from: entry.name });
  }
  return texts;
}

/** @param most bytes that may come out: what an archive says of its own size is not believed */
async function contentOf(
  bytes: Uint8Array,
  view: DataView,
  { method, packed, at }: Entry,
  most: number,
  name: string,
): Promise<Uint8Array> {
  if (at + 30 > view.byteLength) throw refused('file-unreadable', name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const stored = bytes.slice(start, start + packed);
  if (method === 0) return stored;
  if (method !== 8) throw refused('file-unreadable', name);
  return inflated(stored, most, name);
}

async function inflated(stored: Uint8Array<ArrayBuffer>, most: number, name: string): Promise<Uint8Array> {
  const stream = new Blob([stored]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > most) throw tooLarge();
      parts.push(read.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error instanceof InputError ? error : refused('file-unreadable', name);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
