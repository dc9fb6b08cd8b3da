import { createCodeReader, type CodeReader } from '../../worker/code-reader.ts';
import type { Look } from '../../worker/codes-in-pixels.ts';
import { pixelsOf, type NotRead } from './picture-pixels.ts';

/** What a picture came to. */
export interface Reading {
  /** Texts as they stand in the codes, each once. They are anybody's texts: to be judged, and shown as text alone. */
  readonly codes: readonly string[];
  /** Null where there are codes. */
  readonly why: NotRead | null;
}

/** The browser's own reader of codes, as far as it is used. Few browsers have one. */
interface NativeDetector {
  detect(image: ImageData): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectors {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}
const KIND = 'qr_code';

async function openNative(): Promise<NativeDetector | null> {
  const Detectors = (globalThis as { readonly BarcodeDetector?: NativeDetectors }).BarcodeDetector;
  try {
    const knows = Detectors !== undefined && (await Detectors.getSupportedFormats()).includes(KIND);
    return knows ? new Detectors({ formats: [KIND] }) : null;
  } catch {
    return null;
  }
}

/** Reads pictures, one after the other, until it is closed. */
export interface PictureReader {
  codesIn(image: ImageData | ImageBitmap | Blob, look?: Look): Promise<Reading>;
  close(): void;
}

/**
 * Opens what reads codes: the browser's own where there is one, and the page's. No picture makes it fail; what did not
 * work is said in the reading.
 * @param reader the page's own; tests give theirs
 */
export function openPictureReader(reader: CodeReader = createCodeReader()): PictureReader {
  const native = openNative();
  return {
    async codesIn(image, look = 'photograph') {
      const pixels = 'data' in image ? image : await pixelsOf(image);
      if (typeof pixels === 'string') return { codes: [], why: pixels };
      const known = await seen(await native, pixels);
      // Of a frame the browser's own reader is enough, since others follow. In a photograph it may leave some out.
      if (look === 'frame' && known !== null) return readingOf(known);
      try {
        return readingOf([...(known ?? []), ...(await reader.read(pixels, look))]);
      } catch {
        return known !== null && known.length > 0 ? readingOf(known) : { codes: [], why: 'tooLong' };
      }
    },
    close: () => reader.close(),
  };
}

/** What the browser's own reader sees; null where there is none, or where it fails. */
async function seen(native: NativeDetector | null, pixels: ImageData): Promise<readonly string[] | null> {
  try {
    return native === null ? null : (await native.detect(pixels)).map(({ rawValue }) => rawValue);
  } catch {
    return null;
  }
}

function readingOf(texts: readonly string[]): Reading {
  const codes = [...new Set(texts)].filter((text) => text !== '');
  return { codes, why: codes.length === 0 ? 'noCode' : null };
}
