import { encode } from 'uqr';

/** Modules of white that readers need around a code. */
const QUIET = 4;

/** A link as a QR code. */
export interface LinkCode {
  /** Modules along one side, the quiet zone included. */
  readonly size: number;
  /** The dark modules as the `d` of an SVG path, one unit a module. */
  readonly path: string;
}

/** @returns null where the link is longer than a QR code can hold (2,953 bytes) */
export function linkCode(link: string): LinkCode | null {
  try {
    // The lowest level of correction, raised while the code does not grow: a screen has no dirt, and large modules are
    // easier to read from the last row.
    const { data, size } = encode(link, { ecc: 'L', boostEcc: true, border: QUIET });
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
