import { canvasSize, watchRatio, watchSize } from '../parts/host.ts';
import { townLayout } from './town-layout.ts';
import type { TownLayout } from './town-layout.ts';
import { cellUnder, clampView, nearView, WHOLE } from './town-view.ts';
import { paintTown, showsMarks } from './town-draw.ts';
import { borderFor, createGround } from './town-ground.ts';
import { listenToTown, pointOf } from './town-pointer.ts';
import { readPalette } from './town-palette.ts';
import { createStampStore, reachOf } from './town-stamps.ts';
import type { LeadingChart, PaintedChart, TownCallbacks, TownData, TownView } from '../parts/types.ts';

export { WHOLE, zoomAt } from './town-view.ts';

/** Fits a canvas to its host in device px. Setting a size clears it, so only when it differs. */
const fitCanvas = (canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void => {
  const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
};

/** Paints towns on one canvas; keeps its colours, its ground and the stamps that houses are pressed from. */
const createPainter = (host: HTMLElement, canvas: HTMLCanvasElement) => {
  const ink = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  const stamps = createStampStore();
  const ground = createGround();
  let colours = readPalette(host);
  return {
    paint(data: TownData, layout: TownLayout, view: TownView): void {
      const ratio = window.devicePixelRatio || 1;
      fitCanvas(canvas, layout.width, layout.height, ratio);
      const pitch = (size: number): number => Math.max(3, Math.round(size * view.scale * ratio));
      const [pitchX, pitchY] = [pitch(layout.pitchX), pitch(layout.pitchY)];
      const border = borderFor(Math.max(pitchX, pitchY) + reachOf(pitchX) + 2);
      const frame = ground.empty(canvas.width, canvas.height, border, colours);
      const scene = { layout, view, ratio, data };
      const size = {
        pitchX,
        pitchY,
        tiles: layout.pitchX * view.scale < 10,
        marks: showsMarks(scene),
        ratio,
        stride: frame.stride,
      };
      paintTown({ ...scene, ink, colours, frame, stamps: stamps.get(size, colours) });
    },
    /** Reads the colours anew. */
    refresh(): void {
      colours = readPalette(host);
      stamps.clear();
      ground.forget();
    },
  };
};

/** Says what the town shows and how to use it. */
const sayTown = (canvas: HTMLCanvasElement, { label, keys }: TownData): void => {
  const spoken = [label, keys].filter((text) => text !== undefined).join(' ');
  if (spoken === '' || canvas.getAttribute('aria-label') === spoken) return;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', spoken);
};

/** What of a town moves while a slider does. */
export type TownLead = Pick<TownData, 'cells' | 'closed' | 'changed'>;

/** What is only said of a town, and not painted. */
const SAID: readonly string[] = ['label', 'keys'] satisfies (keyof TownData)[];

const sameBits = (a: unknown, b: unknown): boolean =>
  a instanceof Uint32Array && b instanceof Uint32Array && a.length === b.length && a.every((word, i) => word === b[i]);

/** Whether two towns look alike, whatever is said of them. */
const looksAlike = (a: TownData, b: TownData): boolean => {
  const [was, is] = [a, b] as unknown as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].every(
    (name) => SAID.includes(name) || was[name] === is[name] || sameBits(was[name], is[name]),
  );
};

/** The town on its canvas, which also tells whose house lies under a pointer. */
export interface Town extends PaintedChart<TownData>, LeadingChart<TownData, TownLead> {
  /** -1 where there is none */
  cellAt(event: MouseEvent): number;
}

/** The same town with other copies closed. Its marks are asked for anew once the slider rests. */
const ledBy = (lead: TownLead, town: TownData): TownData => {
  const led = { ...town, ...lead };
  delete led.masks;
  if (lead.changed === undefined) delete led.changed;
  return led;
};

const viewOf = ({ zoom, nearness }: TownData, layout: TownLayout): TownView => {
  if (nearness) return clampView(nearView(layout, nearness), layout.width, layout.height);
  return zoom ? clampView(zoom, layout.width, layout.height) : WHOLE;
};

/** The field of houses, two windows each: a lit window is an open gene copy, a shuttered one with a bar is closed. */
export const createTown = (host: HTMLElement, callbacks: TownCallbacks = {}): Town => {
  const canvas = document.createElement('canvas');
  canvas.className = 'town-canvas';
  host.append(canvas);
  const painter = createPainter(host, canvas);
  let data: TownData | undefined;
  let layout: TownLayout | undefined;
  let layoutCells = -1;
  let shown = -1;

  const currentView = (): TownView => (data && layout ? viewOf(data, layout) : WHOLE);
  const layOut = (cells: number): TownLayout => {
    const { width, height } = canvasSize(host);
    if (layout && layout.width === width && layout.height === height && layoutCells === cells) return layout;
    layoutCells = cells;
    return townLayout(width, height, cells);
  };
  const draw = (): void => {
    if (!data) return;
    layout = layOut(data.cells);
    if (layout.width < 8 || layout.height < 8) return;
    painter.paint(data, layout, currentView());
    if (layout.shown !== shown) callbacks.onShown?.((shown = layout.shown));
  };
  const refreshTheme = (): void => {
    painter.refresh();
    draw();
  };

  const unlisten = listenToTown(canvas, callbacks, () =>
    layout && data ? { layout, view: currentView(), selected: data.selected } : undefined,
  );
  const unwatch = watchSize(host, draw);
  const unwatchRatio = watchRatio(draw);
  const printing = matchMedia('print');
  printing.addEventListener('change', refreshTheme);
  return {
    update(next) {
      const painted = data !== undefined && looksAlike(data, next);
      data = next;
      sayTown(canvas, next);
      if (!painted) draw();
    },
    lead(lead) {
      if (data?.cells !== lead.cells) return;
      data = ledBy(lead, data);
      draw();
    },
    refreshTheme,
    cellAt(event) {
      const { x, y } = pointOf(canvas, event);
      return layout ? cellUnder(layout, currentView(), x, y) : -1;
    },
    destroy() {
      unlisten();
      unwatch();
      unwatchRatio();
      printing.removeEventListener('change', refreshTheme);
      canvas.remove();
    },
  };
};
