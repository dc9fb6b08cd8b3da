import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { InputError } from '../params/types.ts';
import { LONGEST_SETUP, readSetup, type ClassSetup } from './own-setup.ts';

/** A set-up in the address of a page: letters, digits, - and _ alone, so that no chat breaks it. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A set-up packed for a link. The same set-up always gives the same text. */
export function packSetup(setup: ClassSetup): string {
  const bytes = utf8ToBytes(JSON.stringify(setup));
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = bytes.subarray(at, at + 3);
    const word = (three[0]! << 16) | ((three[1] ?? 0) << 8) | (three[2] ?? 0);
    for (let letter = 0; letter <= three.length; letter++) text += LETTERS[(word >> (18 - 6 * letter)) & 63]!;
  }
  return text;
}

/** @throws InputError as of a file, and where it is no packed text at all */
export function unpackSetup(text: string): ClassSetup {
  const most = Math.ceil((LONGEST_SETUP * 4) / 3);
  if (text.length > most)
    throw new InputError([
      { code: 'file-too-large', path: 'setup', got: text.length, allowed: [0, most], unit: 'characters' },
    ]);
  const json = textOf(text);
  if (json === null)
    throw new InputError([{ code: 'not-an-id', path: 'setup', got: text, allowed: [2, most], unit: 'characters' }]);
  return readSetup(json);
}

/** The text that was packed; null where it is none. */
function textOf(packed: string): string | null {
  const bytes = bytesOf(packed);
  if (bytes === null) return null;
  try {
    return decodeURIComponent(bytesToHex(bytes).replace(/../g, '%$&'));
  } catch {
    return null;
  }
}

function bytesOf(text: string): Uint8Array | null {
  if (!/^[\w-]{2,}$/.test(text) || text.length % 4 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const four = text.slice(at, at + 4);
    let word = 0;
    for (let letter = 0; letter < 4; letter++) word = (word << 6) | Math.max(0, LETTERS.indexOf(four[letter] ?? 'A'));
    for (let byte = 0; byte < four.length - 1; byte++) bytes.push((word >> (16 - 8 * byte)) & 255);
  }
  return Uint8Array.from(bytes);
}
