/** Where a card opens: at its word, and never beyond the screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/parts/tip-place.ts';

const PHONE = { width: 390, height: 844 };
const CARD = { width: 340, height: 160 };
const word = (left: number, top: number) => ({ left, top, bottom: top + 18 });

describe('a card', () => {
  it('opens below its word and begins where the word begins', () => {
    const { left, top } = placeOf(word(20, 300), CARD, PHONE);
    expect(left).toBe(20);
    expect(top).toBeGreaterThan(318);
    expect(top).toBeLessThan(318 + 12);
  });

  it('opens above a word that stands low', () => {
    const { top } = placeOf(word(20, 800), CARD, PHONE);
    expect(top + CARD.height).toBeLessThan(800);
    expect(top + CARD.height).toBeGreaterThan(800 - 12);
  });

  it('is never off a screen that it fits on', () => {
    const upTo = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(upTo(PHONE.width), upTo(PHONE.height), upTo(360), upTo(800), (x, y, width, height) => {
        const { left, top } = placeOf(word(x, y), { width, height }, PHONE);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(PHONE.width);
        expect(top + height).toBeLessThanOrEqual(PHONE.height);
      }),
    );
  });
});
