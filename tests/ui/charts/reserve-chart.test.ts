import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/charts/parts/labels.ts';
import {
  curveName,
  reserveFrame,
  reserveTop,
  sharePath,
  valueAtShare,
  wrapped,
  zoneName,
} from '../../../src/charts/luck/reserve-layout.ts';
import { exampleReserve } from '../../gallery/day-example.ts';

const WIDTHS = [320, 340, 520, 800, 1400];

describe('curves over the share of cells silenced', () => {
  it('draws a line and leaves gaps', () => {
    const [x, y] = [(share: number): number => share * 100, (value: number): number => 200 - value];
    expect(sharePath([0, 0.5, 1], [100, 90, 0.04], x, y)).toBe('M0,100L50,110L100,200');
    expect(sharePath([0, 0.5, 1], [100, NaN, 0], x, y)).toBe('M0,100ZM100,200Z');
    expect(sharePath([], [], x, y)).toBe('');
  });
  it('reads a value between two shares, held at both ends', () => {
    const [shares, values] = [
      [0, 0.5, 1],
      [100, 90, 0],
    ];
    expect([0, 0.25, 0.5, 0.75, 1, 2, -1].map((share) => valueAtShare(shares, values, share))).toEqual([
      100, 95, 90, 45, 0, 0, 100,
    ]);
    expect(valueAtShare([], [], 0.5)).toBeNaN();
  });
  it('ends its axis at a round number, never under 100', () => {
    expect([
      reserveTop([100, 0], [100, 175]),
      reserveTop([100, 0], [100, 151]),
      reserveTop([80], [60]),
      reserveTop([], []),
    ]).toEqual([200, 200, 100, 100]);
  });
});

describe('words of the reserve', () => {
  it('keep a frame inside the chart at every width', () => {
    for (const width of WIDTHS) {
      const frame = reserveFrame(width, 260);
      expect(frame.left < frame.right && frame.right < width && frame.top < frame.bottom && frame.bottom < 260).toBe(
        true,
      );
    }
  });
  it('name the curves where neither curve nor upright runs through them', () => {
    const data = exampleReserve();
    for (const width of WIDTHS) {
      const frame = reserveFrame(width, 260);
      const x = scaleLinear([0, 1], [frame.left, frame.right]).clamp(true);
      const y = scaleLinear([0, 200], [frame.bottom, frame.top]);
      const words = textWidth('response to oxytocin', 13);
      for (let share = 0; share <= 1; share += 0.05) {
        const level =
          (values: ArrayLike<number>) =>
          (at: number): number =>
            y(valueAtShare(data.shares, values, at));
        const response = curveName(words, x(share), x.invert, level(data.response), false, frame);
        const reactivity = curveName(words, x(share), x.invert, level(data.reactivity), true, frame);
        for (const { span } of [response, reactivity])
          expect(span.from >= frame.left && span.to <= frame.right).toBe(true);
        for (let at = response.span.from; at <= response.span.to; at += 4)
          expect(level(data.response)(x.invert(at))).toBeLessThan(response.y - 10);
        for (let at = reactivity.span.from; at <= reactivity.span.to; at += 4)
          expect(level(data.reactivity)(x.invert(at))).toBeGreaterThan(reactivity.y);
        if (width >= 520)
          for (const { span } of [response, reactivity]) expect(x(share) < span.from || x(share) > span.to).toBe(true);
      }
    }
  });
  it('wrap between words', () => {
    expect(wrapped('spare receptors', 13, 200)).toEqual(['spare receptors']);
    expect(wrapped('spare receptors', 13, 60)).toEqual(['spare', 'receptors']);
  });
  it('name the zone clear of the upright', () => {
    const frame = reserveFrame(520, 260);
    expect(zoneName('spare receptors', 480, 200, frame)).toEqual({ x: 52, lines: ['spare receptors'] });
    expect(zoneName('spare receptors', frame.left, 200, frame).x).toBe(52);
    expect(zoneName('spare receptors', 120, 200, frame)).toEqual({ x: 128, lines: ['spare', 'receptors'] });
    expect(zoneName('spare receptors', 60, 200, frame)).toEqual({ x: 68, lines: ['spare receptors'] });
  });
});
