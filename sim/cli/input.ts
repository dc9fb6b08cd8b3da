import { createReadStream } from 'node:fs';
import { LONGEST_FILE } from '../params/codec/file.ts';
import { InputError } from '../params/types.ts';

/**
 * The text of a file, or of standard input for "-". Reads no more than is allowed, whatever the size.
 * @throws InputError when it is missing, a folder, too large or not text.
 */
export async function readText(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > LONGEST_FILE)
        throw new InputError([{ code: 'file-too-large', path: 'file', allowed: [0, LONGEST_FILE], unit: 'characters' }]);
    }
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(path, error as NodeJS.ErrnoException);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    if (!text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new InputError([{ code: 'not-text', path: 'file', got: path }]);
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
