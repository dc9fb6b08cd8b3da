import type { Box } from './box.ts';
import { layOver, surfaceIn } from './plot-surface.ts';
import { pointIn } from './scale.ts';

export interface PointCallbacks {
  /** the pointer is over a point, or over none */
  onHover?: (point: number | null) => void;
  /** a point was pressed, or an arrow key led to it */
  onPick?: (point: number) => void;
  /** Enter or the space bar on the picked point */
  onOpen?: () => void;
}

/** What the surface asks its chart. */
export interface PointGround {
  frame: Box;
  /** the point nearest to a place in the chart, px */
  pointAt(x: number, y: number): number;
  /** the point a key leads to; null for keys that mean nothing here */
  after(key: string): number | null;
}

/** Pointer and keyboard over a plot of points. Returns how to keep it over the plot and what it is called. */
export const createPointSurface = (
  wrap: HTMLElement,
  role: 'application' | 'slider',
  { onHover, onPick, onOpen }: PointCallbacks = {},
) => {
  const surface = surfaceIn(wrap, 'plot-surface point-surface', role);
  let ground: PointGround | undefined;
  let last: number | null = null;

  const at = (event: MouseEvent): number | null => {
    const { x, y } = pointIn(wrap, event);
    return ground ? ground.pointAt(x, y) : null;
  };
  const hover = (point: number | null): void => {
    if (point !== last) onHover?.(point);
    last = point;
  };
  surface.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch') hover(at(event));
  });
  surface.addEventListener('pointerleave', () => hover(null));
  surface.addEventListener('click', (event) => {
    const point = at(event);
    hover(null);
    if (point !== null) onPick?.(point);
  });
  surface.addEventListener('keydown', (event) => {
    const open = event.key === 'Enter' || event.key === ' ';
    const next = open ? null : (ground?.after(event.key) ?? null);
    if (!open && next === null) return;
    event.preventDefault();
    if (open) onOpen?.();
    else onPick?.(next!);
  });
  return (next: PointGround, attributes: Readonly<Record<string, string>>): void => {
    ground = next;
    layOver(surface, next.frame);
    for (const [name, value] of Object.entries(attributes)) surface.setAttribute(name, value);
  };
};
