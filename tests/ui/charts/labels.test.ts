import { describe, expect, it } from 'vitest';
import { clearSide, fitText, keepClear, spanAbout, spread, textWidth } from '../../../src/charts/parts/labels.ts';

describe('spread', () => {
  it('leaves labels that already keep the gap where they are', () => {
    expect(spread([10, 40, 90], 16, 0, 100)).toEqual([10, 40, 90]);
  });
  it('pushes close labels apart about their middle, keeping their order', () => {
    expect(spread([52, 48], 16, 0, 100)).toEqual([58, 42]);
  });
  it('keeps the gap against the frame', () => {
    expect(spread([1, 2, 3], 16, 4, 100)).toEqual([4, 20, 36]);
    expect(spread([99, 98], 16, 4, 96)).toEqual([96, 80]);
  });
  it('shrinks the gap evenly when there is no room', () => {
    expect(spread([5, 5, 5], 16, 0, 20)).toEqual([0, 10, 20]);
  });
  it('never lets two labels come nearer than the gap, for many random wishes', () => {
    let seed = 7;
    const roll = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let trial = 0; trial < 500; trial++) {
      const placed = spread(
        Array.from({ length: 1 + Math.floor(roll() * 5) }, () => roll() * 220 - 10),
        16,
        0,
        200,
      ).sort((a, b) => a - b);
      placed.forEach((y, i) => {
        expect(y).toBeGreaterThanOrEqual(-1e-9);
        expect(y).toBeLessThanOrEqual(200 + 1e-9);
        if (i > 0) expect(y - placed[i - 1]!).toBeGreaterThanOrEqual(16 - 1e-9);
      });
    }
  });
});

describe('texts', () => {
  it('cuts with an ellipsis and gives up below three letters', () => {
    expect(fitText('enrichment', 12, 500)).toBe('enrichment');
    expect(fitText('enrichment', 12, 45)).toMatch(/^enri?c?…$/);
    expect(fitText('enrichment', 12, 12)).toBe('');
  });
  it('counts ideographs as a whole em', () => {
    expect(textWidth('甲基', 10)).toBe(20);
  });
  it('keeps first comers and drops what would touch them', () => {
    expect(
      keepClear(
        [
          { from: 0, to: 10 },
          { from: 8, to: 20 },
          { from: 30, to: 40 },
        ],
        6,
      ),
    ).toEqual([true, false, true]);
  });
  it('moves a centred text inside its limits', () => {
    expect(spanAbout(2, 20, 0, 100)).toEqual({ from: 0, to: 20 });
    expect(spanAbout(99, 20, 0, 100)).toEqual({ from: 80, to: 100 });
  });
  it('puts a text on the side the upright does not cross', () => {
    expect(clearSide(200, 80, 0, 300)).toBe('left');
    expect(clearSide(40, 80, 0, 300)).toBe('right');
    expect(clearSide(150, 280, 0, 300)).toBe('left');
  });
});
