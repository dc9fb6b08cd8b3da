import { HEAD_BYTES, sizeOfPicture, type Size } from './picture-size.ts';

/** Why a picture was not read, as its words are named: `class.photo.why.<why>`. */
export type NotRead = 'noPicture' | 'tooHeavy' | 'tooLarge' | 'notOpened' | 'tooLong' | 'noCode';

/** Bytes of a file at most. */
export const HEAVIEST = 40_000_000;
/** Pixels of a picture at most. Phones take up to 50 million. */
export const MOST_PIXELS = 60_000_000;
/** The longer side of what is looked at, pixels. 30 screens in one photograph still have three pixels a module. */
export const LONGEST_SIDE = 3200;

/** The size at which a picture is looked at. */
export function lookedAt({ width, height }: Size, longest = LONGEST_SIDE): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** What speaks against unpacking a file; null where nothing does. */
export async function whyNotUnpack(file: Blob): Promise<NotRead | null> {
  if (file.size > HEAVIEST) return 'tooHeavy';
  const size = sizeOfPicture(new DataView(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (size === null) return 'noPicture';
  return size.width * size.height > MOST_PIXELS ? 'tooLarge' : null;
}

/** The pixels of a file or a bitmap. */
export async function pixelsOf(image: Blob | ImageBitmap): Promise<ImageData | NotRead> {
  try {
    if (!(image instanceof Blob)) return drawn(image, lookedAt(image));
    const why = await whyNotUnpack(image);
    if (why !== null) return why;
    const bitmap = await createImageBitmap(image);
    try {
      return drawn(bitmap, lookedAt(bitmap));
    } finally {
      bitmap.close();
    }
  } catch {
    // Whatever a browser has against a file or a canvas, it says so in words of its own.
    return 'notOpened';
  }
}

/** Draws at a size and reads that. @throws where there is no memory or no canvas */
export function drawn(source: CanvasImageSource, { width, height }: Size, canvas = newCanvas()): ImageData {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  // Read after each drawing: better kept where the processor reads than where the screen is painted.
  const ink = canvas.getContext('2d', { willReadFrequently: true })!;
  ink.imageSmoothingQuality = 'high';
  ink.drawImage(source, 0, 0, width, height);
  return ink.getImageData(0, 0, width, height);
}

export function newCanvas(): HTMLCanvasElement {
  return document.createElement('canvas');
}
