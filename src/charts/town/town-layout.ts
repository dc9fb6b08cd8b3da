/** Where every cell stands, in world px (CSS px of the unzoomed canvas). Cell i always stands at the same place. */
export interface TownLayout {
  width: number;
  height: number;
  pitchX: number;
  pitchY: number;
  columns: number;
  rows: number;
  left: number;
  top: number;
  /** cells drawn: 0 to shown - 1 */
  shown: number;
}

/** Smallest pitch by width of the canvas: large screens, phones, thumbnails (two half-tiles a cell). */
const basePitch = (width: number): { x: number; y: number } =>
  width >= 480 ? { x: 15, y: 15 } : width >= 220 ? { x: 12, y: 13 } : { x: 8, y: 8 };

/** No house stands wider than this in the unzoomed town. */
const LARGEST_PITCH = 96;
const MARGIN = 4;

const columnsFor = (width: number, pitch: number): number =>
  Math.max(1, Math.floor((width - 2 * MARGIN - Math.floor(pitch / 2)) / pitch));
const rowsFor = (height: number, pitch: number): number => Math.max(1, Math.floor((height - 2 * MARGIN) / pitch));

/** The largest whole pitch at which all cells fit, if they fit at the smallest one. */
const roomyPitch = (width: number, height: number, cells: number): { x: number; y: number } => {
  let pitch = basePitch(width);
  for (let next = pitch.x + 1; next <= LARGEST_PITCH; next++) {
    if (columnsFor(width, next) * rowsFor(height, next) < cells) break;
    pitch = { x: next, y: next };
  }
  return pitch;
};

/** Whole rows of houses, odd rows shifted by half a pitch, centred in the canvas. A function of size and count only. */
export const townLayout = (width: number, height: number, cells: number): TownLayout => {
  const pitch = roomyPitch(width, height, cells);
  const columns = Math.max(1, Math.min(cells, columnsFor(width, pitch.x)));
  const rows = Math.min(rowsFor(height, pitch.y), Math.ceil(cells / columns));
  const shown = Math.max(0, Math.min(cells, columns * rows));
  const left = Math.max(0, Math.round((width - columns * pitch.x - (rows > 1 ? Math.floor(pitch.x / 2) : 0)) / 2));
  const top = Math.max(0, Math.round((height - rows * pitch.y) / 2));
  return { width, height, pitchX: pitch.x, pitchY: pitch.y, columns, rows, left, top, shown };
};

export const rowShift = (layout: TownLayout, row: number): number => (row % 2 ? Math.floor(layout.pitchX / 2) : 0);

export interface Point {
  x: number;
  y: number;
}

/** Top left corner of a cell's plot, world px. */
export const cellCorner = (layout: TownLayout, cell: number): Point => {
  const row = Math.floor(cell / layout.columns);
  return {
    x: layout.left + (cell % layout.columns) * layout.pitchX + rowShift(layout, row),
    y: layout.top + row * layout.pitchY,
  };
};

/** The cell whose plot holds this world point, or -1. */
export const cellAt = (layout: TownLayout, x: number, y: number): number => {
  const row = Math.floor((y - layout.top) / layout.pitchY);
  if (row < 0 || row >= layout.rows) return -1;
  const column = Math.floor((x - layout.left - rowShift(layout, row)) / layout.pitchX);
  if (column < 0 || column >= layout.columns) return -1;
  const cell = row * layout.columns + column;
  return cell < layout.shown ? cell : -1;
};

/** The cell one step away in a direction key, or the same cell at the edge of town. */
export const cellAfterKey = (layout: TownLayout, cell: number, key: string): number => {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -layout.columns,
    ArrowDown: layout.columns,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return layout.shown - 1;
  const next = cell + (steps[key] ?? 0);
  return next >= 0 && next < layout.shown ? next : cell;
};

/** Bit i of a set, lowest bit first in each word; bits past the end are 0. */
export const bitAt = (set: Uint32Array, i: number): 0 | 1 => (((set[i >>> 5] ?? 0) >>> (i & 31)) & 1) as 0 | 1;
