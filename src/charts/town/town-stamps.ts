import { houseShape, paintBloom, paintHouse } from './house.ts';
import type { HouseShape } from './house.ts';
import { makeStamp } from './stamp.ts';
import type { Stamp } from './stamp.ts';
import type { TownPalette } from './town-palette.ts';

/**
 * Everything one town is pressed from, at one size. Indexed by state: bit 0 for the first copy, bit 1 for the second.
 */
export interface TownStamps {
  shape: HouseShape;
  houses: Stamp[];
  /** the light round lit windows, by which copies are closed */
  blooms: Stamp[];
  /** by which copies are ringed (1, 2 or 3); made when first needed */
  ring(which: number): Stamp;
}

const RING = 1.6;
const HOUSE_ABOVE_MARKS = 0.84;

/** Draws with canvas calls on a scratch canvas and gives back its pixels. */
const drawn = (
  width: number,
  height: number,
  margin: number,
  draw: (ink: CanvasRenderingContext2D) => void,
): Uint32Array => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const ink = canvas.getContext('2d', { willReadFrequently: true })!;
  ink.translate(margin, margin);
  draw(ink);
  return new Uint32Array(ink.getImageData(0, 0, width, height).data.buffer);
};

/** A circle about one changed window, one long ring about two. */
const drawRing = (
  ink: CanvasRenderingContext2D,
  shape: HouseShape,
  which: number,
  ratio: number,
  colour: string,
): void => {
  const [first, second] = shape.windows;
  const r = Math.hypot(first.width, first.height) * 0.5 + 1.4 * ratio;
  const y = first.y + first.height / 2;
  const [a, b] = [first.x + first.width / 2, second.x + second.width / 2];
  ink.beginPath();
  ink.arc(which === 1 ? a : b, y, r, -Math.PI / 2, Math.PI / 2);
  ink.arc(which === 2 ? b : a, y, r, Math.PI / 2, (3 * Math.PI) / 2);
  ink.closePath();
  ink.strokeStyle = colour;
  ink.lineWidth = RING * ratio * Math.max(1, Math.min(2, shape.unit / ratio));
  ink.stroke();
};

export interface StampSize {
  /** device px of a cell's plot */
  pitchX: number;
  pitchY: number;
  tiles: boolean;
  /** leaves room under the house for the marks of its two copies */
  marks: boolean;
  ratio: number;
  stride: number;
}

/** How far a stamp may reach beyond its cell's plot, device px. */
export const reachOf = (pitchX: number): number => Math.ceil(pitchX * 0.3) + 6;

export const makeStamps = (size: StampSize, colours: TownPalette): TownStamps => {
  const shape = houseShape(
    size.pitchX,
    size.marks ? Math.round(size.pitchY * HOUSE_ABOVE_MARKS) : size.pitchY,
    size.tiles,
  );
  const margin = reachOf(size.pitchX);
  const [width, height] = [size.pitchX + 2 * margin, size.pitchY + 2 * margin];
  const states = [0, 1, 2, 3];
  const rings: Stamp[] = [];
  const closed = (state: number): readonly [boolean, boolean] => [(state & 1) === 1, (state & 2) === 2];
  const stamp = (pixels: Uint32Array, cover?: Uint32Array): Stamp =>
    makeStamp(pixels, width, size.stride, margin, margin, cover);
  const houses = states.map((state) =>
    drawn(width, height, margin, (ink) => paintHouse(ink, shape, closed(state), colours, !size.marks)),
  );
  const blooms = states.map((state) =>
    drawn(width, height, margin, (ink) => paintBloom(ink, shape, closed(state), size.pitchX, colours)),
  );
  return {
    shape,
    houses: houses.map((pixels) => stamp(pixels)),
    blooms: blooms.map((pixels, state) => stamp(pixels, houses[state])),
    ring: (which) =>
      (rings[which] ??= stamp(
        drawn(width, height, margin, (ink) => drawRing(ink, shape, which, size.ratio, colours.ring)),
      )),
  };
};

/** Keeps the last few sizes, so that zooming back and forth makes nothing twice. */
export const createStampStore = () => {
  const kept = new Map<string, TownStamps>();
  return {
    get(size: StampSize, colours: TownPalette): TownStamps {
      const key = JSON.stringify(size);
      let stamps = kept.get(key);
      if (!stamps) {
        if (kept.size > 8) kept.clear();
        stamps = makeStamps(size, colours);
        kept.set(key, stamps);
      }
      return stamps;
    },
    clear: (): void => kept.clear(),
  };
};
