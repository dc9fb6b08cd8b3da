import { canvasSize, redrawn, watchRatio } from '../parts/host.ts';
import { houseShape, paintHouse } from './house.ts';
import { readPalette } from './town-palette.ts';
import type { Chart } from '../parts/types.ts';

/** One large house: whether its two copies are closed, and their names under the windows. */
export interface CellHouseData {
  closed: readonly [boolean, boolean];
  names: readonly [string, string];
  /** anything that changes with the theme, so that the house is painted anew */
  theme: string;
}

/** Paints one cell as a house as large as its host. Words beside it say what it shows. */
export const createCellHouse = (host: HTMLElement): Chart<CellHouseData> => {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  const chart = redrawn<CellHouseData>(host, canvas, ({ closed, names }) => {
    const { width, height } = canvasSize(host);
    const ink = canvas.getContext('2d');
    const size = Math.min(width, height);
    if (!ink || size < 20) return;
    const ratio = globalThis.devicePixelRatio || 1;
    canvas.width = Math.round(size * ratio);
    canvas.height = Math.round(size * ratio);
    const colours = readPalette(host);
    const shape = houseShape(canvas.width, canvas.height, false);
    paintHouse(ink, shape, closed, colours, false);
    ink.fillStyle = colours.onDusk;
    ink.textAlign = 'center';
    ink.font = `600 ${Math.round(canvas.width / 11)}px sans-serif`;
    shape.windows.forEach((at, copy) =>
      ink.fillText(names[copy]!, at.x + at.width / 2, at.y + at.height + canvas.width * 0.1),
    );
  });
  let data: CellHouseData | undefined;
  const unwatch = watchRatio(() => {
    if (data) chart.update(data);
  });
  return {
    update: (next) => chart.update((data = next)),
    destroy() {
      unwatch();
      chart.destroy();
    },
  };
};
