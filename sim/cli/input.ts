import { createReadStream } from 'node:fs';
import { decodeJsonText, decodeText, type DecodedText } from '../data/decode-text.ts';
import { TABLE_LIMITS } from '../data/table.ts';
import { LONGEST_CLASS_FILE } from '../classroom/class-file.ts';
import { LONGEST_FILE } from '../params/codec/file.ts';
import { InputError, type InputProblem } from '../params/types.ts';

/** The limit counts UTF-16 units. One unit takes at most three bytes in UTF-8 and two in UTF-16. */
const BYTES_A_LETTER = 3;

/** A limit as the error message names it. */
type Limit = Pick<InputProblem, 'allowed' | 'unit'>;
const WORLD_TOO_LARGE: Limit = { allowed: [0, LONGEST_FILE], unit: 'characters' };
const CLASS_TOO_LARGE: Limit = { allowed: [0, LONGEST_CLASS_FILE], unit: 'characters' };
const TABLE_TOO_LARGE: Limit = { allowed: [0, TABLE_LIMITS.bytes], unit: 'bytes' };

/**
 * The text of a world, a study or another file in JSON; "-" is standard input.
 * @throws InputError when it is missing, a folder, too large or not text in UTF-8 or UTF-16.
 */
export async function readText(path: string): Promise<string> {
  const text = decodeJsonText(await readBytes(path, BYTES_A_LETTER * LONGEST_FILE, WORLD_TOO_LARGE), path);
  if (text.length > LONGEST_FILE) throw tooLarge(WORLD_TOO_LARGE);
  return text;
}

/** The text of somebody's table, in any encoding that spreadsheets write. @throws InputError as above */
export async function readTableText(path: string): Promise<DecodedText> {
  return decodeText(await readBytes(path, TABLE_LIMITS.bytes, TABLE_TOO_LARGE), path);
}

/** Any text in which tickets are looked for. @throws InputError as above */
export async function readClassText(path: string): Promise<string> {
  const bytes = await readBytes(path, BYTES_A_LETTER * LONGEST_CLASS_FILE, CLASS_TOO_LARGE);
  if (/\.zip$/i.test(path) && bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new InputError([{ code: 'file-is-archive', path: 'file', got: path }]);
  return decodeText(bytes, path).text;
}

/**
 * The text of a world or of a table. A file that begins with a brace is JSON.
 * @throws InputError as above
 */
export async function readWorldOrTable(
  path: string,
): Promise<{ readonly kind: 'world' | 'table'; readonly text: string }> {
  const bytes = await readBytes(path, TABLE_LIMITS.bytes, TABLE_TOO_LARGE);
  const { text } = decodeText(bytes, path);
  return /^\s*\{/.test(text) ? { kind: 'world', text: decodeJsonText(bytes, path) } : { kind: 'table', text };
}

let standardInputRead = false;

/** Reads a file up to the limit, even if it is larger. Standard input can be read only once. */
async function readBytes(path: string, most: number, limit: Limit): Promise<Uint8Array> {
  if (path === '-' && standardInputRead) throw new InputError([{ code: 'repeated-key', path }]);
  standardInputRead ||= path === '-';
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > most) throw tooLarge(limit);
    }
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(path, error as NodeJS.ErrnoException);
  }
  return Buffer.concat(chunks);
}

function tooLarge(limit: Limit): InputError {
  return new InputError([{ code: 'file-too-large', path: 'file', ...limit }]);
}

function unreadable(path: string, error: NodeJS.ErrnoException): InputError {
  const problem = { path: 'file', got: path };
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError([{ code: 'file-missing', ...problem }]);
    case 'EISDIR':
      return new InputError([{ code: 'file-is-folder', ...problem }]);
    default:
      return new InputError([{ code: 'file-unreadable', ...problem, detail: { reason: error.code ?? error.message } }]);
  }
}
