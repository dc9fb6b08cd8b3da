/**
 * How many pixels a picture has, read from the beginning of its file. A picture of a hundred million pixels may be a
 * file of some kilobytes; whoever lets a browser unpack it to find out has lost already.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** So much of a file is read. What cameras write before the size of a JPEG, a small preview with it, is less. */
export const HEAD_BYTES = 1 << 20;

/** @returns null where it is no PNG, JPEG, GIF, WebP, BMP, AVIF or HEIC */
export function sizeOfPicture(head: DataView): Size | null {
  try {
    for (const read of [png, gif, bmp, webp, jpeg, avif]) {
      const size = read(head);
      if (size !== null) return size.width > 0 && size.height > 0 ? size : null;
    }
  } catch (error) {
    // The file ends before its size.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** Whether these letters stand at a place of the file. */
function says(head: DataView, at: number, letters: string): boolean {
  return [...letters].every((letter, i) => head.getUint8(at + i) === letter.charCodeAt(0));
}

function png(head: DataView): Size | null {
  if (!says(head, 0, '\x89PNG\r\n\x1a\n')) return null;
  return { width: head.getUint32(16), height: head.getUint32(20) };
}

function gif(head: DataView): Size | null {
  if (!says(head, 0, 'GIF8')) return null;
  return { width: head.getUint16(6, true), height: head.getUint16(8, true) };
}

function bmp(head: DataView): Size | null {
  if (!says(head, 0, 'BM')) return null;
  // A height below 0 means rows from above.
  return { width: head.getInt32(18, true), height: Math.abs(head.getInt32(22, true)) };
}

function webp(head: DataView): Size | null {
  if (!says(head, 0, 'RIFF') || !says(head, 8, 'WEBP')) return null;
  if (says(head, 12, 'VP8X')) return { width: 1 + low24(head, 24), height: 1 + low24(head, 27) };
  if (says(head, 12, 'VP8L')) {
    const bits = head.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff };
}

function low24(head: DataView, at: number): number {
  return head.getUint8(at) | (head.getUint16(at + 1, true) << 8);
}

/** A JPEG is a row of segments; the size stands in the one that begins a frame. */
function jpeg(head: DataView): Size | null {
  if (head.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ;) {
    if (head.getUint8(at) !== 0xff) return null;
    const kind = head.getUint8(at + 1);
    // C4, C8 and CC are tables; all others from C0 to CF begin a frame.
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return { width: head.getUint16(at + 7), height: head.getUint16(at + 5) };
    // Bytes FF may fill up what is before a segment.
    at += kind === 0xff ? 1 : 2 + head.getUint16(at + 2);
  }
}

/** AVIF and HEIC hold a box `ispe` for each of their pictures, previews too: the largest counts. */
function avif(head: DataView): Size | null {
  if (!says(head, 4, 'ftyp')) return null;
  let largest: Size | null = null;
  for (let at = 8; at + 16 <= Math.min(head.byteLength, 1 << 16); at++) {
    if (!says(head, at, 'ispe')) continue;
    const size = { width: head.getUint32(at + 8), height: head.getUint32(at + 12) };
    if (largest === null || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
