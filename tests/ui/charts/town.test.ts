import { describe, expect, it } from 'vitest';
import { houseShape } from '../../../src/charts/town/house.ts';
import { makeStamp, press } from '../../../src/charts/town/stamp.ts';
import { bitAt, cellAfterKey, cellAt, cellCorner, townLayout } from '../../../src/charts/town/town-layout.ts';
import { markAt, markRow } from '../../../src/charts/town/town-marks.ts';
import { cellUnder, clampView, viewShowing, WHOLE, zoomAt } from '../../../src/charts/town/town-view.ts';
import { eachVisible } from '../../../src/charts/town/town-draw.ts';

const SIZES = [
  [558, 388, 2000],
  [366, 268, 2000],
  [296, 204, 600],
  [190, 120, 600],
  [800, 600, 2000],
  [558, 388, 7],
  [300, 240, 1],
] as const;

describe('where cells stand', () => {
  it('fills whole rows at a pitch of 15 on the reference screen', () => {
    const { pitchX, pitchY, columns, rows, shown } = townLayout(558, 388, 2000);
    expect({ pitchX, pitchY, columns, rows, shown }).toEqual({
      pitchX: 15,
      pitchY: 15,
      columns: 36,
      rows: 25,
      shown: 900,
    });
  });
  it.each(SIZES)(
    'every cell of %i × %i (%i cells) is found again from any corner of its plot, whole px',
    (width, height, cells) => {
      const layout = townLayout(width, height, cells);
      expect(layout.shown).toBeGreaterThan(0);
      for (let cell = 0; cell < layout.shown; cell++) {
        const { x, y } = cellCorner(layout, cell);
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(x >= 0 && y >= 0 && x + layout.pitchX <= width && y + layout.pitchY <= height).toBe(true);
        for (const [dx, dy] of [
          [0, 0],
          [layout.pitchX - 0.01, 0],
          [0, layout.pitchY - 0.01],
          [layout.pitchX / 2, layout.pitchY / 2],
        ] as const) {
          expect(cellAt(layout, x + dx, y + dy)).toBe(cell);
        }
      }
    },
  );
  it('never moves a cell: the place depends on size and count only, and more cells than fit change nothing', () => {
    const [some, more] = [townLayout(558, 388, 1000), townLayout(558, 388, 20000)];
    expect(cellCorner(some, 417)).toEqual(cellCorner(more, 417));
    expect(cellCorner(more, 417)).toEqual({ x: 328, y: 172 });
  });
  it('finds nobody outside the town', () => {
    const layout = townLayout(558, 388, 2000);
    expect([cellAt(layout, -1, 100), cellAt(layout, 557, 100), cellAt(layout, 100, 387)]).toEqual([-1, -1, -1]);
  });
  it('walks by arrow keys and stops at the edge', () => {
    const layout = townLayout(558, 388, 2000);
    expect(
      ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'End'].map((key) => cellAfterKey(layout, 0, key)),
    ).toEqual([1, 36, 0, 0, 899]);
  });
  it('visits every cell once in the whole view and only some when zoomed', () => {
    const layout = townLayout(558, 388, 2000);
    const seen: number[] = [];
    eachVisible({ layout, view: WHOLE, ratio: 2 }, (cell) => seen.push(cell));
    expect(seen).toEqual(Array.from({ length: 900 }, (_, i) => i));
    let few = 0;
    eachVisible({ layout, view: { scale: 4, x: -600, y: -400 }, ratio: 1 }, (_, x, y) => {
      few++;
      expect(x >= -60 && x <= 558 && y >= -60 && y <= 388).toBe(true);
    });
    expect(few).toBeLessThan(100);
  });
});

describe('views', () => {
  it('keeps what lies under the pointer, and the round trip holds when zoomed', () => {
    const layout = townLayout(558, 388, 2000);
    const view = clampView(zoomAt(WHOLE, 3, 200, 150), 558, 388);
    expect(cellUnder(layout, view, 200, 150)).toBe(cellUnder(layout, WHOLE, 200, 150));
  });
  it('never shows beyond the town', () => {
    expect(clampView({ scale: 0.2, x: 50, y: -50 }, 558, 388)).toEqual({ scale: 1, x: 0, y: 0 });
    expect(clampView({ scale: 2, x: -900, y: 10 }, 558, 388)).toEqual({ scale: 2, x: -558, y: 0 });
  });
  it('moves just so far that a cell is in sight', () => {
    const layout = townLayout(558, 388, 2000);
    const view = viewShowing({ scale: 4, x: 0, y: 0 }, cellCorner(layout, 899), layout);
    const corner = cellCorner(layout, 899);
    expect(corner.x * 4 + view.x + 60).toBeLessThanOrEqual(558);
    expect(corner.y * 4 + view.y + 60).toBeLessThanOrEqual(388);
  });
});

describe('bits and marks', () => {
  it('reads bit cell × 2 + copy, lowest first', () => {
    const set = new Uint32Array([0b1001, 0x80000000]);
    expect([0, 1, 2, 3, 31, 32, 63, 64].map((i) => bitAt(set, i))).toEqual([1, 0, 0, 1, 0, 0, 1, 0]);
  });
  it('counts marked strands, also at site 31', () => {
    expect([0, 1, 2, 31].map((site) => markAt(0x80000003, 0x80000001, site))).toEqual([2, 1, 0, 2]);
  });
  it('uses dots only where half a filling can be seen', () => {
    expect(markRow(40, 16)).toEqual({ step: 2, from: 4, dots: false });
    expect(markRow(116, 16).dots).toBe(true);
    expect(markRow(116, 16, 2).dots).toBe(false);
  });
});

describe('houses', () => {
  it('has an 11 × 8 wall, 4 rows of roof and windows of 4 × 5 at a pitch of 15', () => {
    const shape = houseShape(15, 15, false);
    expect(shape.wall).toEqual({ x: 2, y: 5, width: 11, height: 8 });
    expect(shape.roof).toEqual({ x: 1, y: 1, width: 13, height: 4 });
    expect(shape.windows).toEqual([
      { x: 3, y: 6, width: 4, height: 5 },
      { x: 8, y: 6, width: 4, height: 5 },
    ]);
  });
  it.each([10, 12, 15, 18, 30, 47, 60, 120, 240])('stays inside its plot on whole px at %i', (pitch) => {
    const { wall, roof, windows } = houseShape(pitch, pitch, false);
    for (const rect of [wall, roof, ...windows]) {
      for (const side of Object.values(rect)) expect(Number.isInteger(side)).toBe(true);
      expect(rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= pitch && rect.y + rect.height <= pitch).toBe(true);
    }
    expect(windows[0].x + windows[0].width).toBeLessThan(windows[1].x);
  });
  it('is two tiles below 10 px', () => {
    expect(houseShape(8, 8, true).windows.map((at) => [at.x, at.width])).toEqual([
      [0, 3],
      [4, 3],
    ]);
  });
});

describe('stamps', () => {
  it('copies solid pixels, blends soft ones, leaves covered ones out', () => {
    const pixels = new Uint32Array([0xff0000ff, 0x8000ff00, 0x00ffffff, 0xffff0000]);
    const buffer = new Uint32Array(9).fill(0xff646464);
    press(buffer, 4, makeStamp(pixels, 2, 3, 0, 0));
    expect(buffer[4]).toBe(0xff0000ff);
    expect(buffer[5]! >>> 24).toBe(255);
    expect((buffer[5]! >>> 8) & 255).toBeGreaterThan(170);
    expect(buffer[7]).toBe(0xff646464);
    expect(buffer[8]).toBe(0xffff0000);
    expect(makeStamp(pixels, 2, 3, 0, 0, pixels).solidAt).toHaveLength(0);
  });
});
