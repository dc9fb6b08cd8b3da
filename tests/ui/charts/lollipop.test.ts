import { describe, expect, it } from 'vitest';
import { differingSites, lollipopLayout, realRegions } from '../../../src/charts/lollipop/lollipop-layout.ts';
import { halfDisc } from '../../../src/charts/lollipop/lollipop-rows.ts';
import { exampleCell } from '../../gallery/example-data.ts';

describe('one cell', () => {
  it.each([2, 3, 9, 16, 24, 32])(
    '%i sites stand in order, clear of each other, inside 320, 700 and 1,000 px',
    (dyads) => {
      for (const width of [300, 700, 940]) {
        const layout = lollipopLayout(exampleCell(dyads), width);
        for (const { regions } of layout.lines) {
          const sites = regions.flatMap((region) =>
            Array.from({ length: region.to - region.from + 1 }, (_, k) => region.from + k),
          );
          sites.forEach((site, i) => {
            expect(layout.x[site]! - layout.radius).toBeGreaterThan(0);
            expect(layout.x[site]! + layout.radius).toBeLessThan(width);
            if (i > 0) expect(layout.x[site]! - layout.x[sites[i - 1]!]!).toBeGreaterThanOrEqual(2 * layout.radius);
          });
        }
        expect(
          layout.lines.flatMap((line) => line.regions).reduce((sum, region) => sum + region.to - region.from + 1, 0),
        ).toBe(dyads);
      }
    },
  );
  it('gives each region its own line when narrow', () => {
    expect(lollipopLayout(exampleCell(16), 900).lines).toHaveLength(1);
    expect(lollipopLayout(exampleCell(16), 300).lines).toHaveLength(3);
  });
  it('drops empty regions', () => {
    expect(realRegions(exampleCell(2)).map((region) => region.label)).toEqual(['5′ region', '3′ region: counts most']);
  });
  it('ticks sites whose marks differ, not whose strands are swapped', () => {
    expect(differingSites({ p: 0b011, q: 0b001 }, { p: 0b001, q: 0b111 }, 3)).toEqual([2]);
  });
  it('draws the lower half of a disc', () => {
    expect(halfDisc(10, 20, 8)).toBe('M2 20A8 8 0 0 0 18 20Z');
  });
});
