import { binarize, Decoder, Detector, grayscale } from '@nuintun/qrcode';

/** A picture as canvases give it: four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** `frame`: one of many of a camera, quickly. `photograph`: there is no other, so it is looked at in several ways. */
export type Look = 'frame' | 'photograph';

/** A picture in grey, one byte a pixel. */
interface Grey {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** No code is smaller: 21 modules, and one pixel for each. */
const SMALLEST = 21;
/** A photograph is looked at in halves of its size down to this many pixels of its longer side. */
const HALVED_TO = 640;
/** A picture up to this many pixels of its longer side is also looked at in twice its size. */
const DOUBLED_FROM = 1300;
/** What is darker or lighter than all but this share of pixels is black or white after stretching. */
const CUT = 0.01;

/**
 * The texts of all QR codes in a picture, each once, in no order that means anything.
 * A picture of little contrast is looked at again after it was stretched: the reader takes a block of few levels of
 * grey for one colour.
 */
export function codesInPixels(pixels: Pixels, look: Look): readonly string[] {
  const { width, height } = pixels;
  if (Math.min(width, height) < SMALLEST) return [];
  const whole: Grey = { width, height, levels: grayscale(pixels as unknown as ImageData) };
  const sizes = look === 'frame' ? [whole] : sizesOf(whole);
  const found = new Set(sizes.flatMap(codesIn));
  if (found.size > 0) return [...found];
  for (const size of sizes) {
    const codes = codesIn(stretched(size));
    if (codes.length > 0) return codes;
  }
  return [];
}

/** The picture and smaller ones: codes near the camera are read better there, and noise is less. */
function sizesOf(whole: Grey): readonly Grey[] {
  const sizes = [whole];
  for (let last = whole; Math.max(last.width, last.height) / 2 >= HALVED_TO;) sizes.push((last = halved(last)));
  if (Math.max(whole.width, whole.height) <= DOUBLED_FROM) sizes.push(doubled(whole));
  return sizes;
}

/** What one look finds. Most of what the detector proposes is no code, which only the decoder can tell. */
function codesIn({ width, height, levels }: Grey): string[] {
  const codes: string[] = [];
  const decoder = new Decoder();
  const proposals = new Detector().detect(binarize(levels, width, height));
  for (let next = proposals.next(); next.done !== true;) {
    const text = textOf(decoder, next.value.matrix);
    if (text !== null) codes.push(text);
    next = proposals.next(text !== null);
  }
  return codes;
}

function textOf(decoder: Decoder, matrix: Parameters<Decoder['decode']>[0]): string | null {
  try {
    return decoder.decode(matrix).content;
  } catch {
    return null;
  }
}

/** Half the size: each pixel is the mean of four. */
function halved({ width, height, levels }: Grey): Grey {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const at = 2 * (y * width + x);
      half[y * across + x] = (levels[at]! + levels[at + 1]! + levels[at + width]! + levels[at + width + 1]! + 2) >> 2;
    }
  return { width: across, height: down, levels: half };
}

/** Twice the size, with means between the pixels: modules of two pixels become wide enough to count. */
function doubled({ width, height, levels }: Grey): Grey {
  const twice = new Uint8Array(4 * width * height);
  for (let y = 0; y < 2 * height; y++)
    for (let x = 0; x < 2 * width; x++) {
      const [left, top] = [x >> 1, y >> 1];
      const right = left + 1 < width ? left + (x & 1) : left;
      const below = top + 1 < height ? top + (y & 1) : top;
      const sum =
        levels[top * width + left]! +
        levels[top * width + right]! +
        levels[below * width + left]! +
        levels[below * width + right]!;
      twice[y * 2 * width + x] = (sum + 2) >> 2;
    }
  return { width: 2 * width, height: 2 * height, levels: twice };
}

/** From its darkest to its lightest pixels spread over all levels of grey. */
function stretched({ width, height, levels }: Grey): Grey {
  const counts = new Uint32Array(256);
  for (const level of levels) counts[level]!++;
  const cut = CUT * levels.length;
  let [dark, light] = [0, 255];
  for (let below = counts[0]!; below <= cut; below += counts[dark]!) dark++;
  for (let above = counts[255]!; above <= cut; above += counts[light]!) light--;
  const scale = 255 / Math.max(1, light - dark);
  const spread = Uint8ClampedArray.from({ length: 256 }, (_, level) => (level - dark) * scale);
  return { width, height, levels: levels.map((level) => spread[level]!) };
}
