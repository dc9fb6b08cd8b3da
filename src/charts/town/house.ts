import type { TownPalette } from './town-palette.ts';

/** Whole device px, relative to the corner of the cell's plot. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface HouseShape {
  /** under 10 px there is no room for a house: two half-tiles */
  tiles: boolean;
  /** one device px at the small sizes, more at the large ones */
  unit: number;
  wall: Rect;
  /** widest row of the roof, `height` rows up to the ridge */
  roof: Rect;
  windows: readonly [Rect, Rect];
}

const tileShape = (pitchX: number, pitchY: number): HouseShape => {
  const width = Math.max(1, Math.floor((pitchX - 2) / 2));
  const height = Math.max(3, pitchY - 2);
  const rect = (x: number): Rect => ({ x, y: 0, width, height });
  const whole = { x: 0, y: 0, width: 2 * width + 1, height };
  return { tiles: true, unit: 1, wall: whole, roof: { ...whole, height: 0 }, windows: [rect(0), rect(width + 1)] };
};

/**
 * A house for a plot of this many device px: at 15 × 15 an 11 × 8 wall, a roof of 4 rows, two windows of 4 × 5.
 * `tiles` asks for the form without a roof.
 */
export const houseShape = (pitchX: number, pitchY: number, tiles: boolean): HouseShape => {
  if (tiles) return tileShape(pitchX, pitchY);
  const unit = Math.max(1, Math.round(pitchX / 15));
  const windowWidth = Math.max(2, Math.floor((Math.round((pitchX * 11) / 15) - 3 * unit) / 2));
  const wallWidth = 2 * windowWidth + 3 * unit;
  const roofHeight = Math.max(2, Math.floor((pitchY * 4) / 15));
  const wallHeight = Math.round((pitchY * 8) / 15);
  const x = Math.max(unit, Math.floor((pitchX - wallWidth) / 2));
  const y = Math.max(0, Math.floor((pitchY - roofHeight - wallHeight) / 2));
  const window = (left: number): Rect => ({
    x: x + left,
    y: y + roofHeight + unit,
    width: windowWidth,
    height: wallHeight - 3 * unit,
  });
  return {
    tiles: false,
    unit,
    wall: { x, y: y + roofHeight, width: wallWidth, height: wallHeight },
    roof: { x: x - unit, y, width: wallWidth + 2 * unit, height: roofHeight },
    windows: [window(unit), window(2 * unit + windowWidth)],
  };
};

const fill = (
  ink: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void => {
  ink.fillStyle = colour;
  ink.fillRect(x, y, width, height);
};

const paintRoof = (ink: CanvasRenderingContext2D, { roof, unit }: HouseShape, colours: TownPalette): void => {
  const rows = roof.height;
  const ridge = (roof.width % 2 ? 1 : 2) * unit;
  for (let row = 0; row < rows; row++) {
    const inset = Math.round(((roof.width - ridge) / 2) * (1 - (row + 0.7) / (rows - 0.3)));
    const from = roof.x + Math.max(0, inset);
    const width = roof.width - 2 * Math.max(0, inset);
    fill(ink, colours.roof, from, roof.y + row, width, 1);
    const edge = colours.hasOutline ? unit : Math.max(1, Math.round(width * 0.2));
    fill(ink, colours.roofEdge, from, roof.y + row, edge, 1);
    if (colours.hasOutline) fill(ink, colours.roofEdge, from + width - edge, roof.y + row, edge, 1);
  }
};

const paintLit = (ink: CanvasRenderingContext2D, at: Rect, unit: number, colours: TownPalette): void => {
  ink.globalAlpha = 0.3;
  fill(ink, colours.glow, at.x - unit, at.y - unit, at.width + 2 * unit, at.height + 2 * unit);
  ink.globalAlpha = 1;
  fill(ink, colours.lit, at.x, at.y, at.width, at.height);
  fill(ink, colours.litTop, at.x, at.y, at.width, Math.max(1, Math.round(at.height / 5)));
  if (at.width < 9) return;
  const frame = Math.max(1, Math.round(at.width / 10));
  fill(ink, colours.wall, at.x + Math.floor((at.width - frame) / 2), at.y, frame, at.height);
  fill(ink, colours.wall, at.x, at.y + Math.floor(at.height * 0.42), at.width, frame);
};

/** Light on the ground before a lit window. */
const paintPool = (ink: CanvasRenderingContext2D, at: Rect, foot: number, unit: number, colours: TownPalette): void => {
  for (const [row, alpha] of [
    [0, 0.34],
    [1, 0.16],
  ] as const) {
    ink.globalAlpha = alpha;
    fill(ink, colours.glow, at.x - row * unit, foot + row * unit, at.width + 2 * row * unit, unit);
  }
  ink.globalAlpha = 1;
};

const paintShut = (ink: CanvasRenderingContext2D, at: Rect, unit: number, colours: TownPalette): void => {
  fill(ink, colours.shut, at.x, at.y, at.width, at.height);
  if (at.width >= 9) {
    const slat = Math.max(1, Math.round(at.height / 14));
    for (let y = at.y + slat; y + slat <= at.y + at.height; y += 2 * slat + 1)
      fill(ink, colours.slat, at.x + slat, y, at.width - 2 * slat, slat);
  }
  const thick = Math.max(1, Math.round(at.height / 5.5));
  const over = at.width >= 7 ? Math.floor(unit / 2) : 0;
  fill(ink, colours.bar, at.x - over, at.y + Math.floor((at.height - thick) / 2), at.width + 2 * over, thick);
};

const outlineRect = (ink: CanvasRenderingContext2D, colours: TownPalette, at: Rect): void => {
  if (!colours.hasOutline) return;
  ink.strokeStyle = colours.outline;
  ink.lineWidth = 1;
  ink.strokeRect(at.x + 0.5, at.y + 0.5, at.width - 1, at.height - 1);
};

/** Paints one house at the origin; closed says which of its two copies are shut. */
export const paintHouse = (
  ink: CanvasRenderingContext2D,
  shape: HouseShape,
  closed: readonly [boolean, boolean],
  colours: TownPalette,
  pools = true,
): void => {
  if (!shape.tiles) {
    paintRoof(ink, shape, colours);
    fill(ink, colours.wall, shape.wall.x, shape.wall.y, shape.wall.width, shape.wall.height);
    fill(
      ink,
      colours.wallShade,
      shape.wall.x,
      shape.wall.y + shape.wall.height - shape.unit,
      shape.wall.width,
      shape.unit,
    );
    outlineRect(ink, colours, shape.wall);
  }
  shape.windows.forEach((at, copy) => {
    if (pools && !closed[copy] && !shape.tiles)
      paintPool(ink, at, shape.wall.y + shape.wall.height, shape.unit, colours);
    if (closed[copy]) paintShut(ink, at, shape.unit, colours);
    else paintLit(ink, at, shape.tiles ? 0 : shape.unit, colours);
    if (!shape.tiles && at.width > 4) outlineRect(ink, colours, at);
  });
};

const BLOOM = 0.3;

/** The soft light round the lit windows of one house, for a plot of this many device px. */
export const paintBloom = (
  ink: CanvasRenderingContext2D,
  shape: HouseShape,
  closed: readonly [boolean, boolean],
  pitch: number,
  colours: TownPalette,
): void => {
  const rgb = colours.glowRgb;
  if (!rgb || shape.tiles) return;
  shape.windows.forEach((at, copy) => {
    if (closed[copy]) return;
    const [x, y, r] = [at.x + at.width / 2, at.y + at.height / 2, pitch * 0.62];
    const light = ink.createRadialGradient(x, y, 0, x, y, r);
    light.addColorStop(0, colours.glow);
    light.addColorStop(1, `rgb(${rgb.join(' ')} / 0)`);
    ink.globalAlpha = BLOOM;
    ink.fillStyle = light;
    ink.fillRect(x - r, y - r, 2 * r, 2 * r);
  });
  ink.globalAlpha = 1;
};
