import type { Point, TownLayout } from './town-layout.ts';
import { cellAt } from './town-layout.ts';
import type { TownView } from '../parts/types.ts';

/** The whole town. */
export const WHOLE: TownView = { scale: 1, x: 0, y: 0 };
export const LARGEST_SCALE = 8;

/** From canvas px to world px. */
export const toWorld = (view: TownView, x: number, y: number): Point => ({
  x: (x - view.x) / view.scale,
  y: (y - view.y) / view.scale,
});

/** A view that never shows beyond the town and never more than eight times its size. */
export const clampView = (view: TownView, width: number, height: number): TownView => {
  const scale = Math.max(1, Math.min(LARGEST_SCALE, view.scale));
  const clamp = (offset: number, size: number): number => Math.min(0, Math.max(size - size * scale, offset));
  return { scale, x: clamp(view.x, width), y: clamp(view.y, height) };
};

/** Houses in sight close up. */
const HOUSES_NEAR = 200;

/** The middle of the town, seen so near: 1 is close up, 0 the whole town. */
export const nearView = ({ width, height, shown }: TownLayout, nearness: number): TownView => {
  const scale = Math.max(1, shown / HOUSES_NEAR) ** (nearness / 2);
  return { scale, x: (width - width * scale) / 2, y: (height - height * scale) / 2 };
};

/** Zooms by a factor; what lies under (x, y) on the canvas stays there. */
export const zoomAt = (view: TownView, factor: number, x: number, y: number): TownView => {
  const scale = Math.max(1, Math.min(LARGEST_SCALE, view.scale * factor));
  const real = scale / view.scale;
  return { scale, x: x - (x - view.x) * real, y: y - (y - view.y) * real };
};

/** The view moved just so far that a cell's plot is in sight, for the keyboard. */
export const viewShowing = (view: TownView, corner: Point, layout: TownLayout): TownView => {
  const reach = (offset: number, at: number, pitch: number, size: number): number => {
    const start = at * view.scale + offset;
    const end = start + pitch * view.scale;
    return start < 0 ? offset - start : end > size ? offset - (end - size) : offset;
  };
  return clampView(
    {
      scale: view.scale,
      x: reach(view.x, corner.x, layout.pitchX, layout.width),
      y: reach(view.y, corner.y, layout.pitchY, layout.height),
    },
    layout.width,
    layout.height,
  );
};

/** The cell under a canvas point, or -1. */
export const cellUnder = (layout: TownLayout, view: TownView, x: number, y: number): number => {
  const world = toWorld(view, x, y);
  return cellAt(layout, world.x, world.y);
};
