/**
 * Bytes of files as Windows, Macintoshes, PowerShell and spreadsheets write them: the same text, or refused with what
 * to do.
 */
import { describe, expect, it } from 'vitest';
import { decodeJsonText, decodeText } from '../../../sim/data/decode-text.ts';
import { InputError } from '../../../sim/params/types.ts';

const TEXT = 'litter,y\nÄ–ö€,1\n';
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? Buffer.from(part) : part)]));
const utf16 = (text: string, order: 'le' | 'be') => {
  const little = Buffer.from(text, 'utf16le');
  return [...(order === 'le' ? little : little.swap16())];
};
/** ASCII with one of these bytes in the place of each `?`. */
const old = (text: string, ...high: number[]) =>
  Uint8Array.from([...text].map((letter) => (letter === '?' ? high.shift()! : letter.charCodeAt(0))));
const code = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]!.code;
    throw error;
  }
  return 'read';
};

describe('text', () => {
  it.each([
    ['UTF-8', bytes(TEXT), 'utf-8'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8'],
    ['UTF-16, as PowerShell writes it', bytes([0xff, 0xfe], utf16(TEXT, 'le')), 'utf-16'],
    ['UTF-16 the other way round', bytes([0xfe, 0xff], utf16(TEXT, 'be')), 'utf-16'],
    ['UTF-16 without a mark', bytes(utf16('litter,y\n1,1\n', 'le')), 'utf-16'],
    ['UTF-16 without a mark the other way round', bytes(utf16('litter,y\n1,1\n', 'be')), 'utf-16'],
    ['Windows-1252', old('litter,y\n????,1\n', 0xc4, 0x96, 0xf6, 0x80), 'windows-1252'],
  ])('in %s', (name, input, encoding) =>
    expect(decodeText(input, 'f')).toEqual({ text: name.includes('without') ? 'litter,y\n1,1\n' : TEXT, encoding }),
  );

  it.each([
    ['binary', bytes([1, 0, 2]), 'not-text'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'not-text'],
    ['half of UTF-16', bytes([0xff, 0xfe, 0x61]), 'not-text'],
    ['a byte that stands for nothing', old('a?', 0x81), 'not-text'],
    ['a workbook', bytes([0x50, 0x4b, 3, 4], 'x'), 'file-is-spreadsheet'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0]), 'file-is-spreadsheet'],
    ['lines of two encodings', bytes('Aä\n', [0x41, 0xf6, 0x0a]), 'two-encodings'],
  ])('is refused: %s', (_, input, expected) => expect(code(() => decodeText(input, 'f'))).toBe(expected));

  it('of a world is not guessed, since its seed is text', () => {
    const world = '{"seed":"Wühlmaus"}';
    expect(decodeJsonText(bytes([0xff, 0xfe], utf16(world, 'le')), 'f')).toBe(world);
    expect(decodeJsonText(bytes([0xef, 0xbb, 0xbf], world), 'f')).toBe(world);
    expect(code(() => decodeJsonText(old('{"seed":"W?hlmaus"}', 0xfc), 'f'))).toBe('not-utf8');
  });
});
