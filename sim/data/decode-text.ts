import { InputError } from '../params/types.ts';

/** How the bytes of a file stand for letters. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** The text of a file and how it was written. */
export interface DecodedText {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** The standard's decoder, which browsers, workers and Node all have, though the language itself does not name it. */
const { TextDecoder: Decoder } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options: { readonly fatal: true }) => { decode(bytes: Uint8Array): string };
};

/**
 * What Windows-1252 has from 0x80 on; 0 where it has nothing. By hand, since some versions of Node leave these bytes as
 * they are in Latin-1.
 */
const HIGH_1252 = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];
/** So many bytes tell whether a file without a mark has two bytes a letter. */
const LOOKED_AT = 4096;

/**
 * Text of a file: UTF-8 with or without a byte-order mark, UTF-16 of either order (as PowerShell's `>` and "Unicode
 * text" write it), or, where
 * the bytes cannot be UTF-8, Windows-1252 (as older spreadsheets write CSV). There two names that differ in one letter
 * stay two names.
 * @param name of the file, for the sentence
 * @throws InputError for a spreadsheet's own file, for what is no text, and for text whose lines are in different
 *   encodings.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const begins = (...first: readonly number[]) => first.every((byte, i) => bytes[i] === byte);
  const refuse = (problem: { readonly code: string }) => new InputError([{ path: 'file', got: name, ...problem }]);
  if (begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0)) throw refuse({ code: 'file-is-spreadsheet' });
  const order = orderOf16(bytes, begins);
  if (order !== null) {
    const text = decoded(bytes, `utf-16${order}`);
    if (text === null || text.includes('\0')) throw refuse({ code: 'not-text' });
    return { text, encoding: 'utf-16' };
  }
  if (bytes.includes(0)) throw refuse({ code: 'not-text' });
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8' };
  if (hasLettersOfUtf8(bytes)) throw refuse({ code: 'two-encodings' });
  const old = decoded1252(bytes);
  if (old === null) throw refuse({ code: 'not-text' });
  return { text: old, encoding: 'windows-1252' };
}

/**
 * The same for worlds and studies, which are JSON: a seed in letters of a guessed encoding would be another seed.
 * @throws InputError as `decodeText` does, and for Windows-1252
 */
export function decodeJsonText(bytes: Uint8Array, name: string): string {
  const { text, encoding } = decodeText(bytes, name);
  if (encoding === 'windows-1252') throw new InputError([{ code: 'not-utf8', path: 'file', got: name }]);
  return text;
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new Decoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its mark, or by letters of which every other byte is 0. UTF-32, whose mark begins alike, is not read. */
function orderOf16(bytes: Uint8Array, begins: (...first: readonly number[]) => boolean): 'le' | 'be' | null {
  if (begins(0xff, 0xfe)) return begins(0xff, 0xfe, 0, 0) ? null : 'le';
  if (begins(0xfe, 0xff)) return 'be';
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, LOOKED_AT);
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = zeros as [number, number];
  const most = looked / 4;
  return odd > most && even === 0 ? 'le' : even > most && odd === 0 ? 'be' : null;
}

/**
 * Bytes that are letters such as é in UTF-8 and two odd signs in Windows-1252: lines of both kinds have been put
 * together.
 */
function hasLettersOfUtf8(bytes: Uint8Array): boolean {
  for (let i = 0; i + 1 < bytes.length; i++)
    if ((bytes[i] === 0xc2 || bytes[i] === 0xc3) && bytes[i + 1]! >= 0x80 && bytes[i + 1]! <= 0xbf) return true;
  return false;
}

/** Null where a byte stands for nothing. */
function decoded1252(bytes: Uint8Array): string | null {
  const text = decoded(bytes, 'windows-1252')!.replace(/[\u0080-\u009f]/g, (letter) =>
    String.fromCharCode(HIGH_1252[letter.charCodeAt(0) - 0x80]!),
  );
  return text.includes('\0') ? null : text;
}
