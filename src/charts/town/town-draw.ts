import { bitAt, cellCorner, rowShift } from './town-layout.ts';
import type { TownLayout } from './town-layout.ts';
import type { TownData, TownView } from '../parts/types.ts';
import type { TownPalette } from './town-palette.ts';
import type { TownStamps } from './town-stamps.ts';
import type { Frame } from './town-ground.ts';
import type { Rect } from './house.ts';
import { press } from './stamp.ts';

/** One picture of the town: where to paint, what, and how large a CSS px is in device px. */
export interface Scene {
  ink: CanvasRenderingContext2D;
  layout: TownLayout;
  view: TownView;
  ratio: number;
  data: TownData;
  colours: TownPalette;
  stamps: TownStamps;
  frame: Frame;
}

export const MARKS_FROM = 40;

/** Visits every cell in sight with its corner in whole device px. */
export const eachVisible = (
  { layout, view, ratio }: Pick<Scene, 'layout' | 'view' | 'ratio'>,
  visit: (cell: number, x: number, y: number) => void,
): void => {
  const firstRow = Math.max(0, Math.floor((-view.y / view.scale - layout.top) / layout.pitchY));
  const lastRow = Math.min(
    layout.rows - 1,
    Math.floor(((layout.height - view.y) / view.scale - layout.top) / layout.pitchY),
  );
  const scale = view.scale * ratio;
  const limit = layout.width * ratio;
  const wide = layout.pitchX * scale;
  for (let row = firstRow; row <= lastRow; row++) {
    const y = Math.round((layout.top + row * layout.pitchY) * scale + view.y * ratio);
    const start = (layout.left + rowShift(layout, row)) * scale + view.x * ratio;
    for (let column = 0; column < layout.columns; column++) {
      const cell = row * layout.columns + column;
      if (cell >= layout.shown) return;
      const x = Math.round(start + column * wide);
      if (x + wide >= 0 && x <= limit) visit(cell, x, y);
    }
  }
};

/** The light on the ground first, then every house, then all rings on top; one image. */
const pressTown = (scene: Scene): void => {
  const { ink, data, stamps, frame } = scene;
  const { pixels, stride, border } = frame;
  const base = (x: number, y: number): number => (y + border) * stride + x + border;
  const closedAt = (cell: number): number => bitAt(data.closed, cell * 2) | (bitAt(data.closed, cell * 2 + 1) << 1);
  if (scene.colours.glowRgb)
    eachVisible(scene, (cell, x, y) => press(pixels, base(x, y), stamps.blooms[closedAt(cell)]!));
  eachVisible(scene, (cell, x, y) => press(pixels, base(x, y), stamps.houses[closedAt(cell)]!));
  const changed = data.changed;
  if (changed) {
    eachVisible(scene, (cell, x, y) => {
      const which = bitAt(changed, cell * 2) | (bitAt(changed, cell * 2 + 1) << 1);
      if (which) press(pixels, base(x, y), stamps.ring(which));
    });
  }
  ink.putImageData(frame.image, -border, -border, border, border, frame.width, frame.height);
};

/** Whether houses are large enough, and known well enough, to show their marks. */
export const showsMarks = ({ data, layout, view }: Pick<Scene, 'data' | 'layout' | 'view'>): boolean =>
  data.masks !== undefined && (data.dyads ?? 0) > 0 && layout.pitchX * view.scale >= MARKS_FROM;

const paintAllMarks = (scene: Scene): void => {
  const { data, stamps, layout, view, ratio, ink, colours } = scene;
  const masks = data.masks;
  if (!masks || !showsMarks(scene)) return;
  const foot = stamps.shape.wall.y + stamps.shape.wall.height;
  const room = Math.round(layout.pitchY * view.scale * ratio) - foot;
  const height = Math.max(2, Math.floor((room - 3) / 2));
  const width = Math.round(layout.pitchX * view.scale * ratio) - 4;
  eachVisible(scene, (cell, x, y) => {
    for (let copy = 0; copy < 2; copy++) {
      const i = cell * 2 + copy;
      masks.paint(
        ink,
        masks.p[i] ?? 0,
        masks.q[i] ?? 0,
        data.dyads!,
        x + 2,
        y + foot + 2 + height + copy * height,
        width,
        height - 1,
        ratio,
        colours,
      );
    }
  });
};

/** Where a house stands, roof and walls, in device px; null where it is not drawn. */
const houseOf = ({ layout, view, ratio, stamps }: Scene, cell: number): Rect | null => {
  if (cell < 0 || cell >= layout.shown) return null;
  const corner = cellCorner(layout, cell);
  const scale = view.scale * ratio;
  const { roof, wall } = stamps.shape;
  return {
    x: Math.round(corner.x * scale + view.x * ratio) + roof.x,
    y: Math.round(corner.y * scale + view.y * ratio) + roof.y,
    width: roof.width,
    height: wall.y + wall.height - roof.y,
  };
};

const paintSelected = (scene: Scene): void => {
  const { ink, ratio, colours } = scene;
  const house = houseOf(scene, scene.data.selected ?? -1);
  if (house === null) return;
  const gap = Math.ceil(1.5 * ratio);
  const [x, y, width, height] = [house.x - gap, house.y - gap, house.width + 2 * gap, house.height + 2 * gap];
  for (const [colour, thick] of [
    [colours.dusk, 5],
    [colours.onDusk, 2],
  ] as const) {
    ink.strokeStyle = colour;
    ink.lineWidth = thick * ratio;
    ink.beginPath();
    ink.roundRect(x, y, width, height, 3 * ratio);
    ink.stroke();
  }
};

/** The town, the marks of houses large enough to show them, the keyboard's ring, and what a later view adds. */
export const paintTown = (scene: Scene): void => {
  pressTown(scene);
  paintAllMarks(scene);
  paintSelected(scene);
  scene.data.over?.(scene.ink, (cell) => houseOf(scene, cell), scene.ratio, scene.colours);
};
