/** Who is dealt which sealed world. */
import { describe, expect, it } from 'vitest';
import { LESSON as LUCK } from '../../../sim/lesson/files/2-luck.ts';
import { LESSON as CAUSE } from '../../../sim/lesson/files/5-cause.ts';
import {
  causesOfSeat,
  isUnsealed,
  madeClass,
  MADE_SEATS,
  ownSeat,
  seatOf,
  seatsOf,
  type Lesson,
  type Seat,
} from '../../../sim/lessons.ts';

const counts = (seats: readonly Seat[]) => {
  const found = new Map<string | null, number>();
  for (const { truth } of seats) found.set(truth, (found.get(truth) ?? 0) + 1);
  return found;
};
const { sealed: _sealed, ...open } = CAUSE as Lesson;

describe('seats of a class', () => {
  it('have the code and the number as their seed, so that anyone can run them again', () => {
    expect(seatOf(CAUSE, '0M8C9XKQ', 14).seed).toBe('0M8C9XKQ-14');
  });

  it('are dealt evenly to worlds where each has one of its own, in classes of 4 to 60', () => {
    for (let size = 4; size <= 60; size++) {
      const found = [...counts(seatsOf(CAUSE, `CLASS${size}`, 1, size)).values()];
      expect(found).toHaveLength(4);
      expect(Math.max(...found) - Math.min(...found), `${size} seats`).toBeLessThanOrEqual(1);
    }
  });

  it('are dealt in another order in another class and another block', () => {
    const order = (code: string, first: number) => seatsOf(CAUSE, code, first, first + 3).map(({ truth }) => truth);
    const orders = Array.from({ length: 20 }, (_, i) => order(`CLASS${i}`, 1).join(' '));
    expect(new Set(orders).size).toBeGreaterThan(5);
    const blocks = Array.from({ length: 20 }, (_, i) => order('CLASS', 4 * i + 1).join(' '));
    expect(new Set(blocks).size).toBeGreaterThan(5);
  });

  it('share one world where a class has one, as often as its weight says', () => {
    const truths = Array.from({ length: 400 }, (_, i) => {
      const found = counts(seatsOf(LUCK, `CLASS${i}`, 1, 5));
      expect(found.size).toBe(1);
      return [...found.keys()][0];
    });
    const share = truths.filter((truth) => truth === 'care').length / 400;
    // Weights 3 to 1; 5 standard errors of 400 draws.
    expect(Math.abs(share - 0.75)).toBeLessThan(0.11);
  });

  it('have no truth where nothing is sealed', () => {
    expect(seatOf(open, 'CLASS', 3)).toEqual({ seed: 'CLASS-3', truth: null });
    expect(ownSeat(open, 'vole-34')).toEqual({ seed: 'vole-34', truth: null });
    expect(causesOfSeat(open, ownSeat(open, 'vole-34'))).toEqual({});
  });

  it('know the causes of their world', () => {
    expect(causesOfSeat(CAUSE, { seed: 'a', truth: 'hardship' })).toEqual({ careEffect: false, hardship: true });
    expect(causesOfSeat(LUCK, { seed: 'a', truth: 'care' })).toEqual({});
  });
});

describe('a seat of one’s own', () => {
  it('is dealt from its seed, each world now and then', () => {
    const truths = Array.from({ length: 60 }, (_, i) => ownSeat(CAUSE, `vole-${i}`).truth);
    expect(new Set(truths)).toEqual(new Set(['care', 'hardship', 'genes', 'nothing']));
    expect(ownSeat(CAUSE, 'vole-34')).toEqual(ownSeat(CAUSE, 'vole-34'));
  });

  it('has a made-up class that lives in its own world where a class shares one', () => {
    const own = { seed: 'vole-34', truth: 'none' };
    expect([...counts(madeClass(LUCK, own))]).toEqual([['none', MADE_SEATS]]);
    expect(counts(madeClass(CAUSE, own)).size).toBe(4);
  });
});

describe('the seal', () => {
  it('comes off in the last step that reveals, and stays off in the questions at the end', () => {
    expect((CAUSE as Lesson).steps.filter((step) => isUnsealed(CAUSE, step)).map(({ id }) => id)).toEqual(['s8']);
    expect(isUnsealed(CAUSE, null)).toBe(true);
    expect((LUCK as Lesson).steps.filter((step) => isUnsealed(LUCK, step))).toEqual([]);
  });
});
