import type { TownPalette } from './town-palette.ts';

/** The pixels of one picture: the canvas and a border round it, wide enough for houses that stand half in sight. */
export interface Frame {
  image: ImageData;
  pixels: Uint32Array;
  stride: number;
  border: number;
  width: number;
  height: number;
}

/** Dusk from top to bottom, as pixels with the border included. */
const paintGround = (frame: Frame, colours: TownPalette): Uint32Array => {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = frame.height;
  const ink = canvas.getContext('2d', { willReadFrequently: true })!;
  const dusk = ink.createLinearGradient(0, 0, 0, frame.height);
  dusk.addColorStop(0, colours.dusk);
  dusk.addColorStop(1, colours.dusk2);
  ink.fillStyle = dusk;
  ink.fillRect(0, 0, 1, frame.height);
  const column = new Uint32Array(ink.getImageData(0, 0, 1, frame.height).data.buffer);
  const ground = new Uint32Array(frame.pixels.length);
  for (let row = 0; row < frame.height; row++) {
    const from = (row + frame.border) * frame.stride;
    ground.fill(column[row]!, from, from + frame.stride);
  }
  return ground;
};

/** A border at least this wide, in few sizes, so that zooming seldom asks for a new buffer. */
export const borderFor = (reach: number): number => 48 * 2 ** Math.max(0, Math.ceil(Math.log2(reach / 48)));

/** The pixel buffer of a town, laid out anew only when a size or the theme changes. */
export const createGround = () => {
  let frame: Frame | undefined;
  let ground: Uint32Array | undefined;
  return {
    /** A buffer that shows nothing but dusk. */
    empty(width: number, height: number, border: number, colours: TownPalette): Frame {
      if (!frame || frame.width !== width || frame.height !== height || frame.border !== border) {
        const image = new ImageData(width + 2 * border, height + 2 * border);
        frame = {
          image,
          pixels: new Uint32Array(image.data.buffer),
          stride: width + 2 * border,
          border,
          width,
          height,
        };
        ground = undefined;
      }
      ground ??= paintGround(frame, colours);
      frame.pixels.set(ground);
      return frame;
    },
    forget(): void {
      ground = undefined;
    },
  };
};
