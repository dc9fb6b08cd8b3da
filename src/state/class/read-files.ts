import { decodeText, InputError, type InputProblem } from '../../../sim/page.ts';
import { SEARCH_LIMITS, type SearchedText } from '../../../sim/classroom.ts';

/**
 * Texts of files that were dropped, and of the files in a ZIP. Whatever a ZIP says of its sizes, it is unpacked a
 * little at a time and given up when it becomes too much; a ZIP in a ZIP is not opened.
 */

/** What was read, and what was not, with the reason. */
export interface ReadFiles {
  readonly texts: readonly SearchedText[];
  readonly refused: readonly { readonly from: string; readonly problem: InputProblem }[];
}

/** Most files in one ZIP, and most bytes of all that is dropped together. */
export const FILE_LIMITS = { files: 1000, bytes: 2 * SEARCH_LIMITS.characters } as const;
/** Bytes that are unpacked at a time: at most a thousand times as many come out. */
const PIECE = 4096;

/** Reads files one after the other; one that cannot be read does not stop the others. */
export async function readClassFiles(files: readonly File[]): Promise<ReadFiles> {
  const texts: SearchedText[] = [];
  const refused: { from: string; problem: InputProblem }[] = [];
  let left: number = FILE_LIMITS.bytes;
  const take = (from: string, read: () => SearchedText) => {
    try {
      texts.push(read());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push(...error.problems.map((problem) => ({ from, problem })));
    }
  };
  for (const file of files) {
    try {
      const bytes = await bytesOf(file, left);
      left -= bytes.length;
      if (!isZip(bytes)) take(file.name, () => textOf(bytes, file.name));
      else
        for (const [name, inside] of await unpacked(bytes, file.name, left)) {
          left -= inside.length;
          take(name, () => textInside(inside, name));
        }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push(...error.problems.map((problem) => ({ from: file.name, problem })));
    }
  }
  return { texts, refused };
}

async function bytesOf(file: File, most: number): Promise<Uint8Array> {
  if (file.size > most) throw tooLarge();
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A folder, or a file that has gone since it was dropped.
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError([{ code: 'file-unreadable', path: 'file', got: file.name, detail: { reason } }]);
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function textOf(bytes: Uint8Array, name: string): SearchedText {
  return { text: decodeText(bytes, name).text, from: name };
}

function textInside(bytes: Uint8Array, name: string): SearchedText {
  if (isZip(bytes)) throw new InputError([{ code: 'file-is-archive', path: 'file', got: name }]);
  return textOf(bytes, name);
}

/** @throws InputError where it is broken, or more than may be dropped */
async function unpacked(
  bytes: Uint8Array,
  name: string,
  most: number,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const files: { readonly name: string; readonly pieces: Uint8Array[] }[] = [];
  let size = 0;
  let isBroken = false;
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/') || file.name.startsWith('__MACOSX/')) return;
    const pieces: Uint8Array[] = [];
    files.push({ name: file.name, pieces });
    file.ondata = (error, data) => {
      isBroken ||= error !== null;
      if (error !== null) return;
      size += data.length;
      if (size <= most) pieces.push(data);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch {
      isBroken = true;
    }
    if (size > most) throw tooLarge();
    if (isBroken) throw new InputError([{ code: 'zip-broken', path: 'file', got: name }]);
    if (files.length > FILE_LIMITS.files)
      throw new InputError([{ code: 'too-many-files', path: 'file', got: name, allowed: [0, FILE_LIMITS.files] }]);
  }
  return files.map((file) => [file.name, joined(file.pieces)] as const);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function tooLarge(): InputError {
  return new InputError([{ code: 'file-too-large', path: 'file', allowed: [0, FILE_LIMITS.bytes], unit: 'bytes' }]);
}
