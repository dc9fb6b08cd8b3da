/**
 * A small picture ready to be pressed into a pixel buffer many times: solid pixels are copied, soft ones blended.
 * Hundreds
 * of canvas drawImage calls cost several ms without a graphics card; pressing the same houses this way costs a
 * fraction.
 */
export interface Stamp {
  /** offsets from the origin in the buffer, and the pixels to copy there */
  solidAt: Int32Array;
  solid: Uint32Array;
  /** offsets of soft pixels, how much of the ground stays there (of 256), and what is added */
  softAt: Int32Array;
  keep: Uint16Array;
  add: Uint32Array;
}

const BLUE_RED = 0xff00ff;
const GREEN = 0x00ff00;
const OPAQUE = 0xff000000;
/** Fainter pixels change no ground by more than the eye sees; leaving them out is a third of the work. */
const FAINTEST = 6;

/** A pixel times a share of 256, channel by channel, without its alpha. */
const shareOf = (pixel: number, share: number): number =>
  ((Math.imul(pixel & BLUE_RED, share) >>> 8) & BLUE_RED) | ((Math.imul(pixel & GREEN, share) >>> 8) & GREEN);

/**
 * Makes a stamp of `width` columns of pixels (0xAABBGGRR) whose origin lies at (originX, originY) inside them, for a
 * buffer of `stride` pixels a row. Pixels that `cover` already paints solidly are left out.
 */
export const makeStamp = (
  pixels: Uint32Array,
  width: number,
  stride: number,
  originX: number,
  originY: number,
  cover?: Uint32Array,
): Stamp => {
  const count = pixels.length;
  const stamp = {
    solidAt: new Int32Array(count),
    solid: new Uint32Array(count),
    softAt: new Int32Array(count),
    keep: new Uint16Array(count),
    add: new Uint32Array(count),
  };
  let solids = 0;
  let softs = 0;
  for (let i = 0; i < count; i++) {
    const pixel = pixels[i]!;
    const alpha = pixel >>> 24;
    if (alpha < FAINTEST || (cover && cover[i]! >>> 24 === 255)) continue;
    const at = (Math.floor(i / width) - originY) * stride + (i % width) - originX;
    if (alpha === 255) {
      stamp.solidAt[solids] = at;
      stamp.solid[solids++] = pixel;
      continue;
    }
    const share = Math.round((alpha * 256) / 255);
    stamp.softAt[softs] = at;
    stamp.keep[softs] = 256 - share;
    stamp.add[softs++] = OPAQUE | shareOf(pixel, share);
  }
  return {
    solidAt: stamp.solidAt.slice(0, solids),
    solid: stamp.solid.slice(0, solids),
    softAt: stamp.softAt.slice(0, softs),
    keep: stamp.keep.slice(0, softs),
    add: stamp.add.slice(0, softs),
  };
};

/** Presses a stamp into the buffer with its origin at index `base`. The buffer must be opaque. */
export const press = (buffer: Uint32Array, base: number, { solidAt, solid, softAt, keep, add }: Stamp): void => {
  for (let k = 0; k < solidAt.length; k++) buffer[base + solidAt[k]!] = solid[k]!;
  for (let k = 0; k < softAt.length; k++) {
    const at = base + softAt[k]!;
    const ground = buffer[at]!;
    const left = keep[k]!;
    buffer[at] =
      (((Math.imul(ground & BLUE_RED, left) >>> 8) & BLUE_RED) +
        ((Math.imul(ground & GREEN, left) >>> 8) & GREEN) +
        add[k]!) |
      0;
  }
};
