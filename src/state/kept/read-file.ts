import {
  decodeJsonText,
  decodeText,
  InputError,
  TABLE_LIMITS,
  type DecodedText,
  type InputProblem,
} from '../../../sim/page.ts';
import { LONGEST_WORKBOOK } from '../../saved/workbook-file.ts';

/** Files as people choose them: looked at for their size before they are read, and read in the encoding they are in. */

/** A letter takes three bytes at most wherever one counts as one. */
const BYTES_A_LETTER = 3;

/**
 * A world, a study or all work. @throws InputError when it is too large, is not text in UTF-8 or UTF-16, or looks like
 * a
 * table
 */
export async function jsonTextOf(file: File): Promise<string> {
  if (/\.(csv|tsv|xlsx?|ods)$/i.test(file.name))
    throw new InputError([{ code: 'table-not-work', path: 'file', got: file.name }]);
  return decodeJsonText(
    await bytesOf(file, BYTES_A_LETTER * LONGEST_WORKBOOK, { allowed: [0, LONGEST_WORKBOOK], unit: 'characters' }),
    file.name,
  );
}

/** Somebody's table. @throws InputError as above */
export async function tableTextOf(file: File): Promise<DecodedText> {
  return decodeText(
    await bytesOf(file, TABLE_LIMITS.bytes, { allowed: [0, TABLE_LIMITS.bytes], unit: 'bytes' }),
    file.name,
  );
}

/** @param limit as it is said */
async function bytesOf(file: File, most: number, limit: Pick<InputProblem, 'allowed' | 'unit'>): Promise<Uint8Array> {
  if (file.size > most) throw new InputError([{ code: 'file-too-large', path: 'file', ...limit }]);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // A folder, or a file that has gone or been changed since it was chosen.
    throw new InputError([
      {
        code: 'file-unreadable',
        path: 'file',
        got: file.name,
        detail: { reason: error instanceof Error ? error.message : String(error) },
      },
    ]);
  }
}
