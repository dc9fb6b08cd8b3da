import { encode } from 'uqr';

/** Modules of white that readers need around a code. */
const QUIET = 4;

/** A text as a QR code. */
export interface QrCode {
  /** Modules along one side, the quiet zone included. */
  readonly size: number;
  /** The dark modules as the `d` of an SVG path, one unit a module. */
  readonly path: string;
}

interface QrOptions {
  /** The least level of correction. It is raised while the code does not grow. */
  readonly level: 'L' | 'M';
  /** The largest version that may be drawn: 4 modules a side are added with each. */
  readonly largest?: number;
}

/** @returns null where the text is longer than such a code can hold */
export function qrCode(text: string, { level, largest = 40 }: QrOptions): QrCode | null {
  try {
    const { data, size } = encode(text, { ecc: level, boostEcc: true, border: QUIET, maxVersion: largest });
    return { size, path: data.map(rowPath).join('') };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The dark stretches of one row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x]) x++;
    path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
  }
  return path;
}
