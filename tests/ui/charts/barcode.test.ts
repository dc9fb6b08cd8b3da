import { describe, expect, it } from 'vitest';
import {
  barcodeLayout,
  barsPath,
  closedSpans,
  columnOf,
  markRuns,
  spanLabels,
} from '../../../src/charts/lollipop/barcode-layout.ts';

const regions = [
  { label: '5′', from: 0, to: 4 },
  { label: 'middle', from: 5, to: 10 },
  { label: '3′', from: 11, to: 15 },
];
/** Masks by morning from rows of one sign a day: "." bare, "o" half-marked, "#" marked. */
const life = (...sites: string[]) => {
  const days = sites[0]!.length - 1;
  const mask = (strand: string) =>
    Array.from(
      { length: days + 1 },
      (_, day) => sites.reduce((bits, row, site) => bits | (strand.includes(row[day]!) ? 1 << site : 0), 0) >>> 0,
    );
  return { days, dyads: sites.length, p: mask('o#'), q: mask('#') };
};

describe('a barcode', () => {
  it('holds a run for every stretch of equal marks of a site, and none where it is bare', () => {
    expect(markRuns(life('..oo#', '#####', '.....', 'o.o.#'))).toEqual([
      { site: 0, mark: 1, from: 2, to: 3 },
      { site: 0, mark: 2, from: 4, to: 4 },
      { site: 1, mark: 2, from: 0, to: 4 },
      { site: 3, mark: 1, from: 0, to: 0 },
      { site: 3, mark: 1, from: 2, to: 2 },
      { site: 3, mark: 2, from: 4, to: 4 },
    ]);
  });
  it('tells apart which strand a mark is on no more than the lollipop does, and reads bit 31', () => {
    expect(markRuns({ days: 1, dyads: 1, p: [1, 0], q: [0, 1] })).toEqual([{ site: 0, mark: 1, from: 0, to: 1 }]);
    expect(markRuns({ days: 0, dyads: 32, p: [0x80000000], q: [0x80000000] })).toEqual([
      { site: 31, mark: 2, from: 0, to: 0 },
    ]);
  });
  it('finds the closed spans, up to the last morning', () => {
    expect(closedSpans({ days: 7, closed: [1, 0, 0, 1, 1, 0, 1, 1] })).toEqual([
      { from: 0, to: 0 },
      { from: 3, to: 4 },
      { from: 6, to: 7 },
    ]);
    expect(closedSpans({ days: 2, closed: [0, 0, 0] })).toEqual([]);
  });
  it('gives a morning half a day to either side within the life', () => {
    expect([columnOf(0, 3, 9), columnOf(9, 9, 9), columnOf(4, 4, 9)]).toEqual([
      [0, 3.5],
      [8.5, 9],
      [3.5, 4.5],
    ]);
  });
  it.each([2, 9, 16, 32])('stands %i sites in order inside the frame, regions apart, at any size', (dyads) => {
    for (const [width, height] of [
      [360, 130],
      [470, 168],
      [900, 400],
    ] as const) {
      const held =
        dyads === 16
          ? regions
          : [
              { label: '5′', from: 0, to: 0 },
              { label: '3′', from: 1, to: dyads - 1 },
            ];
      const layout = barcodeLayout({ dyads, regions: held }, width, height);
      layout.y.forEach((y, site) => {
        if (site > 0) expect(y).toBeGreaterThanOrEqual(layout.y[site - 1]! + layout.row - 1e-9);
      });
      expect(layout.y[0]).toBeCloseTo(layout.frame.top, 9);
      expect(layout.y.at(-1)! + layout.row).toBeCloseTo(layout.frame.bottom, 9);
      expect(layout.rules).toHaveLength(held.length - 1);
      layout.rules.forEach((rule, i) => {
        const first = held[i + 1]!.from;
        expect(rule).toBeLessThan(layout.y[first]!);
        expect(rule).toBeGreaterThan(layout.y[first - 1]! + layout.row);
      });
    }
  });
  it('draws a marked site over its whole row and a half-marked one over the lower half', () => {
    const layout = barcodeLayout({ dyads: 16, regions }, 400, 170);
    const boxes = (runs: Parameters<typeof barsPath>[0]) =>
      [...barsPath(runs, layout, 10, (day) => 10 * day).matchAll(/M(\S+) (\S+)H(\S+)V(\S+)H/g)].map(([, ...at]) =>
        at.map(Number),
      );
    const [[left, top, right, bottom], [, half, , foot]] = boxes([
      { site: 3, mark: 2, from: 2, to: 4 },
      { site: 3, mark: 1, from: 5, to: 5 },
    ]) as [number[], number[]];
    expect([left, right]).toEqual([15, 45]);
    expect(foot).toBeCloseTo(bottom!, 1);
    expect(half! - top!).toBeCloseTo((bottom! - top!) / 2, 1);
    expect(top!).toBeGreaterThanOrEqual(layout.y[3]!);
    expect(bottom!).toBeLessThanOrEqual(layout.y[3]! + layout.row);
  });
  it('labels the longest closed spans first, never one over another or the copy’s name', () => {
    const layout = barcodeLayout({ dyads: 16, regions }, 520, 168);
    const x = (day: number) => layout.frame.left + (day / 90) * (layout.frame.right - layout.frame.left);
    const data = {
      label: 'copy A',
      days: 90,
      words: { birth: '', surface: '', value: '', summary: '', closedFrom: (day: number) => `closed from day ${day}` },
    };
    const labels = spanLabels(
      [
        { from: 10, to: 12 },
        { from: 14, to: 40 },
        { from: 60, to: 90 },
      ],
      data,
      layout,
      x,
    );
    expect(labels.map(({ text }) => text)).toEqual(['closed from day 60', 'closed from day 14']);
    expect(labels[1]!.x).toBeCloseTo(x(13.5), 6);
    expect(spanLabels([{ from: 88, to: 90 }], data, layout, x)[0]!.x).toBeLessThan(layout.frame.right - 150);
  });
});
