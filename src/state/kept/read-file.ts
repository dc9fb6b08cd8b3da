import { decodeJsonText, decodeText, InputError, LONGEST_WORKBOOK, TABLE_LIMITS, type DecodedText } from '../../../sim/index.ts';

/** Files as people choose them: looked at for their size before they are read, and read in the encoding they are in. */

/** A letter takes three bytes at most wherever one counts as one. */
const BYTES_A_LETTER = 3;

/** A world, a study or all work. @throws InputError when it is too large or not text in UTF-8 or UTF-16 */
export async function jsonTextOf(file: File): Promise<string> {
  return decodeJsonText(await bytesOf(file, BYTES_A_LETTER * LONGEST_WORKBOOK), file.name);
}

/** Somebody's table. @throws InputError as above */
export async function tableTextOf(file: File): Promise<DecodedText> {
  return decodeText(await bytesOf(file, TABLE_LIMITS.bytes), file.name);
}

async function bytesOf(file: File, most: number): Promise<Uint8Array> {
  if (file.size > most) throw new InputError([{ code: 'file-too-large', path: 'file', allowed: [0, most], unit: 'bytes' }]);
  return new Uint8Array(await file.arrayBuffer());
}
