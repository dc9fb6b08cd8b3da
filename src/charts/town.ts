import { hostSize, watchRatio, watchSize } from './host.ts';
import { townLayout } from './town-layout.ts';
import type { TownLayout } from './town-layout.ts';
import { clampView, WHOLE } from './town-view.ts';
import { paintTown, showsMarks } from './town-draw.ts';
import { borderFor, createGround } from './town-ground.ts';
import { listenToTown } from './town-pointer.ts';
import { readPalette } from './town-palette.ts';
import { createStampStore, reachOf } from './town-stamps.ts';
import type { PaintedChart, TownCallbacks, TownData, TownView } from './types.ts';

export { clampView, WHOLE, zoomAt } from './town-view.ts';

/** Fits a canvas to its host in device px. Setting a size clears it, so only when it differs. */
const fitCanvas = (canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void => {
  const [w, h] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
};

/** The field of houses, two windows each: a lit window is an open gene copy, a shuttered one with a bar is closed. */
export const createTown = (host: HTMLElement, callbacks: TownCallbacks = {}): PaintedChart<TownData> => {
  const canvas = document.createElement('canvas');
  canvas.className = 'town-canvas';
  host.append(canvas);
  const ink = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  const stamps = createStampStore();
  const ground = createGround();
  let colours = readPalette(host);
  let layoutCells = -1;
  let data: TownData | undefined;
  let layout: TownLayout | undefined;
  let shown = -1;

  const currentView = (): TownView =>
    data?.zoom && layout ? clampView(data.zoom, layout.width, layout.height) : WHOLE;

  const layOut = (cells: number): TownLayout => {
    const { width, height } = hostSize(host);
    if (layout && layout.width === width && layout.height === height && layoutCells === cells) return layout;
    layoutCells = cells;
    return townLayout(width, height, cells);
  };

  const draw = (): void => {
    if (!data) return;
    layout = layOut(data.cells);
    if (layout.width < 8 || layout.height < 8) return;
    const ratio = window.devicePixelRatio || 1;
    const seen = currentView();
    fitCanvas(canvas, layout.width, layout.height, ratio);
    const pitch = (size: number): number => Math.max(3, Math.round(size * seen.scale * ratio));
    const [pitchX, pitchY] = [pitch(layout.pitchX), pitch(layout.pitchY)];
    const frame = ground.empty(
      canvas.width,
      canvas.height,
      borderFor(Math.max(pitchX, pitchY) + reachOf(pitchX) + 2),
      colours,
    );
    const view = { layout, view: seen, ratio, data };
    const size = {
      pitchX,
      pitchY,
      tiles: layout.pitchX * seen.scale < 10,
      marks: showsMarks(view),
      ratio,
      stride: frame.stride,
    };
    paintTown({ ...view, ink, colours, frame, stamps: stamps.get(size, colours) });
    if (layout.shown !== shown) callbacks.onShown?.((shown = layout.shown));
  };

  const refreshTheme = (): void => {
    colours = readPalette(host);
    stamps.clear();
    ground.forget();
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
      data = next;
      const spoken = [next.label, next.keys].filter((text) => text !== undefined).join(' ');
      if (spoken !== '' && canvas.getAttribute('aria-label') !== spoken) {
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', spoken);
      }
      draw();
    },
    refreshTheme,
    destroy() {
      unlisten();
      unwatch();
      unwatchRatio();
      printing.removeEventListener('change', refreshTheme);
      canvas.remove();
    },
  };
};
